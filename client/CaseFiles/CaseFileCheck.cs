using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>核验 of a case's file as it was given out: whether everything its manifest names is there, unchanged, and nothing else; and whether the timeline in it holds together and bears out letters and attachments.</summary>
/// <remarks>Whoever changes a file and writes the manifest anew passes this check: that the manifest is the one that was given out, only its recorded hash proves.</remarks>
public sealed class CaseFileCheck
{
    private const int MostEntries = 2000;
    private const int LongestManifest = 4 * 1024 * 1024;

    // Nothing that is made is longer; what people attached is stored unpacked.
    private const int LongestPacked = 32 * 1024 * 1024;
    private readonly ImmutableArray<string>.Builder _problems = ImmutableArray.CreateBuilder<string>();

    private CaseFileCheck()
    {
    }

    /// <summary>What is wrong, in Chinese; empty when nothing is.</summary>
    public ImmutableArray<string> Problems => _problems.ToImmutable();

    /// <summary>The manifest; null when there is none that can be read.</summary>
    public CaseManifest? Manifest { get; private set; }

    /// <summary>SHA-256 of the manifest; null without one.</summary>
    public string? ManifestHash { get; private set; }

    /// <summary>Entries that are as the manifest names them.</summary>
    public int Sound { get; private set; }

    /// <summary>Checks a file.</summary>
    /// <param name="file">It; must be able to go back.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<CaseFileCheck> Of(Stream file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        var check = new CaseFileCheck();
        try
        {
            await using var zip = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            await check.Check(zip, file.Length, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            check._problems.Add("不是完整的ZIP文件：末尾的目录缺失或者损坏，可能在复制、传输中被截断。");
        }
        return check;
    }

    private async Task Check(ZipArchive zip, long length, CancellationToken cancellationToken)
    {
        if (zip.Entries.Count > MostEntries || zip.Entries.Sum(entry => entry.CompressedLength) > length)
        {
            _problems.Add("不是本系统制作的案卷：条目过多或者互相重叠，不予解压。");
            return;
        }
        foreach (var name in zip.Entries.GroupBy(entry => entry.FullName).Where(same => same.Count() > 1).Select(same => same.Key))
            _problems.Add($"“{name}”：重复。");
        await ReadManifest(zip, cancellationToken);
        if (Manifest is not { } manifest)
            return;
        var timeline = (byte[]?)null;
        foreach (var entry in manifest.Entries)
        {
            if (zip.GetEntry(entry.Name) is not { } part)
                _problems.Add($"“{entry.Name}”：缺少。");
            else if (await Compare(part, entry, cancellationToken) is { } wrong)
                _problems.Add($"“{entry.Name}”：{wrong}");
            else
                Sound++;
            if (entry.Source == PartSource.Timeline && zip.GetEntry(entry.Name) is { Length: <= LongestPacked } lines)
                timeline = await Read(lines, LongestPacked, cancellationToken);
        }
        var named = manifest.Entries.Select(entry => entry.Name).Append(CaseManifest.EntryName).ToHashSet(StringComparer.Ordinal);
        foreach (var extra in zip.Entries.Where(entry => !named.Contains(entry.FullName)))
            _problems.Add($"“{extra.FullName}”：多出，不在清单中。");
        if (timeline is not null)
            _problems.AddRange(TimelineCheck.Problems(timeline, manifest));
        else if (manifest.Entries.All(entry => entry.Source != PartSource.Timeline))
            _problems.Add("清单中没有办理过程。");
    }

    private async Task ReadManifest(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(CaseManifest.EntryName) is not { } entry)
        {
            _problems.Add($"“{CaseManifest.EntryName}”：缺少，不是本系统制作的案卷，或者清单已被去掉。");
            return;
        }
        if (await Read(entry, LongestManifest, cancellationToken) is not { } bytes)
        {
            _problems.Add($"“{CaseManifest.EntryName}”：损坏或者过大，不能读取。");
            return;
        }
        try
        {
            var manifest = JsonSerializer.Deserialize(bytes, CaseManifestJson.Readable.CaseManifest);
            if (manifest is null || manifest.Format > CaseManifest.CurrentFormat || manifest.Entries.IsDefault)
                _problems.Add($"“{CaseManifest.EntryName}”：格式较新或者不完整，请用制作案卷的程序版本核验。");
            else
                (Manifest, ManifestHash) = (manifest, CaseManifest.HashOf(bytes));
        }
        catch (JsonException)
        {
            _problems.Add($"“{CaseManifest.EntryName}”：不是清单，不能读取。");
        }
    }

    private static async Task<string?> Compare(ZipArchiveEntry part, ManifestEntry entry, CancellationToken cancellationToken)
    {
        // Said by the directory of the file; whether it is true is seen on reading.
        if (part.Length != entry.Length)
            return $"已被改动（长度应为{entry.Length}字节，现为{part.Length}字节）。";
        if (part.Length > LongestPacked && part.CompressedLength < part.Length)
            return "压缩比异常，不予解压。";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            await using var stream = await part.OpenAsync(cancellationToken);
            var (piece, read) = (new byte[81_920], 0L);
            while (await stream.ReadAsync(piece, cancellationToken) is > 0 and var count)
            {
                if ((read += count) > entry.Length)
                    return "压缩比异常，实际内容比所载的长，不予解压。";
                hash.AppendData(piece, 0, count);
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return "损坏，不能读取。";
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == entry.Sha256 ? null : "已被改动（散列不符）。";
    }

    private static async Task<byte[]?> Read(ZipArchiveEntry entry, int most, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = await entry.OpenAsync(cancellationToken);
            var (whole, piece) = (new MemoryStream(), new byte[81_920]);
            while (await stream.ReadAsync(piece, cancellationToken) is > 0 and var count)
            {
                if (whole.Length + count > most)
                    return null;
                whole.Write(piece, 0, count);
            }
            return whole.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return null;
        }
    }
}
