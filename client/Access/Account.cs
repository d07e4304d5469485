using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Access;

/// <summary>账户 as ASP.NET Core Identity handles it: a copy that is changed and then stored as a whole.</summary>
public sealed class Account
{
    /// <summary>The account as it shall be.</summary>
    public required AccountState State { get; set; }

    /// <summary>The account as it was read; null for a new one.</summary>
    public AccountState? Read { get; set; }

    /// <summary>Normal form of the user name, the grain's key.</summary>
    public string Key { get; set; } = "";

    /// <summary>Locked until this instant; null when it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}
