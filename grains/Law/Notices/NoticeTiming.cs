using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Law.Notices;

/// <summary>何时显示: urgent at once; else not in quiet hours, not on a rest day, and with the day's digest where one is wanted.</summary>
/// <remarks>惯例：条例未规定</remarks>
public static class NoticeTiming
{
    /// <summary>The first instant at which a notice is shown.</summary>
    /// <param name="raisedAt">When it happened.</param>
    /// <param name="isUrgent">Whether it waits for nothing.</param>
    /// <param name="settings">What its reader wants.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public static DateTimeOffset ShownFrom(DateTimeOffset raisedAt, bool isUrgent, NoticeSettings settings, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(calendar);
        var at = raisedAt.ToOffset(ChinaTime.Offset);
        if (isUrgent)
            return at;
        if (settings.Digest)
            return NextDigest(at, settings, calendar);
        var day = AllowedFrom(ChinaTime.DayOf(at), settings, calendar);
        if (day > ChinaTime.DayOf(at))
            at = Instant(day, TimeOnly.MinValue);
        return AfterQuiet(at, settings, calendar);
    }

    private static DateTimeOffset NextDigest(DateTimeOffset at, NoticeSettings settings, WorkCalendar calendar)
    {
        var today = ChinaTime.DayOf(at);
        var first = at <= Instant(today, settings.DigestAt) ? today : today.AddDays(1);
        return Instant(AllowedFrom(first, settings, calendar), settings.DigestAt);
    }

    // Quiet hours that begin in the evening end on the next day, which may be a rest day; they are over before that day is.
    private static DateTimeOffset AfterQuiet(DateTimeOffset at, NoticeSettings settings, WorkCalendar calendar)
    {
        if (settings is not { QuietFrom: { } from, QuietTo: { } to } || from == to)
            return at;
        var (day, time) = (ChinaTime.DayOf(at), TimeOnly.FromDateTime(at.DateTime));
        if (!time.IsBetween(from, to))
            return at;
        var ends = from > to && time >= from ? day.AddDays(1) : day;
        return Instant(AllowedFrom(ends, settings, calendar), to);
    }

    private static DateOnly AllowedFrom(DateOnly day, NoticeSettings settings, WorkCalendar calendar) => settings.OnRestDays ? day : calendar.NextWorkingDayOnOrAfter(day);

    private static DateTimeOffset Instant(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), ChinaTime.Offset);
}
