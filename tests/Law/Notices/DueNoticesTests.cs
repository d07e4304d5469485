using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Duties;
using Jinping.Workflow.Law.Notices;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Notices;

/// <summary>What falls due is told of in steps.</summary>
public sealed class DueNoticesTests
{
    private static readonly DateTimeOffset At = new(2023, 2, 1, 9, 0, 0, TimeSpan.FromHours(8));

    // Thursday 16 February 2023 is the due day.
    [Theory]
    [InlineData("2023-02-08", null)]
    [InlineData("2023-02-09", "5")]
    [InlineData("2023-02-11", "5")]
    [InlineData("2023-02-14", "2")]
    [InlineData("2023-02-15", "2")]
    [InlineData("2023-02-16", "0")]
    [InlineData("2023-02-17", "overdue")]
    [InlineData("2023-06-01", "overdue")]
    public void The_nearest_step_is_told(string today, string? step) =>
        DueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), "zhangsan", "xzfb", On(today), At).Select(notice => notice.Event).Distinct()
            .Should().Equal(step is null ? [] : new[] { $"2023-xzfb-0001/due/2023-02-16/{step}" });

    [Fact]
    public void The_last_day_and_lateness_wait_for_nothing_and_lateness_is_told_to_the_department_too()
    {
        DueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), "zhangsan", "xzfb", On("2023-02-16"), At).Should().ContainSingle().Which.IsUrgent.Should().BeTrue();
        DueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), "zhangsan", "xzfb", On("2023-02-15"), At).Should().ContainSingle().Which.IsUrgent.Should().BeFalse();
        DueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), "zhangsan", "xzfb", On("2023-02-17"), At).Select(notice => notice.To)
            .Should().Equal(Addressee.Person("zhangsan", "xzfb"), Addressee.Staff("xzfb"));
        DueNotices.Of("2023-xzfb-0001", Day("2023-02-16"), null, "xzfb", On("2023-02-17"), At).Should().ContainSingle().Which.To.Should().Be(Addressee.Staff("xzfb"));
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

    private static LegalContext On(string today) => new() { Today = Day(today), Calendar = WorkCalendar.Published };
}
