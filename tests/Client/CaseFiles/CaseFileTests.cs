using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentAssertions;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Client.Documents.CaseFiles;
using Jinping.Workflow.Client.Documents.Plain;
using Xunit;

namespace Jinping.Workflow.Client.Tests.CaseFiles;

/// <summary>案卷: what lies in it, and that whatever was done to it is named.</summary>
public sealed class CaseFileTests
{
    private const string Timeline = "04-办理过程.jsonl";

    [Fact]
    public async Task It_holds_what_its_contents_name_under_chinese_names_in_order()
    {
        using var zip = new ZipArchive(new MemoryStream(await SampleFile.Zip()));
        zip.Entries.Select(entry => entry.FullName).Should().Equal(
            "00-卷内目录.docx", "00-卷内目录.html", "01-附件（身份证明）身份证.pdf", "02-政府信息公开申请答复审批表.docx", "02-政府信息公开申请答复审批表.html",
            "03-政府信息公开申请期限计算说明.docx", "03-政府信息公开申请期限计算说明.html", "04-办理过程.docx", "04-办理过程.html", Timeline, "05-卷内备考表.docx", "05-卷内备考表.html", "清单.json");
        using var scan = zip.GetEntry("01-附件（身份证明）身份证.pdf")!.Open();
        var bytes = new MemoryStream();
        scan.CopyTo(bytes);
        bytes.ToArray().Should().Equal(SampleFile.Scan);
        (await SampleFile.Zip()).Should().Equal(await SampleFile.Zip(), "the same case at the same moment is the same file");
    }

    [Fact]
    public async Task An_untouched_file_is_sound_and_its_timeline_can_be_checked_without_this_program()
    {
        var zip = await SampleFile.Zip();
        var check = await Check(zip);
        check.Problems.Should().BeEmpty();
        (check.Sound, check.Manifest!.Number, check.Manifest.Version).Should().Be((12, "2022-xzfb-0001", 4));

        var lines = Encoding.UTF8.GetString(Read(zip, Timeline)).TrimEnd('\n').Split('\n');
        for (var i = 1; i < lines.Length; i++)
            JsonDocument.Parse(lines[i]).RootElement.GetProperty("previousHash").GetString().Should().Be(Hash(Encoding.UTF8.GetBytes(lines[i - 1])));
        check.Manifest.TimelineHash.Should().Be(Hash(Encoding.UTF8.GetBytes(lines[^1])));
        check.ManifestHash.Should().Be(Hash(Read(zip, CaseManifest.EntryName)));
    }

    [Fact]
    public async Task Whatever_is_changed_missing_or_added_is_named()
    {
        var zip = await SampleFile.Zip();
        (await Check(Edit(zip, archive => Replace(archive, "05-卷内备考表.html", "改")))).Problems.Should().ContainSingle().Which.Should().StartWith("“05-卷内备考表.html”：已被改动");
        (await Check(Edit(zip, archive => Replace(archive, "01-附件（身份证明）身份证.pdf", new string('x', SampleFile.Scan.Length))))).Problems.Should().ContainSingle().Which.Should().Contain("散列不符");
        (await Check(Edit(zip, archive => archive.GetEntry("03-政府信息公开申请期限计算说明.docx")!.Delete()))).Problems.Should().Equal("“03-政府信息公开申请期限计算说明.docx”：缺少。");
        (await Check(Edit(zip, archive => Add(archive, "06-多余.txt", "多余")))).Problems.Should().Equal("“06-多余.txt”：多出，不在清单中。");
        (await Check(Edit(zip, archive => Add(archive, "05-卷内备考表.html", "另一份")))).Problems.Should().Contain("“05-卷内备考表.html”：重复。");
        (await Check(Edit(zip, archive => archive.GetEntry("清单.json")!.Delete()))).Problems.Should().ContainSingle().Which.Should().Contain("清单已被去掉");
        (await Check(Edit(zip, archive => Replace(archive, "清单.json", "{}")))).Problems.Should().ContainSingle().Which.Should().Contain("不是清单");
    }

    [Fact]
    public async Task A_file_that_was_cut_off_or_is_none_is_named()
    {
        var zip = await SampleFile.Zip();
        foreach (var length in new[] { 0, 10, zip.Length / 2, zip.Length - 1 })
            (await Check(zip[..length])).Problems.Should().ContainSingle().Which.Should().Contain("截断");
        (await Check(Encoding.UTF8.GetBytes("不是压缩包"))).Problems.Should().ContainSingle();
        var scratched = (byte[])zip.Clone();
        scratched[zip.AsSpan().IndexOf("%%%%"u8) + 1000] = 0;
        (await Check(scratched)).Problems.Should().ContainSingle().Which.Should().StartWith("“01-附件（身份证明）身份证.pdf”");
    }

