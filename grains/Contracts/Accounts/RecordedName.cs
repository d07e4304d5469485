namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>记录人 as timelines name somebody: 姓名（用户名）, and of whoever does it for another 代 and that one's name.</summary>
public static class RecordedName
{
    /// <summary>How somebody is named.</summary>
    /// <param name="userName">用户名.</param>
    /// <param name="displayName">姓名; null when not given.</param>
    public static string Of(string userName, string? displayName) => displayName is null ? userName : $"{displayName}（{userName}）";

    /// <summary>用户名 of whoever did it.</summary>
    public static string UserNameOf(string recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var (from, to) = (recorded.IndexOf('（', StringComparison.Ordinal), recorded.IndexOf('）', StringComparison.Ordinal));
        return from >= 0 && to > from ? recorded[(from + 1)..to] : recorded.Split('代')[0];
    }
}
