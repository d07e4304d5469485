using System.Collections.Immutable;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>个人设置.</summary>
[GenerateSerializer, Immutable, Alias("preferences-state")]
public sealed record Preferences
{
    /// <summary>How many cases may be watched.</summary>
    public const int MostWatched = 200;

    /// <summary>How many views may be saved.</summary>
    public const int MostViews = 30;

    /// <summary>Longest name of a view, in characters.</summary>
    public const int LongestName = 40;

    /// <summary>Longest query of a view, in characters.</summary>
    public const int LongestQuery = 2000;

    /// <summary>关注的申请, by number.</summary>
    [Id(0)] public ImmutableSortedSet<string> Watched { get; init; } = [];

    /// <summary>保存的视图: query of the work list by name.</summary>
    [Id(1)] public ImmutableSortedDictionary<string, string> Views { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>通知设置; null: those that hold by default.</summary>
    [Id(2)] public NoticeSettings? Notices { get; init; }
}
