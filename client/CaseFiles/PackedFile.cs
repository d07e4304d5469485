using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Jinping.Workflow.Client.Documents.CaseFiles;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>A case's file ready to be sent: everything but the attachments is made, so that the manifest is known before the first byte goes out. Attachments are read as they are sent.</summary>
internal sealed class PackedFile
{
    private const string ContentsName = "00-卷内目录";
    private readonly ImmutableArray<Part> _parts;
    private readonly byte[] _manifest;
    private readonly DateTimeOffset _at;

    private PackedFile(ImmutableArray<Part> parts, byte[] manifest, DateTimeOffset at)
    {
        (_parts, _manifest, _at) = (parts, manifest, at);
        ManifestHash = CaseManifest.HashOf(manifest);
    }

    /// <summary>SHA-256 of the manifest, to be recorded.</summary>
    public string ManifestHash { get; }

    /// <summary>Makes everything that is made.</summary>
    public static PackedFile Of(CaseFile file)
    {
        var facts = file.Facts;
        var contents = new FileItem { Title = "卷内目录", Document = ContentsSheet.Of(facts, file.Items, null) };
        ImmutableArray<Part> parts = [.. PartsOf(contents, ContentsName), .. file.Items.SelectMany(item => PartsOf(item, item.FileName))];
        var manifest = new CaseManifest
        {
            Format = CaseManifest.CurrentFormat,
            Number = facts.View.Number,
            Version = facts.View.Version,
            TimelineHash = facts.TimelineHash,
            MadeAt = facts.At,
            MadeBy = facts.By,
            Entries = [.. parts.Select(part => part.Entry)],
            Unreadable = file.Unreadable,
        };
        return new PackedFile(parts, JsonSerializer.SerializeToUtf8Bytes(manifest, CaseManifestJson.Readable.CaseManifest), facts.At);
    }

    /// <summary>Writes the ZIP file out; a piece of an attachment is in memory at a time.</summary>
    /// <param name="target">Where to; need not be able to go back.</param>
    /// <param name="copy">Writes an attachment out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidDataException">An attachment is damaged: the file breaks off, and opens nowhere.</exception>
    public async Task Write(Stream target, Func<Attachment, Stream, CancellationToken, Task> copy, CancellationToken cancellationToken)
    {
        // Not disposed of when something fails: that would write the directory of a file that is not whole.
        var written = new AsyncOnlyTarget(target);
        var zip = await ZipArchive.CreateAsync(written, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: Encoding.UTF8, cancellationToken);
        foreach (var part in _parts)
        {
            // What people upload is packed already, or may be any size; stored as it is, nothing in the file can be a bomb.
            await using var entry = await Begin(zip, part.Entry.Name, part.Attachment is null ? CompressionLevel.Optimal : CompressionLevel.NoCompression, cancellationToken);
            if (part.Attachment is { } attachment)
                await copy(attachment, entry, cancellationToken);
            else
                await entry.WriteAsync(part.Bytes, cancellationToken);
        }
        await using (var entry = await Begin(zip, CaseManifest.EntryName, CompressionLevel.Optimal, cancellationToken))
            await entry.WriteAsync(_manifest, cancellationToken);
        await zip.DisposeAsync();
        await written.FlushAsync(cancellationToken);
    }

    private async Task<Stream> Begin(ZipArchive zip, string name, CompressionLevel level, CancellationToken cancellationToken)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = _at.ToOffset(ChinaTime.Offset);
        return await entry.OpenAsync(cancellationToken);
    }

    private static IEnumerable<Part> PartsOf(FileItem item, string name)
    {
        if (item.Document is { } document)
        {
            yield return Made($"{name}.docx", DocxRenderer.Render(document), PartSource.Made, null);
            yield return Made($"{name}.html", Encoding.UTF8.GetBytes(HtmlRenderer.Page(document)), PartSource.Made, null);
        }
        if (item.Plain is var (ending, text, source, id))
            yield return Made($"{name}.{ending}", Encoding.UTF8.GetBytes(text), source, id);
        if (item.Attachment is { } file)
            yield return new Part(new ManifestEntry { Name = name, Length = file.Length, Sha256 = file.Hash, Source = PartSource.Attachment, Id = file.Id }, null, file);
    }

    private static Part Made(string name, byte[] bytes, PartSource source, Guid? id) =>
        new(new ManifestEntry { Name = name, Length = bytes.Length, Sha256 = CaseManifest.HashOf(bytes), Source = source, Id = id }, bytes, null);

    private sealed record Part(ManifestEntry Entry, byte[]? Bytes, Attachment? Attachment);
}
