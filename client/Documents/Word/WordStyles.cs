using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>样式: how each part of a document looks. Nothing in the text has a look of its own, so an office changes all letters by changing a style.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal";
    public const string Text = "BodyText";
    public const string Flush = "FlushText";
    public const string Centred = "CentredText";
    public const string Right = "RightText";
    public const string Title = "Title";
    public const string TitleAboveNumber = "TitleAboveNumber";
    public const string LetterNumber = "LetterNumber";
    public const string NumberBelowTitle = "NumberBelowTitle";
    public const string Addressee = "Addressee";
    public const string AttachmentAlone = "AttachmentAlone";
    public const string AttachmentFirst = "AttachmentFirst";
    public const string AttachmentNext = "AttachmentNext";
    public const string SignatureOrgan = "SignatureOrgan";
    public const string SignatureDate = "SignatureDate";
    public const string Note = "DocumentNote";
    public const string CopyTo = "CopyTo";
    public const string Strong = "Strong";
    public const string RunIn = "RunInHeading";
    public const string Filled = "FilledIn";

    private const int BodySize = PageMeasures.TextSize * 2;
    private const int TwoCharacters = 2 * PageMeasures.Character;

    public static string Heading(int level) => $"Heading{level}";

    public static void Add(MainDocumentPart main, SignaturePlace? signature) => main.AddNewPart<StyleDefinitionsPart>("styles").Styles = new Styles(
    [
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                WordFonts.Of(WordFonts.Text),
                new FontSize { Val = $"{BodySize}" }, new FontSizeComplexScript { Val = $"{BodySize}" },
                new Languages { Val = "zh-CN", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault()),
        .. Body(),
        .. Headings(),
        .. Ends(signature),
        .. Letters(),
        .. WordMargins.Styles(),
        .. WordTables.Styles(),
    ]);

    /// <summary>A paragraph style.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name, as Word lists it.</param>
    /// <param name="basedOn">What it is like otherwise; null for the first.</param>
    /// <param name="paragraph">Properties of the paragraph, in the order of the schema.</param>
    /// <param name="run">Properties of its letters, in the order of the schema.</param>
    /// <param name="next">What follows it; null: itself.</param>
    public static Style Paragraph(string id, string name, string? basedOn, OpenXmlElement[] paragraph, OpenXmlElement[]? run = null, string? next = null)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id };
        if (basedOn is null)
            style.Default = true;
        style.Append(new StyleName { Val = name });
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        if (next is not null)
            style.Append(new NextParagraphStyle { Val = next });
        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0)
            style.Append(new StyleParagraphProperties(paragraph));
        if (run is { Length: > 0 })
            style.Append(new StyleRunProperties(run));
        return style;
    }

    /// <summary>固定值行距: every line as high as the grid asks, whatever font stands in.</summary>
    public static SpacingBetweenLines Lines(int before = 0, int after = 0, int line = PageMeasures.Line) =>
        new() { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Exact };

    public static FontSize Size(decimal points) => new() { Val = $"{(int)(points * 2)}" };

    /// <summary>Letters of another size than the text's stand at their own distance.</summary>
    public static Spacing Natural() => new() { Val = 0 };

    private static Indentation FirstLine() => new() { FirstLine = $"{TwoCharacters}", FirstLineChars = 200 };

    private static IEnumerable<OpenXmlElement> Body() =>
    [
        // 28 characters on a line by their own spacing: by the grid alone, some programs give a letter wider than its cell two of them. The size again though it is the
        // default: the grid is counted from the size of this style.
        Paragraph(Normal, "Normal", null,
            [new WidowControl { Val = false }, new AutoSpaceDE { Val = false }, new AutoSpaceDN { Val = false }, new SnapToGrid { Val = false }, Lines(), new Justification { Val = JustificationValues.Both }],
            [new SnapToGrid { Val = false }, new Spacing { Val = PageMeasures.LetterSpacing }, Size(PageMeasures.TextSize)]),
        Paragraph(Text, "Body Text", Normal, [FirstLine()]),
        Paragraph(Flush, "顶格", Normal, []),
        Paragraph(Centred, "居中", Normal, [new Justification { Val = JustificationValues.Center }]),
        Paragraph(Right, "居右", Normal, [new Justification { Val = JustificationValues.Right }]),
        // 7.3.1: two empty lines under the red line are the number's; below the title stands one.
        Paragraph(Title, "Title", Normal,
            [new KeepNext(), new KeepLines(), Lines(after: PageMeasures.Line), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }],
            [WordFonts.Of(WordFonts.Title), Natural(), Size(22)], Text),
        Paragraph(TitleAboveNumber, "标题（下有文号）", Title, [Lines()], next: NumberBelowTitle),
        Paragraph(NumberBelowTitle, "发文字号（标题下）", Normal, [new KeepNext(), Lines(after: PageMeasures.Line), new Justification { Val = JustificationValues.Center }], next: Text),
        // 10.1: flush right below the first red line, seven eighths of a character below it.
        Paragraph(LetterNumber, "发文字号（信函）", Normal, [Lines(before: 150, after: 2 * PageMeasures.Line), new Justification { Val = JustificationValues.Right }], next: Title),
        Paragraph(Addressee, "主送机关", Normal, [new Justification { Val = JustificationValues.Left }], next: Text),
    ];

    private static IEnumerable<OpenXmlElement> Headings() => new (string Font, int Level)[] { (WordFonts.Black, 1), (WordFonts.Kai, 2), (WordFonts.Text, 3), (WordFonts.Text, 4) }
        .Select(heading => Paragraph(Heading(heading.Level), $"heading {heading.Level}", Normal,
            [new KeepNext(), new KeepLines(), FirstLine(), new OutlineLevel { Val = heading.Level - 1 }],
            [WordFonts.Of(heading.Font)], Text));

    private static IEnumerable<OpenXmlElement> Ends(SignaturePlace? signature)
    {
        const int label = 3 * PageMeasures.Character;   // 附件：
        const int numeral = PageMeasures.Character * 7 / 4;
        yield return Paragraph(AttachmentAlone, "附件说明", Normal, [new KeepNext(), Lines(before: PageMeasures.Line), new Indentation { Left = $"{TwoCharacters + label}", Hanging = $"{label}" }]);
        // Its names stand below each other, also where one breaks.
        yield return Paragraph(AttachmentFirst, "附件说明（第一项）", Normal,
            [new KeepNext(), new Tabs(new TabStop { Val = TabStopValues.Left, Position = TwoCharacters + label + numeral }), Lines(before: PageMeasures.Line), new Indentation { Left = $"{TwoCharacters + label + numeral}", Hanging = $"{label + numeral}" }]);
        yield return Paragraph(AttachmentNext, "附件说明（其余各项）", Normal,
            [new KeepNext(), new Tabs(new TabStop { Val = TabStopValues.Left, Position = TwoCharacters + label + numeral }), new Indentation { Left = $"{TwoCharacters + label + numeral}", Hanging = $"{numeral}" }]);
        if (signature is not null)
        {
            yield return Paragraph(SignatureOrgan, "发文机关署名", Normal, [new KeepNext(), new KeepLines(), Lines(before: signature.LinesAbove * PageMeasures.Line), new Indentation { Left = $"{signature.OrganLeft}" }, new Justification { Val = signature.Justification }], next: SignatureDate);
            yield return Paragraph(SignatureDate, "成文日期", Normal, [new KeepLines(), new Indentation { Left = $"{signature.DateLeft}" }, new Justification { Val = signature.Justification }]);
        }
        yield return Paragraph(Note, "附注", Normal, [FirstLine()]);
        // 7.4.1: 4号仿宋, one character from both sides, at the foot of the text of the last page.
        yield return Paragraph(CopyTo, "抄送机关", Normal,
            [
                new FrameProperties { Width = $"{PageMeasures.TextWidth}", HorizontalSpace = "0", Wrap = TextWrappingValues.Around, VerticalPosition = VerticalAnchorValues.Margin, HorizontalPosition = HorizontalAnchorValues.Margin, XAlign = HorizontalAlignmentValues.Left, YAlign = VerticalAlignmentValues.Bottom },
                new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 8, Space = 1 }, new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 1 }),
                Lines(), new Indentation { Left = $"{14 * 20 * 4}", Right = $"{14 * 20}", Hanging = $"{14 * 20 * 3}" },
            ],
            [Natural(), Size(14)]);
    }

    private static IEnumerable<OpenXmlElement> Letters() =>
    [
        Character(Strong, "Strong", new Bold(), new BoldComplexScript()),
        Character(RunIn, "段首标题", WordFonts.Of(WordFonts.Kai)),
        Character(Filled, "填写内容", new Underline { Val = UnderlineValues.Single }),
    ];

    private static Style Character(string id, string name, params OpenXmlElement[] run) =>
        new(new StyleName { Val = name }, new PrimaryStyle(), new StyleRunProperties(run)) { Type = StyleValues.Character, StyleId = id };
}
