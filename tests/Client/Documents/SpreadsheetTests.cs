using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Sheets;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>Workbooks: numbers as numbers, formulas only where the program writes one.</summary>
public sealed class SpreadsheetTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1＋1")]
    public void A_name_that_begins_like_a_formula_stays_text_also_when_it_is_edited(string name)
    {
        var file = Write([new SheetCell.Text(name)]);
        var cell = Cells(file).Single();
        cell.Element(S + "f").Should().BeNull();
        cell.Attribute("t")!.Value.Should().Be("inlineStr");
        cell.Value.Should().Be(name);
        var format = PackageParts.Read(file, "xl/styles.xml").Root!.Element(S + "cellXfs")!.Elements().ElementAt(int.Parse(cell.Attribute("s")!.Value));
        format.Attribute("quotePrefix")!.Value.Should().BeOneOf("1", "true");
    }

    [Fact]
    public void Numbers_days_and_formulas_are_what_they_are()
    {
        var cells = Cells(Write([new SheetCell.Number(4245.64m), new SheetCell.Day(new(2022, 3, 5)), new SheetCell.Formula("SUM(A1:A1)", 4245.64m), new SheetCell.Verdict("IF(A1=C1,\"相符\",\"不符\")", "相符"), new SheetCell.Empty()])).ToArray();
        cells.Select(cell => (cell.Attribute("r")!.Value, cell.Attribute("t")?.Value, cell.Element(S + "f")?.Value, cell.Element(S + "v")?.Value)).Should().Equal(
            ("A1", null, null, "4245.64"), ("B1", null, null, "44625"), ("C1", null, "SUM(A1:A1)", "4245.64"), ("D1", "str", "IF(A1=C1,\"相符\",\"不符\")", "相符"), ("E1", null, null, null));
    }

    [Fact]
    public void Spans_are_merged_and_what_they_cover_is_passed_over()
    {
        var file = Write(
            [new SheetCell.Text("甲") { ColSpan = 2, RowSpan = 2 }, new SheetCell.Text("乙"), new SheetCell.Text("丙") { RowSpan = 2 }],
            [new SheetCell.Text("丁")],
            [new SheetCell.Text("戊")]);
        Sheet(file).Descendants(S + "mergeCell").Select(merge => merge.Attribute("ref")!.Value).Should().Equal("A1:B2", "D1:D2");
        Cells(file).Where(cell => cell.Value.Length > 0).Select(cell => (cell.Attribute("r")!.Value, cell.Value)).Should().Equal(("A1", "甲"), ("C1", "乙"), ("D1", "丙"), ("C2", "丁"), ("A3", "戊"));
        Cells(file).Select(cell => cell.Attribute("r")!.Value).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Hostile_texts_and_names_of_sheets_give_a_file_that_opens()
    {
        var file = SpreadsheetWriter.Write(new Spreadsheet
        {
            Title = "甲\0",
            Properties = SampleDocument.Letter.Properties,
            Sheets = [.. ((string[])["a/b[c]:*?\\'", "a/b[c]:*?\\'", new string('长', 60), "", "甲's"]).Select(name => new Sheet { Name = name, Widths = [10], FrozenRows = 1, Rows = [[new SheetCell.Text("\0\u0001\uD800" + new string('国', 50_000))]] })],
        });
        Errors(file).Should().BeEmpty();
        PackageParts.Read(file, "xl/workbook.xml").Descendants(S + "sheet").Select(sheet => sheet.Attribute("name")!.Value).Should().Equal("abc", "工作表2", new string('长', 31), "工作表4", "甲's");
        Cells(file).Single().Value.Should().HaveLength(32_767);
    }

    [Fact]
    public void Ten_thousand_rows_are_written()
    {
        var file = SpreadsheetWriter.Write(new Spreadsheet { Title = "台账", Properties = SampleDocument.Letter.Properties, Sheets = [new Sheet { Name = "台账", Widths = [], Rows = Enumerable.Range(1, 10_000).Select(n => (ImmutableArray<SheetCell>)[new SheetCell.Number(n), new SheetCell.Text($"申请{n}")]) }] });
        Sheet(file).Descendants(S + "row").Should().HaveCount(10_000);
    }

    [Theory]
    [InlineData(0, "A1")]
    [InlineData(25, "Z1")]
    [InlineData(26, "AA1")]
    [InlineData(701, "ZZ1")]
    [InlineData(702, "AAA1")]
    public void Columns_are_counted_in_letters(int column, string address) => SheetAddress.Of(column, 1).Should().Be(address);

    [Fact]
    public void The_same_workbook_gives_the_same_bytes() => Write([new SheetCell.Text("甲")]).Should().Equal(Write([new SheetCell.Text("甲")]));

    internal static IEnumerable<string> Errors(byte[] file)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book).Select(error => $"{error.Part?.Uri}: {error.Description}")];
    }

    private static byte[] Write(params ImmutableArray<SheetCell>[] rows)
    {
        var file = SpreadsheetWriter.Write(new Spreadsheet { Title = "表", Properties = SampleDocument.Letter.Properties, Sheets = [new Sheet { Name = "表", Widths = [10, 10], Rows = rows }] });
        Errors(file).Should().BeEmpty();
        return file;
    }

    private static XDocument Sheet(byte[] file) => PackageParts.Read(file, "xl/worksheets/sheet1.xml");

    private static IEnumerable<XElement> Cells(byte[] file) => Sheet(file).Descendants(S + "c");
}
