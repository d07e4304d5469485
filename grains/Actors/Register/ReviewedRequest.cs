using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Actors.Register;

/// <summary>A request whose outcome was taken to 行政复议 or 行政诉讼.</summary>
public sealed record ReviewedRequest
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>Its reviews in the order of filing, at least one.</summary>
    public required ImmutableArray<RegisterReview> Reviews { get; init; }
}
