using FluentAssertions;
using FsCheck.Xunit;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

[Trait("Rule", "G12")]
public sealed class ProvisionalYearTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    public static TheoryData<int> PublishedYears { get; } = [.. Calendar.Notices.Keys];

    public static TheoryData<int> YearsOfTheNewText { get; } = [.. Enumerable.Range(2025, 76)];

    public static TheoryData<int> YearsOfTheOldText { get; } = [.. Enumerable.Range(2014, 11)];

    [Fact]
    public void The_days_of_2027_are_those_of_the_law_with_weekends_made_up() =>
        Calendar.DaysOf(2027).Should().Equal(
            HolidayNotices.Off("2027-01-01", "元旦"),
            HolidayNotices.Off("2027-02-05", "春节"),
            HolidayNotices.Off("2027-02-06", "春节"),
            HolidayNotices.Off("2027-02-07", "春节"),
            HolidayNotices.Off("2027-02-08", "春节"),
            HolidayNotices.Off("2027-02-09", "春节"),
            HolidayNotices.Off("2027-02-10", "春节"),
            HolidayNotices.Off("2027-04-05", "清明节"),
            HolidayNotices.Off("2027-05-01", "劳动节"),
            HolidayNotices.Off("2027-05-02", "劳动节"),
            HolidayNotices.Off("2027-05-03", "劳动节"),
            HolidayNotices.Off("2027-05-04", "劳动节"),
            HolidayNotices.Off("2027-06-09", "端午节"),
            HolidayNotices.Off("2027-09-15", "中秋节"),
            HolidayNotices.Off("2027-10-01", "国庆节"),
            HolidayNotices.Off("2027-10-02", "国庆节"),
            HolidayNotices.Off("2027-10-03", "国庆节"),
            HolidayNotices.Off("2027-10-04", "国庆节"),
            HolidayNotices.Off("2027-10-05", "国庆节"));

    [Fact]
    public void A_term_that_touches_a_year_without_notice_is_provisional_and_says_so()
    {
        var derivation = Calendar.AddWorkingDays(new(2026, 12, 28), 5);

        Calendar.StatusOf(2026).Should().Be(CalendarStatus.Published);
        Calendar.StatusOf(2027).Should().Be(CalendarStatus.Provisional);
        Calendar.SourceOf(2027).Should().Contain("全国年节及纪念日放假办法").And.Contain("暂定");
        derivation.IsProvisional.Should().BeTrue();
        derivation.Due.Should().Be(new DateOnly(2027, 1, 5));
        derivation.Days.Select(day => day.Reason)
            .Should().Equal("工作日", "工作日", "工作日", "法定节假日（暂定）", "周末", "周末", "工作日", "工作日");
    }

    [Fact]
    public void A_term_that_ends_on_the_last_day_of_a_published_year_is_not_provisional() =>
        Calendar.AddWorkingDays(new(2026, 12, 28), 3).Should().BeEquivalentTo(new { Due = new DateOnly(2026, 12, 31), IsProvisional = false });

    [Fact]
    public void The_notice_makes_its_year_final_and_may_move_the_due_day()
    {
        var imported = Calendar.With(HolidayNotices.Of(2027, HolidayNotices.Off("2027-01-01", "元旦"), HolidayNotices.Off("2027-01-04", "元旦")));

        var derivation = imported.AddWorkingDays(new(2026, 12, 28), 5);

        derivation.IsProvisional.Should().BeFalse();
        derivation.Due.Should().Be(new DateOnly(2027, 1, 6));
    }

    [Theory]
    [MemberData(nameof(YearsOfTheNewText))]
    public void From_2025_thirteen_weekdays_are_free(int year) => FreeWeekdays(StatutoryDays.Of(year)).Should().Be(13);

    [Theory]
    [MemberData(nameof(YearsOfTheOldText))]
    public void Before_2025_eleven_weekdays_were_free(int year) => FreeWeekdays(StatutoryDays.Of(year)).Should().Be(11);

    /// <summary>A notice moves days about; it does not give or take any. 2020 is the exception: the Spring Festival was prolonged by two working days.</summary>
    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void A_published_notice_frees_as_many_working_days_as_the_law(int year) =>
        FreeWeekdays(Calendar.DaysOf(year)).Should().Be(FreeWeekdays(StatutoryDays.Of(year)) + (year == 2020 ? 2 : 0));

    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void The_days_the_law_names_are_free_by_the_published_notice_too(int year) =>
        NamedByTheLaw(year).Where(Calendar.IsWorkingDay).Should().BeEmpty();

    [Theory]
    [InlineData("2025-01-28", "春节")]
    [InlineData("2025-01-31", "春节")]
    [InlineData("2025-05-31", "端午节")]
    [InlineData("2025-10-06", "中秋节")]
    [InlineData("2026-02-16", "春节")]
    [InlineData("2026-02-19", "春节")]
    [InlineData("2026-04-05", "清明节")]
    [InlineData("2026-06-19", "端午节")]
    [InlineData("2026-09-25", "中秋节")]
    [InlineData("2028-01-26", "春节")]
    [InlineData("2028-04-04", "清明节")]
    [InlineData("2029-09-22", "中秋节")]
    public void Lunar_and_solar_holidays_are_found_in_the_almanac(string day, string name) =>
        StatutoryDays.Of(Day.Of(day).Year).Should().Contain(HolidayNotices.Off(day, name));

    [Fact]
    public void When_two_holidays_fall_together_the_second_is_made_up() =>
        StatutoryDays.Of(2020).Where(day => day.Date.Month == 10).Select(day => day.Date.Day).Should().Equal(1, 2, 3, 5, 6);

    [Fact]
    public void New_years_eve_is_free_only_from_2025()
    {
        StatutoryDays.Of(2024).Should().NotContain(day => day.Date == new DateOnly(2024, 2, 9));
        StatutoryDays.Of(2025).Should().Contain(day => day.Date == new DateOnly(2025, 1, 28));
    }

    [Property(Arbitrary = [typeof(TermGenerators)])]
    public bool Without_any_notice_everything_is_provisional_and_still_counts_exactly(Term term)
    {
        var derivation = new WorkCalendar([]).AddWorkingDays(term.From, term.Count, DaySet.Of(term.Spans));
        return derivation.IsProvisional == term.Count > 0 && derivation.Days.Count(day => day.Counted is not null) == term.Count;
    }

    private static int FreeWeekdays(IEnumerable<HolidayDay> days)
    {
        var list = days.ToList();
        return list.Count(day => day.Kind == DayKind.Off && !IsWeekend(day.Date)) - list.Count(day => day.Kind == DayKind.Work);
    }

    // Every holiday's first days, without the made-up ones at its end.
    private static IEnumerable<DateOnly> NamedByTheLaw(int year) =>
        StatutoryDays.Of(year).GroupBy(day => day.Name).SelectMany(holiday =>
            holiday.Take(LengthOf(holiday.Key, year)).Select(day => day.Date));

    private static int LengthOf(string holiday, int year) => holiday switch
    {
        "春节" => year >= 2025 ? 4 : 3,
        "国庆节" => 3,
        "劳动节" => year >= 2025 ? 2 : 1,
        _ => 1,
    };

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
