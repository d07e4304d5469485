namespace Jinping.Workflow.Client.Desks;

/// <summary>代办 as entered.</summary>
internal sealed record DeputyForm
{
    /// <summary>B岗: 用户名 of whoever stands in.</summary>
    public string? Deputy { get; init; }

    /// <summary>First day, inclusive; null: today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    /// <summary>事由.</summary>
    public string? Reason { get; init; }
}
