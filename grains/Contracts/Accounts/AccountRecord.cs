namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>An account with what signing in left on it.</summary>
[GenerateSerializer, Immutable, Alias("account-record")]
public sealed record AccountRecord
{
    /// <summary>The account.</summary>
    [Id(0)] public required AccountState State { get; init; }

    /// <summary>Locked until this instant; null when it is not.</summary>
    [Id(1)] public DateTimeOffset? LockedUntil { get; init; }
}
