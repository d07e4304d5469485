using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>What came of checking a file, for what is made of the results.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="Result">What was found; null when it could not be read.</param>
/// <param name="Failure">Why it could not be read; null when it was.</param>
public sealed record CheckOutcome(string Name, ReportCheckResult? Result, string? Failure)
{
    /// <summary>确认、排除, by the place of the finding in the list; empty where nobody has looked.</summary>
    public ImmutableDictionary<int, FindingMark> Marks { get; init; } = ImmutableDictionary<int, FindingMark>.Empty;

    /// <summary>The findings nobody has dismissed, with their places in the list: only these are counted, on the page and on paper.</summary>
    public IEnumerable<(Finding Finding, int Index)> Open() =>
        (Result?.All ?? []).Select((finding, index) => (finding, index)).Where(pair => Marks.GetValueOrDefault(pair.index) is not { IsDismissed: true });

    /// <summary>How many findings of a kind nobody has dismissed.</summary>
    public int Count(Severity severity) => Open().Count(pair => pair.Finding.Severity == severity);
}
