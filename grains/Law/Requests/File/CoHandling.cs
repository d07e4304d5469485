namespace Jinping.Workflow.Law.Requests.File;

/// <summary>会办的一部分 as the case file has it: what another department contributes to the one answer.</summary>
/// <remarks>惯例：条例未规定. The organ that received the request still answers it alone (DM8).</remarks>
public sealed record CoHandling
{
    /// <summary>Code of the department invited.</summary>
    public required string Department { get; init; }

    /// <summary>会办事项.</summary>
    public required string Part { get; init; }

    /// <summary>Day of the invitation.</summary>
    public required DateOnly InvitedOn { get; init; }

    /// <summary>The day by which its part is wanted, inclusive.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>Day of its opinion; null while it owes one.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>会办意见; null while there is none.</summary>
    public string? Text { get; init; }
}
