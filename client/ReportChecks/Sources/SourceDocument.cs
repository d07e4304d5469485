using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>报告原文: a report as printed, whatever the file was — paragraphs and tables in reading order, each with its place.</summary>
public sealed record SourceDocument
{
    /// <summary>What kind of file it was.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The blocks in reading order.</summary>
    public required ImmutableArray<SourceBlock> Blocks { get; init; }

    /// <summary>The year reported, where the layout tells it and no title does; else null.</summary>
    public int? Year { get; init; }

    /// <summary>How sure a reading of this kind can be at best.</summary>
    public ReadingCertainty Certainty { get; init; }
}

/// <summary>The kinds of file a report is read from.</summary>
public enum SourceKind
{
    /// <summary>Plain text, with or without bars.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,

    /// <summary>Tables read from a report by another program.</summary>
    Json,
}
