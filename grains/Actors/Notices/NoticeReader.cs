namespace Jinping.Workflow.Actors.Notices;

/// <summary>Somebody who is told.</summary>
/// <param name="UserName">用户名.</param>
/// <param name="OnBehalfOf">姓名 of the absent officer it is really for; null when it is one's own.</param>
public readonly record struct NoticeReader(string UserName, string? OnBehalfOf)
{
    /// <summary>The account's key.</summary>
    public string Key => UserName.ToUpperInvariant();
}
