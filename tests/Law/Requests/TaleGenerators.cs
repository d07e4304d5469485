using FsCheck;
using FsCheck.Fluent;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>Random tales within the published years, and holiday notices as a later correction might bring them.</summary>
public static class TaleGenerators
{
    private static readonly DateOnly First = new(2019, 5, 15);

    public static Arbitrary<Tale> Tales() => Arb.From(
        from day in Gen.Choose(First.DayNumber, new DateOnly(2024, 6, 30).DayNumber)
        from channel in Gen.Elements(Enum.GetValues<Channel>())
        from kind in Gen.Elements(Enum.GetValues<ApplicantKind>())
        from length in Gen.Choose(1, 26)
        from moves in Gen.ArrayOf(Moves(), length)
        select new Tale { Arrived = DateOnly.FromDayNumber(day), Channel = channel, Kind = kind, Moves = [.. moves] },
        Shorter);

    /// <summary>The published notice of a year with some days turned round: rest days worked, working days off.</summary>
    public static Arbitrary<HolidayNotice> Notices() => Arb.From(
        from year in Gen.Choose(2019, 2025)
        from turned in Gen.ArrayOf(Gen.Choose(0, 364), 12)
        select Turned(WorkCalendar.Published.Notices[year], turned));

    private static Gen<Move> Moves() =>
        from advance in Gen.Frequency((4, Gen.Choose(0, 1)), (4, Gen.Choose(1, 5)), (2, Gen.Choose(5, 45)))
        from type in Gen.Choose(0, 34)
        from pick in Gen.Choose(0, 999)
        from back in Gen.Frequency((7, Gen.Constant(0)), (3, Gen.Choose(1, 20)), (1, Gen.Constant(-1)))
        from spice in Gen.Choose(0, 19)
        select new Move(advance, type, pick, back, spice);

    private static IEnumerable<Tale> Shorter(Tale tale) => Enumerable.Range(0, tale.Moves.Length).Reverse().Select(i => tale with { Moves = tale.Moves.RemoveAt(i) });

    private static HolidayNotice Turned(HolidayNotice notice, int[] days)
    {
        var dates = days.Select(day => new DateOnly(notice.Year, 1, 1).AddDays(day)).ToHashSet();
        var turned = dates.Select(date => new HolidayDay { Date = date, Kind = WorkCalendar.Published.IsWorkingDay(date) ? DayKind.Off : DayKind.Work, Name = "更正" });
        return notice with { Days = [.. notice.Days.Where(day => !dates.Contains(day.Date)).Concat(turned).OrderBy(day => day.Date)] };
    }
}
