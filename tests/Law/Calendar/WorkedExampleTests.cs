using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

[Trait("Rule", "G1")]
[Trait("Rule", "G2")]
[Trait("Rule", "G3")]
[Trait("Rule", "G9")]
public sealed class WorkedExampleTests
{
    [Theory]
    [MemberData(nameof(WorkedExamples.Lines), MemberType = typeof(WorkedExamples))]
    public void X01_to_X27_end_on_their_day_by_the_days_counted(WorkedLine line) =>
        Check(WorkCalendar.Published, line);

    [Fact]
    [Trait("Rule", "G11")]
    public void X03_before_the_notice_changed_counts_by_the_old_notice() =>
        Check(WorkCalendar.Published.With(HolidayNotices.SpringFestival2020BeforeTheChange()), WorkedExamples.BeforeTheChange);

    [Fact]
    [Trait("Rule", "G11")]
    public void X03_importing_the_changed_notice_moves_the_due_day()
    {
        var before = WorkCalendar.Published.With(HolidayNotices.SpringFestival2020BeforeTheChange());
        var after = before.With(WorkCalendar.Published.Notices[2020]);

        before.AddWorkingDays(new(2020, 1, 10), 20).Due.Should().Be(new DateOnly(2020, 2, 12));
        after.AddWorkingDays(new(2020, 1, 10), 20).Due.Should().Be(new DateOnly(2020, 2, 14));
    }

    [Fact]
    public void X13_new_years_eve_2024_is_only_encouraged_to_be_free_and_counts()
    {
        var calendar = WorkCalendar.Published;
        var notice = calendar.Notices[2024];
        var misread = calendar.With(notice with
        {
            Days = notice.Days.Add(new HolidayDay { Date = new(2024, 2, 9), Kind = DayKind.Off, Name = "春节" }),
        });

        calendar.IsWorkingDay(new(2024, 2, 9)).Should().BeTrue();
        misread.AddWorkingDays(new(2024, 2, 6), 20).Due.Should().Be(new DateOnly(2024, 3, 12));
    }

    [Theory]
    [InlineData("2022-09-30", "2022-11-02")]
    [InlineData("2025-02-20", "2025-03-20")]
    [Trait("Rule", "C5")]
    public void Court_case_reply_to_an_express_letter_is_due_on_the_day_the_court_found(string signedOn, string dueOn) =>
        WorkCalendar.Published.AddWorkingDays(Day.Of(signedOn), 20).Due.Should().Be(Day.Of(dueOn));

    private static void Check(WorkCalendar calendar, WorkedLine line)
    {
        var derivation = calendar.AddWorkingDays(line.Start, line.Count, DaySet.Of(line.Spans));

        derivation.Due.Should().Be(line.End);
        derivation.IsProvisional.Should().BeFalse();
        Counted(derivation).Should().Equal(line.CountedDays());
        With(derivation, "调休上班").Should().Equal(line.MakeUpDays());
        With(derivation, "放假").Should().Equal(line.SkippedDays());
        With(derivation, "依法扣除").Should().HaveCount(line.ExcludedWorkingDays);
    }

    private static IEnumerable<(DateOnly, int)> Counted(Derivation derivation) =>
        derivation.Days.Where(day => day.Counted is not null).Select(day => (day.Date, day.Counted!.Value));

    private static IEnumerable<DateOnly> With(Derivation derivation, string reason) =>
        derivation.Days.Where(day => day.Reason.StartsWith(reason, StringComparison.Ordinal)).Select(day => day.Date);
}
