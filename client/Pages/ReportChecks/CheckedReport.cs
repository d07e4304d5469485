using System.Collections.Immutable;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Pages.ReportChecks;

/// <summary>A file dropped on the page, and what came of it.</summary>
public sealed class CheckedReport
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The report; null when it could not be read.</summary>
    public ReportReading.Read? Read { get; init; }

    /// <summary>Why it could not be read; null when it was.</summary>
    public string? Failure { get; init; }

    /// <summary>What was found.</summary>
    public ReportCheckResult? Result { get; set; }

    /// <summary>确认、排除, by the place of the finding in the list.</summary>
    public ImmutableDictionary<int, FindingMark> Marks { get; set; } = ImmutableDictionary<int, FindingMark>.Empty;

    /// <summary>How many errors nobody has dismissed.</summary>
    public int Errors => Outcome.Count(Severity.Error);

    /// <summary>How many other findings nobody has dismissed.</summary>
    public int Warnings => Outcome.Count(Severity.Warning);

    /// <summary>How many questions nobody has dismissed.</summary>
    public int Questions => Outcome.Count(Severity.Question);

    /// <summary>The cells that findings nobody has dismissed speak of, with the worst of them.</summary>
    public ImmutableDictionary<CellAddress, Severity> Flagged()
    {
        var flagged = ImmutableDictionary.CreateBuilder<CellAddress, Severity>();
        foreach (var (finding, _) in Open())
        {
            foreach (var cell in FindingReading.CellsOf(Read!.Report, finding))
                flagged[cell] = flagged.TryGetValue(cell, out var before) && before < finding.Severity ? before : finding.Severity;
        }

        return flagged.ToImmutable();
    }

    /// <summary>The findings nobody has dismissed, with their places in the list.</summary>
    public IEnumerable<(Finding Finding, int Index)> Open() => Outcome.Open();

    /// <summary>What came of it, for what is made of the results.</summary>
    public CheckOutcome Outcome => new(Name, Result, Failure) { Marks = Marks };
}
