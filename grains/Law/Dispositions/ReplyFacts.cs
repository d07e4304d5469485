using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>答复所依据的事实: named texts, and for a partial disclosure each withheld part.</summary>
/// <remarks>On the wire a flat object: <c>{"review":"…","withheld":[{"what":"…","disposition":"thirdPartyRights"}]}</c>.</remarks>
[JsonConverter(typeof(ReplyFactsConverter))]
public sealed record ReplyFacts
{
    /// <summary>No facts at all.</summary>
    public static ReplyFacts None { get; } = new();

    /// <summary>Texts by name, e.g. <c>search</c>, <c>review</c>; more than an outcome needs may be given.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>不予公开的部分 of a partial disclosure, each with its ground.</summary>
    public ImmutableArray<WithheldPart> Withheld { get; init; } = [];

    /// <summary>The text under <paramref name="name"/>, or null when there is none or it is blank.</summary>
    public string? this[string name] => Texts.TryGetValue(name, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}

/// <summary>不予公开的部分: what is withheld and on which ground.</summary>
/// <remarks>条例第三十七条</remarks>
public sealed record WithheldPart
{
    /// <summary>Which part.</summary>
    public required string What { get; init; }

    /// <summary>The ground, as an outcome of its own.</summary>
    public required Disposition Disposition { get; init; }
}
