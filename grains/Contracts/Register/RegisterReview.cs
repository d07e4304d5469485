namespace Jinping.Workflow.Contracts.Register;

/// <summary>行政复议、行政诉讼情况: one review of a request's outcome, as table 四 counts it.</summary>
[GenerateSerializer, Immutable, Alias("register-review")]
public sealed record RegisterReview
{
    /// <summary>Kind of review: <c>reconsideration</c>, <c>litigation</c> or <c>litigationAfterReconsideration</c>.</summary>
    [Id(0)] public required string Kind { get; init; }

    /// <summary>The day on which the review was filed.</summary>
    [Id(1)] public required DateOnly FiledOn { get; init; }

    /// <summary>The day on which the review was concluded; null while it is pending (尚未审结).</summary>
    [Id(2)] public DateOnly? ConcludedOn { get; init; }

    /// <summary>Result: <c>upheld</c>, <c>corrected</c> or <c>other</c>; null while it is pending (尚未审结).</summary>
    [Id(3)] public string? Result { get; init; }
}
