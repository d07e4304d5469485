using System.Collections.Immutable;
using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Letters;

/// <summary>A letter that something in the case calls for.</summary>
internal sealed record LetterChoice
{
    /// <summary>文书代码.</summary>
    public required LetterCode Code { get; init; }

    /// <summary>文书名称.</summary>
    public required string Name { get; init; }

    /// <summary>何时可以制发.</summary>
    public required string When { get; init; }

    /// <summary>Whether it tells the outcome.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>Entries of which no letter tells yet; empty where every one has its letter.</summary>
    public required ImmutableArray<int> Entries { get; init; }

    /// <summary>Those of a case.</summary>
    public static ImmutableArray<LetterChoice> Of(Request request) => [.. LetterComposer.Possible(request).Select(rule => new LetterChoice
    {
        Code = rule.Code,
        Name = rule.Name,
        When = rule.When,
        IsFinal = rule.IsFinal,
        Entries = [.. rule.Basis.Of(request).Select(entry => entry.Number).Where(entry => request.Standing(rule.Code, entry) is null)],
    })];
}
