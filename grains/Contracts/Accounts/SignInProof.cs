namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>What somebody brought to sign in: the front end looks whether it fits, the account judges.</summary>
[GenerateSerializer, Immutable, Alias("sign-in-proof")]
public sealed record SignInProof
{
    /// <summary>Whether the password given was the account's.</summary>
    [Id(0)] public required bool PasswordFits { get; init; }

    /// <summary>Whether a code was given.</summary>
    [Id(1)] public bool CodeGiven { get; init; }

    /// <summary>The time step whose code was given; null when it was none of those now shown.</summary>
    [Id(2)] public long? TimeStep { get; init; }

    /// <summary>Whether the code given was a recovery code, which has been used up for it.</summary>
    [Id(3)] public bool RecoveryCodeFits { get; init; }
}
