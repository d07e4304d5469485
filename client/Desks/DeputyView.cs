using Jinping.Workflow.Law.Deputies;

namespace Jinping.Workflow.Client.Desks;

/// <summary>代办.</summary>
public sealed record DeputyView
{
    /// <summary>A岗: 用户名.</summary>
    public required string Officer { get; init; }

    /// <summary>B岗: 用户名.</summary>
    public required string Deputy { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>事由; null when none was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it holds today.</summary>
    public required bool Active { get; init; }

    /// <summary>Who arranged it.</summary>
    public required string SetBy { get; init; }

    /// <summary>When it was arranged.</summary>
    public required DateTimeOffset SetAt { get; init; }

    internal static DeputyView Of(Deputation deputation, DateOnly today) => new()
    {
        Officer = deputation.Officer,
        Deputy = deputation.Deputy,
        From = deputation.From,
        To = deputation.To,
        Reason = deputation.Reason,
        Active = deputation.HoldsOn(today),
        SetBy = deputation.SetBy,
        SetAt = deputation.SetAt,
    };
}
