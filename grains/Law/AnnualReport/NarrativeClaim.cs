using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>正文中的数: a number that the prose of a report states about the tables.</summary>
public sealed record NarrativeClaim
{
    /// <summary>The words that state it, as printed.</summary>
    public required string Text { get; init; }

    /// <summary>What the words mean, for the message, e.g. <c>结转下年度</c>.</summary>
    public required string Meaning { get; init; }

    /// <summary>The number they state.</summary>
    public required decimal Value { get; init; }

    /// <summary>The honest ways to read them: each a sum of cells. 受理 may mean newly received, or that and carried over.</summary>
    public required ImmutableArray<ImmutableArray<CellAddress>> Readings { get; init; }

    /// <summary>Another claim on which this one rests; where that one does not fit the tables, nothing is said about this one. Null for none.</summary>
    public NarrativeClaim? Given { get; init; }

    /// <summary>Why the words may count something else than the table does (one office, cases put on record); null where they count the same.</summary>
    public string? OtherMeasure { get; init; }

    /// <summary>Line of the source, from 1; null when it was not read from a text.</summary>
    public int? Line { get; init; }

    /// <summary>The place in the file; null when it was not read from one.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>Whether some reading fits; null when a cell needed is not known and no known reading fits.</summary>
    public bool? Fits(ReportFigures figures)
    {
        var sums = Readings.Select(figures.Sum).ToImmutableArray();
        if (sums.Contains(Value))
            return true;
        return sums.Contains(null) ? null : false;
    }
}
