using System.Text;
using UglyToad.PdfPig.Content;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>A letter on a page: what it is, where it stands on its line, and how large it is.</summary>
internal readonly record struct PdfLetter(string Value, double X, double Right, double Y, double Size)
{
    public PdfLetter(Letter letter)
        : this(letter.Value, letter.StartBaseLine.X, Math.Max(letter.EndBaseLine.X, letter.StartBaseLine.X + Math.Abs(letter.Width)), letter.StartBaseLine.Y, Math.Clamp(letter.PointSize, 4, 72))
    {
    }

    /// <summary>The middle of the letter, a third above its base line.</summary>
    public double CentreX => (X + Right) / 2;

    /// <summary>The middle of the letter.</summary>
    public double CentreY => Y + (Size / 3);

    /// <summary>The letters by lines from the top, each line from the left.</summary>
    public static List<List<PdfLetter>> Lines(List<PdfLetter> letters)
    {
        var lines = new List<List<PdfLetter>>();
        foreach (var letter in letters.OrderByDescending(letter => letter.Y))
        {
            if (lines is [.., var last] && last[0].Y - letter.Y <= Math.Min(last[0].Size, letter.Size) * 0.45)
                last.Add(letter);
            else
                lines.Add([letter]);
        }

        foreach (var line in lines)
            line.Sort((left, right) => left.X.CompareTo(right.X));
        return lines;
    }

    /// <summary>The text of a line; a gap wider than a letter parts columns, a letter printed twice in one place (bold) counts once.</summary>
    public static string Text(List<PdfLetter> line)
    {
        var text = new StringBuilder();
        PdfLetter? before = null;
        foreach (var letter in line)
        {
            if (before is { } last)
            {
                if (last.Value == letter.Value && Math.Abs(last.X - letter.X) < letter.Size * 0.12)
                    continue;
                var gap = letter.X - last.Right;
                if (gap > letter.Size * 1.1)
                    text.Append("   ");
                else if (gap > letter.Size * 0.25 && char.IsAsciiLetterOrDigit(last.Value[^1]) && char.IsAsciiLetterOrDigit(letter.Value[0]))
                    text.Append(' ');
            }

            text.Append(letter.Value);
            before = letter;
        }

        return text.ToString().Normalize(NormalizationForm.FormKC) is var folded && folded.Length == text.Length ? folded : text.ToString();
    }
}
