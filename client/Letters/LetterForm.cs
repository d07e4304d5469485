using System.Collections.Immutable;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Letters;

/// <summary>拟制文书 as entered: to be previewed, or issued.</summary>
public sealed record LetterForm
{
    /// <summary>文书代码, e.g. <c>F-04</c>.</summary>
    public LetterCode? Code { get; init; }

    /// <summary>成文日期; null: the day of what it tells of.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The entry of the timeline it tells of; null: the last one that fits.</summary>
    public int? Entry { get; init; }

    /// <summary>送达方式; null: as recorded with the reply, else by post.</summary>
    public DeliveryMeans? DeliveredBy { get; init; }

    /// <summary>Facts asked for.</summary>
    public ImmutableSortedDictionary<string, string>? Facts { get; init; }

    /// <summary>For F-16: the letter whose delivery it proves.</summary>
    public Guid? Letter { get; init; }

    /// <summary>The letter it corrects and takes the place of.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The draft it makes.</summary>
    public LetterDraft ToDraft() => new()
    {
        Code = Code!.Value,
        On = On,
        Entry = Entry,
        DeliveredBy = DeliveredBy,
        Facts = Facts ?? ImmutableSortedDictionary<string, string>.Empty,
        Letter = Letter,
        Replaces = Replaces,
    };
}
