using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>年度报告的内容: tables and texts of one report, of the authority or of a department, before they are laid out.</summary>
public sealed record ReportContent
{
    /// <summary>报告机关.</summary>
    public required string Publisher { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>The tables.</summary>
    public required ReportFigures Figures { get; init; }

    /// <summary>叙述部分 as written, by section, its figures by name.</summary>
    public required ImmutableSortedDictionary<string, string> Narrative { get; init; }

    /// <summary>What was handed in beside the tables, by name: figures the texts may name.</summary>
    public required ImmutableSortedDictionary<string, string> Items { get; init; }

    /// <summary>The instant of the figures: of publication, or now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>发布日期; null while it is not published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>What has to be said of this copy, e.g. that it is a draft, or a correction and of what; null for nothing.</summary>
    public string? Standing { get; init; }

    /// <summary>Which publication it is, from 1; null while it is not published.</summary>
    public int? Version { get; init; }

    /// <summary>A section with its figures: as written, or the usual text; null where there is neither.</summary>
    public string? TextOf(string section) => (Narrative.GetValueOrDefault(section) is { Length: > 0 } written ? written : NarrativeSections.UsualText(section)) is { } text
        ? NarrativeTemplate.Fill(text, Publisher, Figures, Items)
        : null;
}
