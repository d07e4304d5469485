using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>隐去个人信息 as entered.</summary>
public sealed record RedactionForm
{
    /// <summary>Most texts that are looked for beside what is always looked for.</summary>
    public const int MostWords = 50;

    /// <summary>The longest of them, in characters.</summary>
    public const int LongestWord = 200;

    /// <summary>另行查找的文字, such as names of others.</summary>
    public ImmutableArray<string> Words { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The places to be removed; not needed for a preview.</summary>
    public ImmutableArray<RedactionPlace> Places { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>一处 in a file's text.</summary>
/// <param name="Line">The line or paragraph, from 0.</param>
/// <param name="Start">Its first letter, from 0.</param>
/// <param name="Length">Its length.</param>
public sealed record RedactionPlace(int Line, int Start, int Length);
