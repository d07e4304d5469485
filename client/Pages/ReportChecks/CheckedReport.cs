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
    public int Errors => Count(Severity.Error);

    /// <summary>How many other findings nobody has dismissed.</summary>
    public int Warnings => Count(Severity.Warning);

    /// <summary>How many questions nobody has dismissed.</summary>
    public int Questions => Count(Severity.Question);

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
    public IEnumerable<(Finding Finding, int Index)> Open() =>
        (Result?.All ?? []).Select((finding, index) => (finding, index)).Where(pair => Marks.GetValueOrDefault(pair.index) is not { IsDismissed: true });

    private int Count(Severity severity) => Open().Count(pair => pair.Finding.Severity == severity);
}

/// <summary>确认或者排除: what a person decided about a finding.</summary>
/// <param name="IsDismissed">排除: it is none; else 确认.</param>
/// <param name="Reason">Why it is none; empty when confirmed.</param>
public sealed record FindingMark(bool IsDismissed, string Reason)
{
    /// <summary>As the workbook says it.</summary>
    public string Words => IsDismissed ? $"已排除：{Reason}" : "已确认";
}
