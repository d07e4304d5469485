using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>What signing in leaves on an account.</summary>
public sealed record SignInRecord
{
    /// <summary>Wrong passwords and codes since somebody was last let in, or since a lock.</summary>
    public int Failures { get; init; }

    /// <summary>Locked until this instant, exclusive; null when it never was.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The time step whose code was taken last; it and earlier ones are not taken again. Null before the first.</summary>
    public long? LastTimeStep { get; init; }

    /// <summary>Tokens that were given back before their time.</summary>
    public ImmutableArray<RevokedToken> Revoked { get; init; } = [];
}

/// <summary>A token that was given back.</summary>
public sealed record RevokedToken
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it would have ended anyway; from then on it need not be remembered.</summary>
    public required DateTimeOffset Until { get; init; }
}
