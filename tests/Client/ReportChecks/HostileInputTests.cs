using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Client.Tests.ReportChecks.Layouts;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

/// <summary>A file that is no report, or means harm, is told as what it is, soon and within bounds.</summary>
public sealed class HostileInputTests
{
    private static readonly string Jinping = Fixture.Text("jinping-county-2022.txt");

    [Fact]
    public void A_truncated_file_is_damaged()
    {
        foreach (var layout in (string[])["Word", "Excel"])
        {
            var whole = ReportLayouts.All[layout](PrintedReport.Of(1));
            Code(whole[..(whole.Length / 2)]).Should().Be("damaged", layout);
        }

        var pdf = File.ReadAllBytes(Fixture.Path("huaian-city-2024.pdf"));
        Code(pdf[..(pdf.Length / 3)]).Should().BeOneOf("damaged", "scanned", "not-a-report", "no-tables");
    }

    [Fact]
    public void A_few_kilobytes_that_unpack_to_gigabytes_are_not_unpacked()
    {
        var (word, excel) = (Bomb("word/document.xml"), Bomb("xl/workbook.xml"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Code(word).Should().Be("too-large");
        Code(excel).Should().Be("too-large");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(600_000_000);
    }

    [Fact]
    public void A_PDF_whose_stream_unpacks_to_gigabytes_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var megabyte = 0; megabyte < 300; megabyte++)
                zlib.Write(zeros);
        }

        var file = PdfWriter.File(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>",
            $"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream",
        ]);
        var clock = Stopwatch.StartNew();
        Code(file).Should().Be("too-large");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("<div>"), InlineData("<table><tr><td>"), InlineData("<span>"), InlineData("<b><i>")]
    public void Markup_nested_beyond_reason_is_refused_before_it_is_parsed(string tag)
    {
        var clock = Stopwatch.StartNew();
        Code(Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat(tag, 200_000)))).Should().BeOneOf("too-deep", "too-large");
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_file_of_hundreds_of_megabytes_is_refused_by_its_size() => Code(new byte[21 * 1024 * 1024]).Should().Be("too-large");

    [Fact]
    public void A_span_of_a_million_columns_costs_nothing()
    {
        var html = "<html><body><p>二、主动公开政府信息情况</p><table><tr><td colspan=1000000 rowspan=1000000>行政许可</td></tr></table></body></html>";
        ReportReader.Read(html).Should().BeOfType<ReportReading.Unreadable>();
    }

    [Fact]
    public void Entities_and_outside_references_are_not_followed()
    {
        var xml = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&a;&b;</w:t></w:r></w:p></w:body></w:document>";
        Code(DocxWriter.Packed(("word/document.xml", xml))).Should().Be("damaged");
    }

    [Theory]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "unsupported-format", "旧版Office")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0 }, "scanned", "图片")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0 }, "unsupported-format", "压缩包")]
    public void What_cannot_be_read_is_named(byte[] bytes, string code, string words)
    {
        var unreadable = ReportReader.Read(bytes).Should().BeOfType<ReportReading.Unreadable>().Which;
        (unreadable.Code, unreadable.Reason).Should().Match<(string Code, string Reason)>(told => told.Code == code && told.Reason.Contains(words));
    }

    [Fact]
    public void An_encrypted_office_file_is_named()
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]];
        Code(file).Should().Be("encrypted");
    }

    [Fact]
    public void A_scanned_PDF_is_refused_with_advice()
    {
        var scan = PdfWriter.File(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>",
            "<< /Length 32 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q     \nendstream",
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream",
        ]);
        var unreadable = ReportReader.Read(scan).Should().BeOfType<ReportReading.Unreadable>().Which;
        (unreadable.Code, unreadable.Reason).Should().Match<(string Code, string Reason)>(told => told.Code == "scanned" && told.Reason.Contains("扫描版"));
    }

    [Fact]
    public void Hostile_markup_is_text_and_nothing_more()
    {
        var html = $"<html><body><script>alert(1)</script><p onclick=x>{Jinping.Replace("\n", "</p><p>", StringComparison.Ordinal)}</p><style>td{{}}</style></body></html>";
        var read = ReportReader.Read(html).Should().BeOfType<ReportReading.Read>().Which;
        ReportCheck.Check(read).Findings.Should().HaveCount(3);
        read.Document.Blocks.Should().NotContain(block => block.ToString()!.Contains("alert"));
    }

    [Fact]
    public void A_text_cut_in_the_middle_of_a_letter_is_still_UTF8()
    {
        var bytes = Encoding.UTF8.GetBytes(Jinping);
        var cut = bytes[..(bytes.Length - 4)];
        ReportReader.Read(cut).Should().BeOfType<ReportReading.Read>().Which.Report.Year.Should().Be(2022);
    }

    [Fact]
    public void Blanks_slashes_dashes_and_zeros_stay_four_things()
    {
        var report = PrintedReport.Of(3);
        var html = Encoding.UTF8.GetString(ReportLayouts.All["web page"](report));
        var row = "<td colspan=\"2\" rowspan=\"1\">（二）部分公开（区分处理的，只计这一情形，不计其他情形）</td>";
        var from = html.IndexOf(row, StringComparison.Ordinal) + row.Length;
        var to = html.IndexOf("</tr>", from, StringComparison.Ordinal);
        var edited = html[..from] + "<td></td><td>/</td><td>-</td><td>0</td><td>无</td><td>—</td><td>0</td>" + html[to..];
        var figures = ReportReader.Read(edited).Should().BeOfType<ReportReading.Read>().Which.Report;
        ReportColumns.All.Select(column => figures.Cells[CellAddress.Of(ReportRow.PartlyDisclosed, column)].As)
            .Should().Equal(PrintedAs.Blank, PrintedAs.Slash, PrintedAs.Dash, PrintedAs.Number, PrintedAs.None, PrintedAs.Dash, PrintedAs.Number);
        figures[ReportRow.PartlyDisclosed, ReportColumn.NaturalPerson].Should().BeNull("zeros are printed elsewhere in the table");
    }

    private static string Code(byte[] bytes) => ReportReader.Read(bytes) is ReportReading.Unreadable unreadable ? unreadable.Code : "read";

    private static byte[] Bomb(string part)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var stream = archive.CreateEntry(part, CompressionLevel.SmallestSize).Open();
            var spaces = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
            for (var megabyte = 0; megabyte < 400; megabyte++)
                stream.Write(spaces);
        }

        return memory.ToArray();
    }
}
