using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

[Trait("Rule", "G2")]
[Trait("Rule", "G3")]
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    [Fact]
    public void Every_year_since_the_regulation_came_into_force_has_its_notice()
    {
        Calendar.Notices.Keys.Should().Equal(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        Calendar.Notices[2022].Source.Should().Be("国务院办公厅关于2022年部分节假日安排的通知");
        Calendar.SourceOf(2022).Should().Be(Calendar.Notices[2022].Source);
    }

    [Fact]
    public void December_days_belong_to_the_notice_of_the_year_after()
    {
        Calendar.DaysOf(2019)[0].Should().Be(HolidayNotices.Work("2018-12-29", "元旦"));
        Calendar.DaysOf(2023)[0].Should().Be(HolidayNotices.Off("2022-12-31", "元旦"));
        Calendar.DaysOf(2022).Should().OnlyContain(day => day.Date.Year == 2022);
    }

    [Theory]
    [InlineData("2019-09-29", true)]
    [InlineData("2019-10-05", false)]
    [InlineData("2018-12-29", true)]
    [InlineData("2018-12-31", false)]
    [InlineData("2020-02-03", true)]
    [InlineData("2022-01-30", true)]
    [InlineData("2022-01-31", false)]
    [InlineData("2022-12-31", false)]
    [InlineData("2024-02-09", true)]
    [InlineData("2026-01-04", true)]
    public void The_notice_decides_and_then_the_weekday(string day, bool works) =>
        Calendar.IsWorkingDay(Day.Of(day)).Should().Be(works);

    [Fact]
    public void A_derivation_says_why_each_day_counts_or_not()
    {
        var excluded = DaySet.Of([new ExcludedSpan { From = new(2022, 9, 28), To = new(2022, 9, 29), Reason = "征求第三方意见" }]);

        var derivation = Calendar.AddWorkingDays(new(2022, 9, 27), 2, excluded);

        derivation.Days.Should().Equal(
            Skipped("2022-09-28", "依法扣除（征求第三方意见）"),
            Skipped("2022-09-29", "依法扣除（征求第三方意见）"),
            Counted("2022-09-30", 1, "工作日"),
            Skipped("2022-10-01", "放假（国庆节）"),
            Skipped("2022-10-02", "放假（国庆节）"),
            Skipped("2022-10-03", "放假（国庆节）"),
            Skipped("2022-10-04", "放假（国庆节）"),
            Skipped("2022-10-05", "放假（国庆节）"),
            Skipped("2022-10-06", "放假（国庆节）"),
            Skipped("2022-10-07", "放假（国庆节）"),
            Counted("2022-10-08", 2, "调休上班（国庆节）"));
        derivation.Should().BeEquivalentTo(new { From = new DateOnly(2022, 9, 27), Count = 2, Due = new DateOnly(2022, 10, 8), IsProvisional = false });
    }

    [Fact]
    public void An_ordinary_weekend_is_called_so_even_inside_an_excluded_span()
    {
        var excluded = DaySet.Of([new ExcludedSpan { From = new(2022, 3, 11), To = new(2022, 3, 13), Reason = "征求第三方意见" }]);

        Calendar.AddWorkingDays(new(2022, 3, 10), 1, excluded).Days.Select(day => day.Reason)
            .Should().Equal("依法扣除（征求第三方意见）", "周末", "周末", "工作日");
    }

    [Fact]
    public void A_term_of_no_days_ends_where_it_starts_even_on_a_rest_day()
    {
        var derivation = Calendar.AddWorkingDays(new(2022, 10, 1), 0);

        derivation.Due.Should().Be(new DateOnly(2022, 10, 1));
        derivation.Days.Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "G4")]
    public void The_last_day_belongs_to_the_term()
    {
        var derivation = Calendar.AddWorkingDays(new(2022, 3, 14), 20);

        derivation.Days[^1].Should().Be(Counted("2022-04-12", 20, "工作日"));
        derivation.Due.Should().Be(derivation.Days[^1].Date);
    }

    [Fact]
    public void A_negative_term_is_a_mistake_of_the_caller() =>
        FluentActions.Invoking(() => Calendar.AddWorkingDays(new(2022, 1, 1), -1)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("2022-10-09", "2022-10-10", 1)]
    [InlineData("2022-09-30", "2022-10-10", 3)]
    [InlineData("2022-10-10", "2022-10-10", 0)]
    [InlineData("2022-10-11", "2022-10-10", 0)]
    public void Working_days_between_exclude_the_first_and_include_the_last(string from, string to, int days) =>
        Calendar.WorkingDaysBetween(Day.Of(from), Day.Of(to)).Should().Be(days);

    [Theory]
    [Trait("Rule", "G5")]
    [InlineData("2025-02-01", "2025-02-05")]
    [InlineData("2022-10-30", "2022-10-31")]
    [InlineData("2022-10-08", "2022-10-08")]
    [InlineData("2022-10-12", "2022-10-12")]
    public void A_calendar_term_that_ends_on_a_rest_day_ends_on_the_first_day_after_the_rest(string lastDay, string end) =>
        Calendar.EndOfCalendarTerm(Day.Of(lastDay)).Should().Be(Day.Of(end));

    [Fact]
    [Trait("Rule", "G11")]
    public void Importing_a_notice_replaces_that_year_and_leaves_the_old_calendar_as_it_was()
    {
        var changed = Calendar.With(HolidayNotices.Of(2026, HolidayNotices.Off("2026-06-19", "端午节")));

        changed.IsWorkingDay(new(2026, 10, 1)).Should().BeTrue();
        changed.IsWorkingDay(new(2026, 6, 19)).Should().BeFalse();
        changed.DaysOf(2025).Should().Equal(Calendar.DaysOf(2025));
        Calendar.IsWorkingDay(new(2026, 10, 1)).Should().BeFalse();
    }

    [Fact]
    public void When_two_notices_name_a_day_the_later_one_decides()
    {
        var calendar = Calendar
            .With(HolidayNotices.Of(2027, HolidayNotices.Off("2026-12-31", "元旦"), HolidayNotices.Off("2027-01-01", "元旦")))
            .With(HolidayNotices.Of(2026, HolidayNotices.Off("2026-12-31", "国庆节"), HolidayNotices.Off("2026-10-01", "国庆节")));

        calendar.AddWorkingDays(new(2026, 12, 30), 1).Days[0].Reason.Should().Be("放假（元旦）");
    }

    [Fact]
    public void Two_notices_of_one_year_are_a_mistake_of_the_caller() =>
        FluentActions.Invoking(() => new WorkCalendar([HolidayNotices.Of(2026), HolidayNotices.Of(2026, HolidayNotices.Off("2026-06-19", "端午节"))]))
            .Should().Throw<ArgumentException>();

    private static CountedDay Counted(string day, int number, string reason) => new() { Date = Day.Of(day), Counted = number, Reason = reason };

    private static CountedDay Skipped(string day, string reason) => new() { Date = Day.Of(day), Reason = reason };
}
