namespace Jinping.Workflow.Law.Deputies;

/// <summary>A/B岗: somebody stands in for an absent officer, from one day to another.</summary>
public sealed record Deputation
{
    /// <summary>A岗: 用户名 of the absent officer.</summary>
    public required string Officer { get; init; }

    /// <summary>B岗: 用户名 of whoever stands in.</summary>
    public required string Deputy { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>事由; null when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Who arranged it.</summary>
    public required string SetBy { get; init; }

    /// <summary>When it was arranged.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day <= To;

    /// <summary>Whether it is of an officer.</summary>
    public bool IsOf(string officer) => string.Equals(Officer, officer, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody is the one who stands in.</summary>
    public bool IsBy(string deputy) => string.Equals(Deputy, deputy, StringComparison.OrdinalIgnoreCase);
}
