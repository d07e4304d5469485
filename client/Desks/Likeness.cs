namespace Jinping.Workflow.Client.Desks;

/// <summary>相似: how alike two texts are by the pairs of letters they share, whatever their punctuation and spaces. A hint for people, never a finding.</summary>
public static class Likeness
{
    private const int Piece = 4;

    /// <summary>0 for nothing in common, 1 for the same pairs.</summary>
    public static double Of(string one, string other)
    {
        var (a, b) = (Pairs(one), Pairs(other));
        return a.Count == 0 || b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);
    }

    /// <summary>Short pieces of a text by which like texts are looked for, spread over the whole of it.</summary>
    public static IReadOnlyList<string> Pieces(string text, int most)
    {
        var pieces = Runs(text).SelectMany(run => run.Chunk(Piece)).Where(piece => piece.Length == Piece && !piece.All(char.IsAsciiDigit)).Select(piece => new string(piece)).Distinct().ToArray();
        return pieces.Length <= most ? pieces : [.. Enumerable.Range(0, most).Select(i => pieces[i * pieces.Length / most])];
    }

    private static HashSet<(char, char)> Pairs(string text)
    {
        char[] letters = [.. text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)];
        return [.. letters.Zip(letters.Skip(1))];
    }

    // What stands between punctuation, spaces and the commonest particles.
    private static string[] Runs(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) && !"的及和与或".Contains(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
