namespace Jinping.Workflow.Actors.Register;

/// <summary>The span of years the register speaks of.</summary>
public sealed record RegisterYears
{
    /// <summary>The first year in which a request was received.</summary>
    public required int First { get; init; }

    /// <summary>The last year in which a request was received or closed.</summary>
    public required int Last { get; init; }

    /// <summary>The year in which the oldest case still open was received (it is open in every year since); null when no received case is open.</summary>
    public int? OpenSince { get; init; }
}
