using System.Collections.Immutable;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>What is stored of a user's preferences.</summary>
public sealed record PreferencesDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>关注的申请.</summary>
    public ImmutableSortedSet<string> Watched { get; init; } = [];

    /// <summary>保存的视图.</summary>
    public ImmutableSortedDictionary<string, string> Views { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>通知设置; null: those that hold by default.</summary>
    public NoticeSettings? Notices { get; init; }
}
