namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>How an attempt to sign in was judged.</summary>
[GenerateSerializer, Immutable, Alias("sign-in-answer")]
public sealed record SignInAnswer
{
    /// <summary>The account when it is let in; null when not.</summary>
    [Id(0)] public AccountState? Account { get; init; }

    /// <summary>The password fits, and a code is wanted, too.</summary>
    [Id(1)] public bool WantsCode { get; init; }

    /// <summary>This attempt locked the account.</summary>
    [Id(2)] public bool Locked { get; init; }
}
