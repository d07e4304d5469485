using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>The looks of cells, each twice: as it is, and for text that begins like a formula. That one is marked as text, so that it stays text when somebody edits it.</summary>
internal static class SheetStyles
{
    private const uint Day = 164;

    /// <summary>The index of a look.</summary>
    public static uint Of(SheetLook look, bool quoted = false) => (uint)look * 2 + (quoted ? 1u : 0u);

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = Day, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(Font(11), Font(16, bold: true), Font(11, bold: true), Font(10, grey: true)) { Count = 4 },
        new Fills(Fill(PatternValues.None), Fill(PatternValues.Gray125), new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDEDED" }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid })) { Count = 3 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Lines()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(Enum.GetValues<SheetLook>().SelectMany(look => (OpenXmlElement[])[Format(look, false), Format(look, true)])),
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Format(SheetLook look, bool quoted)
    {
        var (font, fill, border, alignment) = look switch
        {
            SheetLook.Title => (1u, 0u, 0u, HorizontalAlignmentValues.Center),
            SheetLook.Head => (2u, 2u, 1u, HorizontalAlignmentValues.Center),
            SheetLook.Label => (0u, 0u, 1u, HorizontalAlignmentValues.Left),
            SheetLook.Figure => (0u, 0u, 1u, HorizontalAlignmentValues.Right),
            SheetLook.Day => (0u, 0u, 0u, HorizontalAlignmentValues.Center),
            SheetLook.Check => (3u, 0u, 0u, HorizontalAlignmentValues.Right),
            _ => (0u, 0u, 0u, HorizontalAlignmentValues.Left),
        };
        return new CellFormat(new Alignment { Horizontal = alignment, Vertical = VerticalAlignmentValues.Center, WrapText = true })
        {
            NumberFormatId = look == SheetLook.Day ? Day : 0,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = look == SheetLook.Day,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            QuotePrefix = quoted ? true : null,
        };
    }

    private static Font Font(double size, bool bold = false, bool grey = false)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        font.Append(new FontSize { Val = size });
        if (grey)
            font.Append(new Color { Rgb = "FF595959" });
        font.Append(new FontName { Val = "宋体" }, new FontCharSet { Val = 134 });
        return font;
    }

    private static Fill Fill(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Border Lines() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
