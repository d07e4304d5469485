using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>工作簿: sheets of cells with their formulas, for whoever wants to reckon on.</summary>
public sealed record Spreadsheet
{
    /// <summary>标题 of the file.</summary>
    public required string Title { get; init; }

    /// <summary>The properties of the file.</summary>
    public required DocumentProperties Properties { get; init; }

    /// <summary>The sheets, at least one.</summary>
    public required ImmutableArray<Sheet> Sheets { get; init; }
}
