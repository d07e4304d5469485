using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Letters;

/// <summary>拟制的文书: which letter is wanted, and what the officer says of it.</summary>
public sealed record LetterDraft
{
    /// <summary>文书代码.</summary>
    public required LetterCode Code { get; init; }

    /// <summary>成文日期; null: the day of what it tells of.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The entry it tells of; null: the last one that fits.</summary>
    public int? Entry { get; init; }

    /// <summary>送达方式; null: as recorded with the reply, else by post.</summary>
    public DeliveryMeans? DeliveredBy { get; init; }

    /// <summary>Facts asked for; what is not given is taken from the case.</summary>
    public ImmutableSortedDictionary<string, string> Facts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>For F-16: the letter whose delivery it proves.</summary>
    public Guid? Letter { get; init; }

    /// <summary>The letter it corrects and takes the place of; null for none.</summary>
    public Guid? Replaces { get; init; }
}
