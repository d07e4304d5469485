using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Refusals;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Attachments;

/// <summary>A file is what its bytes say, however it comes in pieces.</summary>
public sealed class ContentTests
{
    public static TheoryData<string, byte[], string?> Files() => new()
    {
        { "a.pdf", "%PDF-1.7 x"u8.ToArray(), null },
        { "a.PDF", "%PDF-1.7 x"u8.ToArray(), null },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], null },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], null },
        { "a.tif", [0x49, 0x49, 0x2A, 0x00, 1], null },
        { "a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1], null },
        { "a.docx", Zip("word/document.xml"), null },
        { "a.xlsx", Zip("xl/workbook.xml"), null },
        { "a.pptx", Zip("ppt/presentation.xml"), null },
        { "a.ofd", Zip("OFD.xml"), null },
        { "a.txt", Encoding.UTF8.GetBytes("申请书，一二三"), null },
        { "a.txt", [0xC9, 0xEA, 0xC7, 0xEB, 0xCA, 0xE9], null },
        { "a.pdf", [0xFF, 0xD8, 0xFF, 0xE0], RefusalCodes.AttachmentTypeMismatch },
        { "a.docx", Zip("xl/workbook.xml"), RefusalCodes.AttachmentTypeMismatch },
        { "a", "%PDF-1.7 x"u8.ToArray(), RefusalCodes.AttachmentTypeMismatch },
        { "a.docx", Zip("a.txt"), RefusalCodes.AttachmentTypeRefused },
        { "a.docx", Zip("word/document.xml", "word/vbaProject.bin"), RefusalCodes.AttachmentTypeRefused },
        { "a.pdf", [0x4D, 0x5A, 0x90, 0x00], RefusalCodes.AttachmentTypeRefused },
        { "a.txt", "#!/bin/sh"u8.ToArray(), RefusalCodes.AttachmentTypeRefused },
        { "a.txt", "<!DOCTYPE html><script>"u8.ToArray(), RefusalCodes.AttachmentTypeRefused },
        { "a.txt", [0x41, 0x00, 0x42], RefusalCodes.AttachmentTypeRefused },
        { "a.txt", [0xC9], RefusalCodes.AttachmentTypeRefused },
        { "a.pdf", [], RefusalCodes.AttachmentEmpty },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_taken_for_what_it_is(string name, byte[] bytes, string? refused)
    {
        foreach (var piece in new[] { 1, 3, 1024 })
        {
            using var reading = new ContentReading();
            foreach (var part in bytes.Chunk(piece))
                reading.Add(part);
            AttachmentRules.Check(name, reading.Type(), reading.Length)?.Code.Should().Be(refused, "{0} in pieces of {1}", name, piece);
            (AttachmentRules.Check(name, reading.Type(), reading.Length) is null).Should().Be(refused is null);
        }
    }

    [Fact]
    public void A_long_zip_is_known_by_its_end()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var picture = zip.CreateEntry("word/media/a.jpg", CompressionLevel.NoCompression).Open())
                picture.Write(new byte[3_000_000]);
            zip.CreateEntry("word/document.xml").Open().Dispose();
        }
        using var reading = new ContentReading();
        foreach (var part in file.ToArray().Chunk(256 * 1024))
            reading.Add(part);
        reading.Type().Extensions.Should().Equal("docx");
    }

    [Theory]
    [InlineData(@"..\..\evil.pdf", "evil.pdf")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("a\r\nb\u202Efdp.exe", "abfdp.exe")]
    [InlineData("  .hidden.pdf. ", "hidden.pdf")]
    [InlineData("a<b>\"c\".pdf", "abc.pdf")]
    [InlineData("", "未命名")]
    [InlineData(null, "未命名")]
    [InlineData("关于征地的申请（2022）.pdf", "关于征地的申请（2022）.pdf")]
    public void A_name_is_no_path_and_hides_nothing(string? sent, string kept) => FileNames.Clean(sent).Should().Be(kept);

    [Fact]
    public void A_long_name_keeps_its_ending() => FileNames.Clean(new string('长', 300) + ".pdf").Should().HaveLength(FileNames.Longest).And.EndWith("长.pdf");

    private static byte[] Zip(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts)
                zip.CreateEntry(part).Open().Dispose();
        }
        return file.ToArray();
    }
}
