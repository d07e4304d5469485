namespace Jinping.Workflow.Actors.Notices;

/// <summary>A write of a case: the database notes it down in the statement that writes the case.</summary>
public sealed record CaseWrite
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>The version before.</summary>
    public required int After { get; init; }

    /// <summary>The version it wrote.</summary>
    public required int Version { get; init; }
}
