using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>What is stored of an account.</summary>
public sealed record AccountDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The account; null before it is made.</summary>
    public AccountState? Account { get; init; }

    /// <summary>How signing in went.</summary>
    public SignInRecord SignIns { get; init; } = new();
}
