using Jinping.Workflow.Contracts.Audit;

namespace Jinping.Workflow.Client.Desks;

/// <summary>Which records of the audit log are asked for.</summary>
public sealed record AuditQuery
{
    /// <summary>Most days of one question.</summary>
    public const int MostDays = 93;

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Part of the user name or of what it was done to, whatever the letter case; null: everybody.</summary>
    public string? User { get; init; }

    /// <summary>What happened; null: everything.</summary>
    public AuditKind? Kind { get; init; }

    /// <summary>Whether a record is one of them; its day is not looked at.</summary>
    public bool Asks(AuditEvent happened) => (Kind is null || happened.Kind == Kind)
        && (User is null || Names(happened.User) || Names(happened.Subject));

    private bool Names(string? text) => text?.Contains(User!, StringComparison.OrdinalIgnoreCase) == true;
}
