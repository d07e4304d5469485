using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Law.Attachments;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>卷内文件: one item of a case's file, as it stands in 卷内目录 and as the files it is made of.</summary>
internal sealed record FileItem
{
    /// <summary>顺序号, from 1.</summary>
    public int Ordinal { get; init; }

    /// <summary>文号; null for none.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>责任者; null where it is not known.</summary>
    public string? Author { get; init; }

    /// <summary>题名.</summary>
    public required string Title { get; init; }

    /// <summary>日期; null for none.</summary>
    public DateOnly? On { get; init; }

    /// <summary>备注; null for none.</summary>
    public string? Note { get; init; }

    /// <summary>What it says, to be given as Word file and page; null where it is a file of its own.</summary>
    public OfficialDocument? Document { get; init; }

    /// <summary>A text given along as it is, with its ending: the frozen text of a letter, the entries of the timeline; null for none.</summary>
    public (string Ending, string Text, PartSource Source, Guid? Id)? Plain { get; init; }

    /// <summary>附件; null where it is none.</summary>
    public Attachment? Attachment { get; init; }

    /// <summary>Name without ending, as files of it are called.</summary>
    public string FileName => FileNames.Clean($"{Ordinal:00}-{(Attachment is null ? $"{Title}{DocumentNumber}" : Title)}");

    /// <summary>The kinds of files it is made of.</summary>
    public string Kinds => string.Join(" ", Endings);

    private ImmutableArray<string> Endings =>
        [.. Document is null ? [] : new[] { "docx", "html" }, .. Plain is { } plain ? new[] { plain.Ending } : [], .. Attachment is { } file ? new[] { Law.Attachments.FileNames.Ending(file.FileName) } : []];
}
