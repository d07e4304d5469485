using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>核查结果: what was read of a report and which rules it breaks.</summary>
public sealed record ReportCheckResult
{
    /// <summary>发布机构; null when the copy does not show it.</summary>
    public string? Publisher { get; init; }

    /// <summary>The year reported; null when the copy does not show it.</summary>
    public int? Year { get; init; }

    /// <summary>The form: 2019 or 2021.</summary>
    public required int Format { get; init; }

    /// <summary>The tables as read: <c>table2</c>, <c>table3</c>, <c>table4</c>; a figure that could not be read is null.</summary>
    public required JsonObject Tables { get; init; }

    /// <summary>The findings, rule by rule; empty when the report reconciles.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>待核实: numbers of the prose that may count something else than the tables do. They are no findings, and a report with nothing else is clean.</summary>
    public ImmutableArray<Finding> Questions { get; init; } = [];

    /// <summary>Findings and questions, the findings first.</summary>
    [JsonIgnore]
    public ImmutableArray<Finding> All => [.. Findings, .. Questions];

    /// <summary>文字比对: the chapters beside last year's; empty when that is not at hand.</summary>
    public ImmutableArray<ChapterComparison> Comparison { get; init; } = [];
}
