using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>What is stored of the directory of accounts.</summary>
public sealed record AccountDirectoryDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The keys of all accounts.</summary>
    public ImmutableSortedSet<string> Keys { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The keys of the administrators who can sign in; never more than there are.</summary>
    public ImmutableSortedSet<string> Administrators { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The key of the account of each person of the identity provider; null while there are none. It may name an account that is no longer theirs, and never lacks one that is.</summary>
    public ImmutableSortedDictionary<string, string>? Subjects { get; init; }
}
