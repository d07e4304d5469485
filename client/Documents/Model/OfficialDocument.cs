using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>公文: what a letter or a report says, part by part, and nothing of how it looks. One renderer makes it a Word file, another a web page.</summary>
/// <remarks>The parts and their order are those of GB/T 9704-2012《党政机关公文格式》; each member names its item.</remarks>
public sealed record OfficialDocument
{
    /// <summary>信函格式 (10.1): the red head of a letter; null for a plain document, which has no 版头.</summary>
    public Letterhead? Letterhead { get; init; }

    /// <summary>标题 (7.3.1): the title, 2号小标宋 centred. A line feed breaks it where its sense allows.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号 (7.2.5), as <c>金政依申请〔2022〕1号</c>; null for a document that has none. In 信函格式 flush right below the first red line, else centred below the title.</summary>
    public string? Number { get; init; }

    /// <summary>主送机关 (7.3.2): to whom it is addressed, without the colon; null for a document addressed to nobody, as a report.</summary>
    public string? Addressee { get; init; }

    /// <summary>正文 (7.3.3), with its headings and tables.</summary>
    public required ImmutableArray<Block> Body { get; init; }

    /// <summary>附件说明 (7.3.4): names of what is attached, without numbers and full stops; empty for none.</summary>
    public ImmutableArray<string> Attachments { get; init; } = [];

    /// <summary>发文机关署名、成文日期 (7.3.5); null for a form that is signed in its table.</summary>
    public Signature? Signature { get; init; }

    /// <summary>附注 (7.3.6): contact and other notes, each without brackets.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>附注 as printed below the date: all notes in one pair of brackets; null for none.</summary>
    public string? PrintedNote => Notes.IsEmpty ? null : $"（{string.Join('；', Notes.Select(CleanText.Line))}）";

    /// <summary>抄送机关 (7.4.1), without the word 抄送; empty for none.</summary>
    public ImmutableArray<string> CopyTo { get; init; } = [];

    /// <summary>The properties of the file.</summary>
    public required DocumentProperties Properties { get; init; }
}
