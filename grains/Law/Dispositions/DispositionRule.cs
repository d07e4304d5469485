using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>办理结果的规则: what one outcome is called, rests on and needs.</summary>
public sealed record DispositionRule
{
    /// <summary>The outcome.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Code in the digest, e.g. <c>N-4</c>.</summary>
    public required string Code { get; init; }

    /// <summary>名称.</summary>
    public required string Title { get; init; }

    /// <summary>大类.</summary>
    public required DispositionGroup Group { get; init; }

    /// <summary>The articles it rests on, the deciding one first.</summary>
    public required ImmutableArray<Citation> Articles { get; init; }

    /// <summary>必备事实.</summary>
    public ImmutableArray<RequiredFact> Facts { get; init; } = [];

    /// <summary>Whether a reply gives it; the others close a case by a lapse or a withdrawal.</summary>
    public bool IsReply { get; init; } = true;
}