    [Fact]
    public async Task A_timeline_rewritten_together_with_its_manifest_is_named_where_it_no_longer_holds()
    {
        var zip = await SampleFile.Zip();
        var text = Encoding.UTF8.GetString(Read(zip, Timeline)).Replace("拟稿意见妥当", "同意公开意见");
        var forged = Forge(zip, Timeline, Encoding.UTF8.GetBytes(text));
        (await Check(forged)).Problems.Should().ContainSingle().Which.Should().Contain("最后一条的散列与清单不符");
        var first = Forge(zip, Timeline, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Read(zip, Timeline)).Replace("某道路项目", "另一道路项目")));
        (await Check(first)).Problems.Should().ContainSingle().Which.Should().Contain("第2条：与上一条不相接");
        var scan = Forge(zip, "01-附件（身份证明）身份证.pdf", Encoding.UTF8.GetBytes("另一个文件"));
        (await Check(scan)).Problems.Should().ContainSingle().Which.Should().Be("附件“身份证.pdf”：与办理过程所载的散列不符。");
    }

    [Fact]
    public async Task A_forged_form_with_a_forged_manifest_passes_here_and_has_another_hash_than_was_recorded()
    {
        var zip = await SampleFile.Zip();
        var forged = await Check(Forge(zip, "02-政府信息公开申请答复审批表.html", Encoding.UTF8.GetBytes("另一份审批表")));
        forged.Problems.Should().BeEmpty();
        forged.ManifestHash.Should().NotBe((await Check(zip)).ManifestHash, "only this tells it from the one that was given out");
    }

    [Fact]
    public async Task A_bomb_is_not_unpacked()
    {
        var zip = await SampleFile.Zip();
        var bomb = Edit(zip, archive =>
        {
            archive.GetEntry("05-卷内备考表.html")!.Delete();
            using var stream = archive.CreateEntry("05-卷内备考表.html", CompressionLevel.SmallestSize).Open();
            for (var i = 0; i < 64; i++)
                stream.Write(new byte[1024 * 1024]);
        });
        (await Check(bomb)).Problems.Should().ContainSingle().Which.Should().Contain("已被改动（长度");
        var declared = Edit(bomb, archive => Replace(archive, "清单.json", Manifest(Read(bomb, "清单.json"), "05-卷内备考表.html", 64 * 1024 * 1024, new string('0', 64))));
        (await Check(declared)).Problems.Should().ContainSingle().Which.Should().Contain("压缩比异常");
    }

    [Fact]
    public async Task A_damaged_attachment_breaks_the_file_off_so_that_it_opens_nowhere()
    {
        var file = new MemoryStream();
        var act = () => PackedFile.Of(SampleFile.File()).Write(file, (_, _, _) => throw new InvalidDataException(), CancellationToken.None);
        await act.Should().ThrowAsync<InvalidDataException>();
        (await Check(file.ToArray())).Problems.Should().ContainSingle().Which.Should().Contain("截断");
    }

    [Fact]
    public async Task It_is_written_to_a_stream_that_neither_goes_back_nor_waits()
    {
        await using var answer = new ServersAnswer();
        await PackedFile.Of(SampleFile.File()).Write(answer, (_, target, cancellationToken) => target.WriteAsync(SampleFile.Scan, cancellationToken).AsTask(), TestContext.Current.CancellationToken);
        (await Check(answer.Written.ToArray())).Problems.Should().BeEmpty();
    }

    [Fact]
    public void The_approval_sheet_names_who_drafted_and_who_approved_and_when()
    {
        var text = TextRenderer.Render(ApprovalSheet.Of(SampleFile.File().Facts)!);
        text.Should().ContainAll("拟按“政府信息不存在", "以“道路”检索档案室，未检索到", "李明", "赵主任", "2022-03-10 15:3", "拟稿意见妥当", "同意签发");
    }

    [Fact]
    public void The_term_sheet_counts_every_day()
    {
        var text = TextRenderer.Render(TermSheet.Of(SampleFile.File().Facts));
        text.Should().ContainAll("条例第三十三条", "2022年3月29日届满", "2022-03-29 周二");
    }

    private static async Task<CaseFileCheck> Check(byte[] zip)
    {
        using var file = new MemoryStream(zip, writable: false);
        return await CaseFileCheck.Of(file, TestContext.Current.CancellationToken);
    }

    private static byte[] Edit(byte[] zip, Action<ZipArchive> change)
    {
        var file = new MemoryStream();
        file.Write(zip);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
            change(archive);
        return file.ToArray();
    }

    // What somebody does who knows how the manifest is made.
    private static byte[] Forge(byte[] zip, string name, byte[] content) => Edit(zip, archive =>
    {
        archive.GetEntry(name)!.Delete();
        using (var stream = archive.CreateEntry(name, CompressionLevel.NoCompression).Open())
            stream.Write(content);
        Replace(archive, "清单.json", Manifest(Read(zip, "清单.json"), name, content.Length, Hash(content)));
    });

    private static string Manifest(byte[] manifest, string name, long length, string hash)
    {
        var node = JsonNode.Parse(manifest)!;
        var entry = node["entries"]!.AsArray().First(entry => (string?)entry!["name"] == name)!;
        (entry["length"], entry["sha256"]) = (length, hash);
        return node.ToJsonString();
    }

    private static void Replace(ZipArchive archive, string name, string text)
    {
        archive.GetEntry(name)!.Delete();
        Add(archive, name, text);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static byte[] Read(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip, writable: false));
        using var stream = archive.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>As a server has it: whoever writes and waits is refused.</summary>
    private sealed class ServersAnswer : Stream
    {
        public MemoryStream Written { get; } = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous operations are disallowed.");

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => await Written.WriteAsync(buffer, cancellationToken);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
