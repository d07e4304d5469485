using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>年度报告 as data: texts with their figures, tables, and what checking it finds.</summary>
internal sealed record ReportJson
{
    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>报告机关.</summary>
    public required string Publisher { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>The form, by its instrument.</summary>
    public required string Instrument { get; init; }

    /// <summary>发布日期; null while it is not published.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>第几版; null while it is not published.</summary>
    public int? Version { get; init; }

    /// <summary>草稿、更正说明; null for nothing to say.</summary>
    public string? Standing { get; init; }

    /// <summary>What stands before the first heading, and the six sections.</summary>
    public required ImmutableArray<ReportSectionJson> Sections { get; init; }

    /// <summary>表二、表三、表四.</summary>
    public required System.Text.Json.Nodes.JsonObject Tables { get; init; }

    /// <summary>问题.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>A report.</summary>
    public static ReportJson Of(ReportContent content)
    {
        var document = ReportDocument.Of(content);
        return new ReportJson
        {
            Title = AnnualReportForm.TitleOf(content.Publisher, content.Year),
            Publisher = content.Publisher,
            Year = content.Year,
            Instrument = content.Figures.Form.Instrument,
            PublishedOn = content.PublishedOn,
            Version = content.Version,
            Standing = content.Standing,
            Sections = SectionsOf(document),
            Tables = ReadTablesJson.Of(content.Figures),
            Findings = ReportFindings.Of(content),
        };
    }

    private static ImmutableArray<ReportSectionJson> SectionsOf(OfficialDocument document)
    {
        var sections = new List<(string? Heading, List<string> Paragraphs)> { (null, []) };
        foreach (var block in document.Body)
        {
            if (block is Block.Heading { Level: 1 } heading)
                sections.Add((heading.Text, []));
            else if (block is Block.Paragraph paragraph)
                sections[^1].Paragraphs.Add(string.Concat(paragraph.Runs.Select(run => run.Text)));
        }
        return [.. sections.Select(section => new ReportSectionJson { Heading = section.Heading, Paragraphs = [.. section.Paragraphs] })];
    }
}

/// <summary>A section of a report.</summary>
internal sealed record ReportSectionJson
{
    /// <summary>Its heading; null for what stands before the first.</summary>
    public string? Heading { get; init; }

    /// <summary>Its paragraphs; tables are apart.</summary>
    public required ImmutableArray<string> Paragraphs { get; init; }
}
