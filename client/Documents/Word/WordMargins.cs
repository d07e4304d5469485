using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>页码 and 信函格式's red lines: what stands above and below the text.</summary>
internal static class WordMargins
{
    private const string Red = "FF0000";
    private const string OddNumber = "PageNumberOdd";
    private const string EvenNumber = "PageNumberEven";
    private const string Organ = "LetterheadOrgan";
    private const string UpperRule = "LetterheadRule";
    private const string LowerRule = "LetterfootRule";
    private const string Gap = "MarginGap";
    private const int NumberLine = 16 * 20;
    private const uint Thick = 20;
    private const uint Thin = 6;

    // The dash 7 mm below the text, in the middle of its line: half a line of 16 pt below that the footer ends.
    private static readonly int NumberFromEdge = PageMeasures.Bottom - PageMeasures.Millimetres(7) - NumberLine / 2;
    private static readonly int LowerRuleFromEdge = PageMeasures.Millimetres(20);

    /// <summary>The settings of the only section of a document.</summary>
    public static SectionProperties Section(MainDocumentPart main, Letterhead? letterhead)
    {
        var section = new SectionProperties();
        if (letterhead is not null)
        {
            Header(main, "header1", LetterheadOf(letterhead)).Reference(section, HeaderFooterValues.First);
            Footer(main, "footer1", Rule(LowerRule)).Reference(section, HeaderFooterValues.First);
        }
        // What ends the footer of a letter where its red line stands on the first page.
        OpenXmlElement[] Below() => letterhead is null ? [] : [Styled(Gap)];
        Footer(main, "footer2", [Number(OddNumber), .. Below()]).Reference(section, HeaderFooterValues.Default);
        Footer(main, "footer3", [Number(EvenNumber), .. Below()]).Reference(section, HeaderFooterValues.Even);
        section.Append(
            new PageSize { Width = PageMeasures.Width, Height = PageMeasures.Height },
            new PageMargin
            {
                Top = PageMeasures.Top,
                Bottom = PageMeasures.Bottom,
                Left = PageMeasures.Left,
                Right = PageMeasures.Right,
                Header = (uint)PageMeasures.Millimetres(30),
                Footer = (uint)(letterhead is null ? NumberFromEdge : LowerRuleFromEdge),
                Gutter = 0,
            });
        if (letterhead is not null)
            section.Append(new TitlePage());
        section.Append(new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = PageMeasures.Line, CharacterSpace = PageMeasures.CharacterSpace });
        return section;
    }

    public static IEnumerable<OpenXmlElement> Styles()
    {
        foreach (var (id, name, odd) in new[] { (OddNumber, "页码（单页）", true), (EvenNumber, "页码（双页）", false) })
        {
            var indent = odd ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 };
            yield return WordStyles.Paragraph(id, name, WordStyles.Normal,
                [WordStyles.Lines(line: NumberLine), indent, new Justification { Val = odd ? JustificationValues.Right : JustificationValues.Left }],
                [WordFonts.Of(WordFonts.Song), WordStyles.Natural(), WordStyles.Size(14)]);
        }
        yield return WordStyles.Paragraph(Organ, "发文机关标志（信函）", WordStyles.Normal,
            [new Justification { Val = JustificationValues.Center }],
            [WordFonts.Of(WordFonts.Title), new Color { Val = Red }, WordStyles.Natural()]);
        yield return RuleStyle(UpperRule, "信函红色双线（上）", PageMeasures.Millimetres(2.7m), Thick, Thin);
        yield return RuleStyle(LowerRule, "信函红色双线（下）", 0, Thin, Thick);
        yield return WordStyles.Paragraph(Gap, "页码下空", WordStyles.Normal, [WordStyles.Lines(line: NumberFromEdge - LowerRuleFromEdge)]);
    }

    // 170 mm, centred on the page and so 8 and 6 mm longer than the text. Two single borders about a line of one point look the same in every program; of the double kinds each has its own notion.
    private static Style RuleStyle(string id, string name, int above, uint upper, uint lower) => WordStyles.Paragraph(id, name, WordStyles.Normal,
        [
            new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = upper, Space = 0, Color = Red },
                new BottomBorder { Val = BorderValues.Single, Size = lower, Space = 0, Color = Red }),
            WordStyles.Lines(before: above, line: 30),
            new Indentation { Left = $"{PageMeasures.Millimetres(20) - PageMeasures.Left}", Right = $"{PageMeasures.Millimetres(20) - PageMeasures.Right}" },
        ],
        [WordStyles.Size(1)]);

    private static OpenXmlElement[] LetterheadOf(Letterhead letterhead)
    {
        // As large as 小初, smaller where the name is too long for one line: the only size that depends on what is printed.
        var name = CleanText.Line(letterhead.Organ);
        var points = Math.Clamp(PageMeasures.TextWidth / 20 / Math.Max(1, name.Length), 16, 36);
        var organ = Styled(Organ);
        organ.ParagraphProperties!.Append(WordStyles.Lines(line: points * 22));
        organ.Append(new DocumentFormat.OpenXml.Wordprocessing.Run(new RunProperties(WordStyles.Size(points), new FontSizeComplexScript { Val = $"{points * 2}" }), WordText.Of(name)));
        return [organ, Styled(UpperRule)];
    }

    private static OpenXmlElement[] Rule(string style) => [Styled(style)];

    private static Paragraph Styled(string style) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }));

    private static Paragraph Number(string style)
    {
        var paragraph = Styled(style);
        paragraph.Append(Piece("— "), new SimpleField(Piece("1")) { Instruction = " PAGE " }, Piece(" —"));
        return paragraph;
    }

    private static DocumentFormat.OpenXml.Wordprocessing.Run Piece(string text) => new(WordText.Of(text));

    private static Placed Header(MainDocumentPart main, string id, OpenXmlElement[] content)
    {
        main.AddNewPart<HeaderPart>(id).Header = new Header(content);
        return new Placed(id, true);
    }

    private static Placed Footer(MainDocumentPart main, string id, OpenXmlElement[] content)
    {
        main.AddNewPart<FooterPart>(id).Footer = new Footer(content);
        return new Placed(id, false);
    }

    private readonly record struct Placed(string Id, bool IsHeader)
    {
        public void Reference(SectionProperties section, HeaderFooterValues where) =>
            section.Append(IsHeader ? new HeaderReference { Id = Id, Type = where } : new FooterReference { Id = Id, Type = where });
    }
}
