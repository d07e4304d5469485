namespace Jinping.Workflow.Law.Requests.File;

/// <summary>要求说明理由 as the case file has it.</summary>
/// <remarks>条例第三十五条</remarks>
public sealed record ReasonsRequest
{
    /// <summary>Day the reasons were asked for.</summary>
    public required DateOnly AskedOn { get; init; }

    /// <summary>Time to explain, in working days (惯例：条例未规定).</summary>
    public required int PeriodWorkingDays { get; init; }

    /// <summary>Day the reasons came; null while none did.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>理由是否合理; null while none came.</summary>
    public bool? Accepted { get; init; }

    /// <summary>说明理由的最后日期 that the letter names; null while none was issued here.</summary>
    public DateOnly? StatedLastOn { get; init; }
}
