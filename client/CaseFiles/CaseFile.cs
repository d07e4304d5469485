using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.CaseFiles;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>案卷: what the file of a case is made of.</summary>
/// <param name="Facts">The case.</param>
/// <param name="Items">卷内文件, in order.</param>
/// <param name="Unreadable">Letters and attachments that could not be read.</param>
internal sealed record CaseFile(CaseFacts Facts, ImmutableArray<FileItem> Items, ImmutableArray<Guid> Unreadable)
{
    /// <summary>Its name, without ending.</summary>
    public string Name => Law.Attachments.FileNames.Clean($"案卷-{Facts.View.Number}");
}
