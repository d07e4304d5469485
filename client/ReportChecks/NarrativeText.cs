using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>正文的一段: a sub-section of the prose without its spaces and line breaks; a number may stand on two lines.</summary>
internal sealed partial class NarrativeText
{
    private readonly ImmutableArray<int> _lines;

    private NarrativeText(IEnumerable<(char Letter, int Line)> letters)
    {
        var all = letters.ToImmutableArray();
        Printed = string.Concat(all.Select(letter => letter.Letter));
        Folded = Typography.Fold(Printed);
        _lines = [.. all.Select(letter => letter.Line)];
    }

    /// <summary>The text as printed.</summary>
    public string Printed { get; }

    /// <summary>The text with half-width forms, letter by letter in the same places.</summary>
    public string Folded { get; }

    /// <summary>What the sub-section is about: its first words, up to the first stop.</summary>
    public string Title => Folded[..Math.Min(Folded.Length, Folded.IndexOfAny(['。', ':']) is var stop and >= 0 ? stop : 30)];

    /// <summary>The line on which a letter stands.</summary>
    public int LineAt(int index) => _lines[index];

    /// <summary>The sentences, each as a place in the text.</summary>
    public IEnumerable<Range> Sentences() => Pieces(0..Folded.Length, Stop());

    /// <summary>The clauses of a place: what stands between commas, pauses and brackets. A comma within a number parts nothing.</summary>
    public IEnumerable<Range> Clauses(Range place) => Pieces(place, Pause());

    /// <summary>The sub-sections of some lines: each begins with a numeral such as （二） at the beginning of a line.</summary>
    public static IEnumerable<NarrativeText> Of(ImmutableArray<string> lines, int first, int last)
    {
        var letters = new List<(char, int)>();
        for (var line = first; line <= last; line++)
        {
            if (letters.Count > 0 && Numeral().IsMatch(Typography.Fold(lines[line - 1])))
            {
                yield return new(letters);
                letters = [];
            }

            letters.AddRange(lines[line - 1].Where(letter => !char.IsWhiteSpace(letter) && letter is not ('\u200B' or '\uFEFF')).Select(letter => (letter, line)));
        }

        if (letters.Count > 0)
            yield return new(letters);
    }

    private IEnumerable<Range> Pieces(Range place, Regex parting)
    {
        var (start, length) = place.GetOffsetAndLength(Folded.Length);
        var end = start + length;
        for (var match = parting.Match(Folded, start); match.Success && match.Index < end; match = match.NextMatch())
        {
            if (match.Index > start)
                yield return start..match.Index;
            start = match.Index + match.Length;
        }

        if (end > start)
            yield return start..end;
    }

    [GeneratedRegex("[。;!?]")]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?<![0-9]),|,(?![0-9])|[、:()]")]
    private static partial Regex Pause();

    [GeneratedRegex(@"^\s*(\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)")]
    private static partial Regex Numeral();
}
