using Jinping.Workflow.Law.Departments;

namespace Jinping.Workflow.Client.Desks;

/// <summary>What a reorganisation moved.</summary>
public sealed record ReorganisationOutcome
{
    /// <summary>The reorganisation as it is kept.</summary>
    public required Reorganisation Reorganisation { get; init; }

    /// <summary>Open cases moved now.</summary>
    public required int Cases { get; init; }

    /// <summary>Users moved now.</summary>
    public required int People { get; init; }

    /// <summary>What could not be moved yet; it is tried again every hour.</summary>
    public required int Failed { get; init; }
}
