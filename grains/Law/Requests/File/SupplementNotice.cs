namespace Jinping.Workflow.Law.Requests.File;

/// <summary>补正告知 as the case file has it.</summary>
/// <remarks>条例第三十条</remarks>
public sealed record SupplementNotice
{
    /// <summary>Day it was sent (G6).</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>需要补正的事项.</summary>
    public required string Items { get; init; }

    /// <summary>补正期限 in working days.</summary>
    public required int PeriodWorkingDays { get; init; }

    /// <summary>Day the applicant received it (G8); null without proof: then the period has not begun (G9).</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Day the supplement was received; null while none was.</summary>
    public DateOnly? SupplementedOn { get; init; }

    /// <summary>补正后仍不明确.</summary>
    public bool StillUnclear { get; init; }

    /// <summary>补正的最后日期 that the letter names; null while none was issued here.</summary>
    public DateOnly? StatedLastOn { get; init; }
}
