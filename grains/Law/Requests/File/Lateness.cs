namespace Jinping.Workflow.Law.Requests.File;

/// <summary>逾期办结的说明: who answers for it, and why.</summary>
/// <remarks>惯例：条例未规定. Asked for when a case is closed late, and never a condition of closing it.</remarks>
public sealed record Lateness
{
    /// <summary>责任单位, by its code.</summary>
    public required string Department { get; init; }

    /// <summary>逾期原因.</summary>
    public required string Reason { get; init; }
}
