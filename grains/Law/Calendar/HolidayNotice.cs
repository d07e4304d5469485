using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>放假通知: the State Council's arrangement of one year's holidays and make-up days.</summary>
/// <remarks>It names only the days that differ from the ordinary week, and may reach into the December before its year (元旦).</remarks>
public sealed record HolidayNotice
{
    /// <summary>The year it arranges.</summary>
    public required int Year { get; init; }

    /// <summary>Its title, in Chinese.</summary>
    public required string Source { get; init; }

    /// <summary>Rest days and make-up days; a day not named follows its weekday.</summary>
    public required ImmutableArray<HolidayDay> Days { get; init; }
}
