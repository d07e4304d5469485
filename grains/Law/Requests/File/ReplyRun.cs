namespace Jinping.Workflow.Law.Requests.File;

/// <summary>答复期限的一次计算: from a day that starts the reply clock until it is superseded or the case ends.</summary>
/// <remarks>条例第三十条、第三十三条</remarks>
public sealed record ReplyRun
{
    /// <summary>The day it starts from; not itself counted (G1).</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>Working days granted by extension in this run; 0 when none was.</summary>
    public int Extension { get; init; }

    /// <summary>延迟答复期限 (第三十五条) fixed in this run; null when none was.</summary>
    public DateOnly? DelayedUntil { get; init; }

    /// <summary>Day a supplement or fee notice superseded it; null while it counts.</summary>
    public DateOnly? SupersededOn { get; init; }
}
