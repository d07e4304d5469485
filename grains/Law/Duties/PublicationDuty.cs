using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Duties;

/// <summary>主动公开期限: the time to publish what must be published on the organ's own motion. A period in another law or regulation prevails.</summary>
/// <remarks>条例第二十六条</remarks>
[Rule("C11", "R26")]
public static class PublicationDuty
{
    /// <summary>Length, in working days (工作日).</summary>
    public const int Allowance = 20;

    /// <summary>The text it stands in.</summary>
    public static Citation Article { get; } = Cite.Regulation(26);

    /// <summary>The last day to publish.</summary>
    /// <param name="formedOrChangedOn">Day the information was formed or changed; not itself counted.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public static Derivation Due(DateOnly formedOrChangedOn, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return calendar.AddWorkingDays(formedOrChangedOn, Allowance);
    }
}
