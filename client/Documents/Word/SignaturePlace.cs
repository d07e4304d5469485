using DocumentFormat.OpenXml.Wordprocessing;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>署名、日期的位置 (7.3.5): where organ and date stand, by their widths.</summary>
internal sealed record SignaturePlace
{
    /// <summary>Empty lines above the organ: with a seal of 42 mm two, so that its top is within one line of the text.</summary>
    public required int LinesAbove { get; init; }

    /// <summary>Where the organ begins, or the space in which it is centred.</summary>
    public required int OrganLeft { get; init; }

    /// <summary>Where the date begins, or the space in which it is centred.</summary>
    public required int DateLeft { get; init; }

    /// <summary>How both stand in their space.</summary>
    public required JustificationValues Justification { get; init; }

    public static SignaturePlace Of(Signature signature) => signature.HasSeal ? WithSeal(signature) : WithoutSeal(signature);

    // The organ is centred above the date, the date's end four characters from the right: both are centred in one space that reaches as far to the left of their
    // axis as the right edge is to the right of it. An organ too long for it moves the axis to the left.
    private static SignaturePlace WithSeal(Signature signature)
    {
        var space = Math.Max(WidthOf(Signature.Print(signature.Date)) + 8 * PageMeasures.Character, WidthOf(signature.Organ));
        var left = Math.Max(0, PageMeasures.TextWidth - space);
        return new SignaturePlace { LinesAbove = 2, OrganLeft = left, DateLeft = left, Justification = JustificationValues.Center };
    }

    // The organ ends two characters from the right and the date begins two characters right of it; where the date is the longer one, it is the date that ends there.
    private static SignaturePlace WithoutSeal(Signature signature)
    {
        var two = 2 * PageMeasures.Character;
        var organ = Math.Max(0, Math.Min(PageMeasures.TextWidth - two - WidthOf(signature.Organ), PageMeasures.TextWidth - 2 * two - WidthOf(Signature.Print(signature.Date))));
        return new SignaturePlace { LinesAbove = 1, OrganLeft = organ, DateLeft = organ + two, Justification = JustificationValues.Left };
    }

    private static int WidthOf(string text) => text.Sum(letter => letter < 0x100 ? PageMeasures.Numeral : PageMeasures.Character);
}
