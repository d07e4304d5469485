namespace Jinping.Workflow.Law.Calendar;

/// <summary>One day named by a holiday notice (放假通知), or computed for a year without one.</summary>
public sealed record HolidayDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Rest or make-up.</summary>
    public required DayKind Kind { get; init; }

    /// <summary>The holiday it belongs to, in Chinese, e.g. 国庆节.</summary>
    public required string Name { get; init; }
}
