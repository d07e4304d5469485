using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Duties;
using Jinping.Workflow.Law.Notices;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Notices;

/// <summary>What is late, and what the year asks for.</summary>
public sealed class OverdueNoticesTests
{
    private static readonly DateTimeOffset At = new(2023, 2, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Lateness_is_told_once_to_the_officer_and_to_the_department_and_waits_for_nothing()
    {
        On("2023-02-16").Should().BeEmpty("that is the last day");
        On("2023-02-17").Select(notice => notice.To).Should().Equal(Addressee.Person("zhangsan", "xzfb"), Addressee.Staff("xzfb"));
        On("2023-06-01").Select(notice => notice.Event).Distinct().Should().Equal(On("2023-02-17")[0].Event);
        On("2023-02-17").Should().OnlyContain(notice => notice.IsUrgent);
        OverdueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), null, "xzfb", Day("2023-02-17"), At).Should().ContainSingle().Which.To.Should().Be(Addressee.Staff("xzfb"));
    }

    [Theory]
    [InlineData("2023-01-02", "open")]
    [InlineData("2023-01-20", "near")]
    [InlineData("2023-01-31", "due")]
    [InlineData("2023-02-01", "overdue")]
    public void A_department_is_reminded_of_its_figures_in_steps(string today, string step)
    {
        var notice = YearNotices.Of(AnnualReportDuty.For(2022, ReportPublisher.Department, WorkCalendar.Published), "jyj", WorkCalendar.Published, Day(today), At);

        notice.Event.Should().Be($"year/2022/jyj/{step}");
        notice.To.Should().Be(Addressee.Members("jyj"));
        notice.Text.Should().Contain("2023-01-31").And.Contain("条例第四十九条");
    }

    [Fact]
    public void A_missing_calendar_is_told_of_once_a_month()
    {
        var notice = CalendarNotices.Missing(2024, 3, Day("2023-12-10"), At);

        notice.Event.Should().Be(CalendarNotices.Missing(2024, 5, Day("2023-12-30"), At).Event).And.NotBe(CalendarNotices.Missing(2024, 3, Day("2024-01-02"), At).Event);
        notice.To.Should().Be(Addressee.Authority);
        notice.Text.Should().Contain("2024年放假安排未导入").And.Contain("3件");
    }

    private static System.Collections.Immutable.ImmutableArray<Notice> On(string today) => OverdueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), "zhangsan", "xzfb", Day(today), At);
}
