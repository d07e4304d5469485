using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>栏目对应: which column of a sheet says what.</summary>
internal sealed record LedgerMapping
{
    private const int HeadRows = 10;
    private const int LeastKnown = 3;

    /// <summary>The number of the row with the headings; rows up to it are no cases.</summary>
    public required int HeadRow { get; init; }

    /// <summary>Headings by column letter, in the order of the sheet.</summary>
    public required ImmutableArray<(string Letter, string Heading)> Headings { get; init; }

    /// <summary>What a column says, by its letter; columns that say nothing of use are missing.</summary>
    public required ImmutableSortedDictionary<string, LedgerColumn> Columns { get; init; }

    /// <summary>Finds the row with the headings, and what it can of the columns: the first ten rows are looked at, and the one with most known headings taken.</summary>
    public static LedgerMapping Of(LedgerFile file)
    {
        var head = file.Rows.Take(HeadRows).MaxBy(row => Recognised(row).Count);
        if (head is null || Recognised(head).Count < LeastKnown)
            head = file.Rows[0];
        return new LedgerMapping
        {
            HeadRow = head.Number,
            Headings = [.. head.Cells.OrderBy(cell => cell.Key.Length).ThenBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => (cell.Key, cell.Value))],
            Columns = Recognised(head),
        };
    }

    /// <summary>The letter of a column; null when the sheet has none for it.</summary>
    public string? LetterOf(LedgerColumn column) => Columns.FirstOrDefault(pair => pair.Value == column).Key;

    /// <summary>The same with one column saying something else, or nothing.</summary>
    public LedgerMapping With(string letter, LedgerColumn? column)
    {
        var columns = Columns.Remove(letter);
        // One column speaks of one thing: where it was said before, it is said no more.
        if (column is { } known)
            columns = columns.Where(pair => pair.Value != known).ToImmutableSortedDictionary(StringComparer.Ordinal).Add(letter, known);
        return this with { Columns = columns };
    }

    private static ImmutableSortedDictionary<string, LedgerColumn> Recognised(LedgerRow row)
    {
        var columns = ImmutableSortedDictionary.CreateBuilder<string, LedgerColumn>(StringComparer.Ordinal);
        foreach (var (letter, heading) in row.Cells.OrderBy(cell => cell.Key.Length).ThenBy(cell => cell.Key, StringComparer.Ordinal))
        {
            if (LedgerHeadings.Find(heading) is { } column && !columns.ContainsValue(column))
                columns.Add(letter, column);
        }
        return columns.ToImmutable();
    }
}
