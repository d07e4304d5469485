using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Duties;

/// <summary>更正: a person asks an organ to correct an inaccurate record about him or her. Not a request for information.</summary>
/// <remarks>条例第四十一条 sets no period; the internal one here is 惯例：条例未规定 and a setting.</remarks>
[Rule("C13")]
public static class RecordCorrection
{
    /// <summary>Internal period unless set otherwise, in working days. 惯例：条例未规定</summary>
    public const int DefaultAllowance = 20;

    /// <summary>The internal last day to correct, or to forward and tell.</summary>
    /// <param name="askedOn">Day the correction was asked for; not itself counted.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    /// <param name="allowance">Internal period, in working days.</param>
    public static Derivation Due(DateOnly askedOn, WorkCalendar calendar, int allowance = DefaultAllowance)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(askedOn, allowance);
    }
}
