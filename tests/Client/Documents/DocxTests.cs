using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Documents.Word;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>GB/T 9704-2012: what the standard measures, read back from the file.</summary>
public sealed class DocxTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public void The_validator_has_nothing_to_say()
    {
        foreach (var document in (OfficialDocument[])[SampleDocument.Letter, SampleDocument.Plain])
            Errors(DocxRenderer.Render(document)).Should().BeEmpty();
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        DocxRenderer.Render(SampleDocument.Letter).Should().Equal(DocxRenderer.Render(SampleDocument.Letter with { Attachments = [.. SampleDocument.Letter.Attachments] }));

    [Fact]
    public void The_paper_is_A4_and_the_text_156_by_225_millimetres_37_and_28_from_its_edges()
    {
        var section = Part(DocxRenderer.Render(SampleDocument.Plain), "word/document.xml").Descendants(W + "sectPr").Single();
        var (size, margins) = (section.Element(W + "pgSz")!, section.Element(W + "pgMar")!);
        (Millimetres(size, "w"), Millimetres(size, "h")).Should().Be((210, 297));
        (Millimetres(margins, "top"), Millimetres(margins, "left"), Millimetres(margins, "right"), Millimetres(margins, "bottom")).Should().Be((37, 28, 26, 35));
        Math.Round((Twips(size, "w") - Twips(margins, "left") - Twips(margins, "right")) / 56.6929, 1).Should().Be(156);
        Math.Round((Twips(size, "h") - Twips(margins, "top") - Twips(margins, "bottom")) / 56.6929, 1).Should().Be(225);
    }

    [Fact]
    public void A_page_has_22_lines_and_a_line_28_characters()
    {
        var file = DocxRenderer.Render(SampleDocument.Plain);
        var grid = Part(file, "word/document.xml").Descendants(W + "docGrid").Single();
        grid.Attribute(W + "type")!.Value.Should().Be("linesAndChars");
        var line = Twips(grid, "linePitch");
        (225 * 1440 / 25.4 / line).Should().BeInRange(22, 22.05);
        var pitch = 16 + (double)Twips(grid, "charSpace") / 4096;
        (156 / 25.4 * 72 / pitch).Should().BeInRange(27.99, 28.01);
        var normal = StyleOf(file, "Normal");
        normal.Descendants(W + "sz").Single().Attribute(W + "val")!.Value.Should().Be("32");
        (normal.Descendants(W + "spacing").First().Attribute(W + "line")!.Value, normal.Descendants(W + "spacing").First().Attribute(W + "lineRule")!.Value).Should().Be(($"{line}", "exact"));
        // What really holds 28 of them on a line, also where a program does not know the grid.
        var spaced = 16 + Twips(normal.Descendants(W + "rPr").Single().Element(W + "spacing")!, "val") / 20.0;
        (156 / 25.4 * 72 / spaced).Should().BeInRange(28, 28.5);
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44", "0")]
    [InlineData("Heading1", "黑体", null, "0")]
    [InlineData("Heading2", "楷体_GB2312", null, "1")]
    [InlineData("Heading3", "仿宋_GB2312", null, "2")]
    [InlineData("Heading4", "仿宋_GB2312", null, "3")]
    public void Title_and_headings_have_their_fonts_and_can_be_found_by_level(string style, string font, string? size, string level)
    {
        var known = StyleOf(DocxRenderer.Render(SampleDocument.Letter), style);
        known.Descendants(W + "rFonts").Single().Attribute(W + "eastAsia")!.Value.Should().Be(font);
        known.Descendants(W + "sz").SingleOrDefault()?.Attribute(W + "val")!.Value.Should().Be(size);
        known.Descendants(W + "outlineLvl").Single().Attribute(W + "val")!.Value.Should().Be(level);
    }

    [Fact]
    public void Each_font_has_others_that_stand_in() =>
        Part(DocxRenderer.Render(SampleDocument.Letter), "word/fontTable.xml").Root!.Elements().Should().OnlyContain(font => font.Element(W + "altName") != null).And.HaveCount(5);

    [Fact]
    public void Text_looks_by_its_styles_alone()
    {
        var body = Part(DocxRenderer.Render(SampleDocument.Letter), "word/document.xml");
        body.Descendants(W + "rPr").Elements().Should().OnlyContain(property => property.Name == W + "rStyle");
        body.Descendants(W + "pPr").Elements().Should().OnlyContain(property => property.Name == W + "pStyle" || property.Name == W + "keepNext");
        body.Descendants(W + "p").Should().OnlyContain(paragraph => paragraph.Element(W + "pPr")!.Element(W + "pStyle") != null);
    }

    [Fact]
    public void With_a_seal_the_organ_is_centred_above_a_date_four_characters_from_the_right()
    {
        var file = DocxRenderer.Render(SampleDocument.Letter);
        var (organ, date) = (StyleOf(file, "SignatureOrgan"), StyleOf(file, "SignatureDate"));
        organ.Descendants(W + "jc").Single().Attribute(W + "val")!.Value.Should().Be("center");
        var left = Twips(organ.Descendants(W + "ind").Single(), "left");
        Twips(date.Descendants(W + "ind").Single(), "left").Should().Be(left);
        // 2022年3月5日: six numerals of half a character and three whole ones, centred in what is left.
        var width = 6 * PageMeasures.Numeral + 3 * PageMeasures.Character;
        ((PageMeasures.TextWidth - left - width) / 2.0 / PageMeasures.Character).Should().BeApproximately(4, 0.05);
        // Room for a seal of 42 mm whose top is within one line of the text.
        Twips(organ.Descendants(W + "spacing").First(), "before").Should().Be(2 * PageMeasures.Line);
    }

    [Fact]
    public void Without_a_seal_the_date_begins_two_characters_right_of_an_organ_two_from_the_right()
    {
        var file = DocxRenderer.Render(SampleDocument.Plain);
        var (organ, date) = (Twips(StyleOf(file, "SignatureOrgan").Descendants(W + "ind").Single(), "left"), Twips(StyleOf(file, "SignatureDate").Descendants(W + "ind").Single(), "left"));
        (date - organ).Should().Be(2 * PageMeasures.Character);
        (PageMeasures.TextWidth - organ - 8 * PageMeasures.Character).Should().BeCloseTo(2 * PageMeasures.Character, 20);
    }

    [Fact]
    public void The_letter_format_has_red_lines_of_170_millimetres_and_no_number_on_its_first_page()
    {
        var file = DocxRenderer.Render(SampleDocument.Letter);
        foreach (var style in (string[])["LetterheadRule", "LetterfootRule"])
        {
            var rule = StyleOf(file, style);
            var indent = rule.Descendants(W + "ind").Single();
            Math.Round((PageMeasures.TextWidth - Twips(indent, "left") - Twips(indent, "right")) / 56.6929).Should().Be(170);
            var (upper, lower) = (Twips(rule.Descendants(W + "top").Single(), "sz"), Twips(rule.Descendants(W + "bottom").Single(), "sz"));
            (upper > lower).Should().Be(style == "LetterheadRule", "thick above thin at the head, thin above thick at the foot");
            rule.Descendants(W + "top").Single().Attribute(W + "color")!.Value.Should().Be("FF0000");
        }
        var document = Part(file, "word/document.xml");
        document.Descendants(W + "titlePg").Should().ContainSingle();
        (Millimetres(document.Descendants(W + "pgMar").Single(), "header"), Millimetres(document.Descendants(W + "pgMar").Single(), "footer")).Should().Be((30, 20));
        Part(file, "word/footer1.xml").Descendants(W + "fldSimple").Should().BeEmpty();
        Part(file, "word/footer2.xml").Descendants(W + "fldSimple").Should().ContainSingle();
    }

    [Fact]
    public void Page_numbers_stand_outside_one_character_from_the_edge_and_7_millimetres_below_the_text()
    {
        var file = DocxRenderer.Render(SampleDocument.Plain);
        Part(file, "word/settings.xml").Descendants(W + "evenAndOddHeaders").Should().ContainSingle();
        string.Concat(Part(file, "word/footer1.xml").Descendants(W + "t").Select(text => text.Value)).Should().Be("— 1 —");
        StyleOf(file, "PageNumberOdd").Descendants(W + "jc").Single().Attribute(W + "val")!.Value.Should().Be("right");
        StyleOf(file, "PageNumberEven").Descendants(W + "jc").Single().Attribute(W + "val")!.Value.Should().Be("left");
        StyleOf(file, "PageNumberOdd").Descendants(W + "sz").Single().Attribute(W + "val")!.Value.Should().Be("28");
        var line = Twips(StyleOf(file, "PageNumberOdd").Descendants(W + "spacing").First(), "line");
        var dash = Twips(Part(file, "word/document.xml").Descendants(W + "pgMar").Single(), "footer") + line / 2;
        Math.Round((PageMeasures.Bottom - dash) / 56.6929).Should().Be(7);
    }

    [Fact]
    public void Merged_cells_go_on_below_and_the_head_is_repeated()
    {
        var table = Part(DocxRenderer.Render(SampleDocument.Letter), "word/document.xml").Descendants(W + "tbl").Single();
        table.Elements(W + "tr").Select(row => row.Elements(W + "tc").Count()).Should().Equal(2, 3, 3);
        table.Descendants(W + "gridSpan").Single().Attribute(W + "val")!.Value.Should().Be("2");
        table.Descendants(W + "vMerge").Select(merge => merge.Attribute(W + "val")!.Value).Should().Equal("restart", "continue");
        table.Elements(W + "tr").Select(row => row.Descendants(W + "tblHeader").Any()).Should().Equal(true, false, false);
        table.Descendants(W + "gridCol").Sum(column => Twips(column, "w")).Should().Be(PageMeasures.TextWidth);
        table.Descendants(W + "tblCaption").Single().Attribute(W + "val")!.Value.Should().Be("材料");
    }

    [Fact]
    public void Properties_tell_title_organ_and_number()
    {
        var core = Part(DocxRenderer.Render(SampleDocument.Letter), "docProps/core.xml").Root!;
        core.Elements().ToDictionary(element => element.Name.LocalName, element => element.Value).Should().Contain(new Dictionary<string, string>
        {
            ["title"] = "政府信息公开申请答复书",
            ["creator"] = "金平县自然资源局",
            ["identifier"] = "2022-zrzyj-0001",
            ["created"] = "2022-03-05T02:00:00Z",
            ["language"] = "zh-CN",
        });
    }

    [Fact]
    public void Control_characters_broken_surrogates_and_markup_do_no_harm()
    {
        const string hostile = "甲\0\u0001\uD800乙\uFFFE<w:p/>&amp;\uDC00\u000B丙";
        var file = DocxRenderer.Render(SampleDocument.Letter with
        {
            Title = hostile,
            Addressee = hostile,
            Number = hostile,
            Body = [Block.Paragraph.Of(hostile), new Block.Heading(9, hostile), new Block.Table(new DocumentTable { Caption = hostile, Widths = [1], Rows = [new([new(hostile, ColSpan: 5, RowSpan: 9), new("多余")])] })],
            Attachments = [hostile],
            Notes = [hostile],
            CopyTo = [hostile],
            Properties = SampleDocument.Letter.Properties with { Author = hostile, Keywords = hostile },
        });
        Errors(file).Should().BeEmpty();
        Part(file, "word/document.xml").Descendants(W + "t").Select(text => text.Value).Should().Contain("甲乙<w:p/>&amp;").And.Contain("丙");
    }

    [Fact]
    public void A_text_of_50000_characters_and_emoji_is_whole()
    {
        var text = string.Concat(Enumerable.Repeat("国家😀信", 10_000));
        var file = DocxRenderer.Render(SampleDocument.Plain with { Body = [Block.Paragraph.Of(text)] });
        Errors(file).Should().BeEmpty();
        Part(file, "word/document.xml").Descendants(W + "t").Select(part => part.Value).Should().Contain(text);
    }

    [Fact]
    public void An_organ_of_a_hundred_characters_still_fits()
    {
        var organ = string.Concat(Enumerable.Repeat("金平县联合工作组", 13));
        foreach (var seal in (bool[])[true, false])
            Errors(DocxRenderer.Render(SampleDocument.Letter with { Letterhead = new(organ), Signature = new(organ, new(2022, 12, 31)) { HasSeal = seal } })).Should().BeEmpty();
    }

    internal static IEnumerable<string> Errors(byte[] file)
    {
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Part?.Uri}: {error.Description}")];
    }

    private static XElement StyleOf(byte[] file, string id) => Part(file, "word/styles.xml").Root!.Elements(W + "style").Single(style => style.Attribute(W + "styleId")!.Value == id);

    private static XDocument Part(byte[] file, string name) => PackageParts.Read(file, name);

    private static int Twips(XElement element, string attribute) => int.Parse(element.Attribute(W + attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static double Millimetres(XElement element, string attribute) => Math.Round(Twips(element, attribute) / 56.6929);
}
