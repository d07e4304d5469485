using System.Globalization;
using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Notices;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Notices;

/// <summary>When a notice is shown. Saturday 11 February 2023 is a rest day, 28 January 2023 a make-up day, 21 to 27 January the Spring Festival.</summary>
public sealed class NoticeTimingTests
{
    private static readonly NoticeSettings Quiet = new() { QuietFrom = new(20, 0), QuietTo = new(8, 0) };

    [Theory]
    [InlineData("2023-02-10T15:00", "2023-02-10T15:00")]
    [InlineData("2023-02-11T15:00", "2023-02-13T00:00")]
    [InlineData("2023-01-21T09:00", "2023-01-28T00:00")]
    public void On_a_rest_day_it_waits_for_the_next_working_day(string raised, string shown) => Shown(raised, NoticeSettings.Default).Should().Be(At(shown));

    [Theory]
    [InlineData("2023-02-09T19:59", "2023-02-09T19:59")]
    [InlineData("2023-02-09T20:00", "2023-02-10T08:00")]
    [InlineData("2023-02-10T03:00", "2023-02-10T08:00")]
    [InlineData("2023-02-10T21:00", "2023-02-13T08:00")]
    [InlineData("2023-02-11T15:00", "2023-02-13T08:00")]
    public void In_quiet_hours_it_waits_for_their_end_on_a_working_day(string raised, string shown) => Shown(raised, Quiet).Should().Be(At(shown));

    [Theory]
    [InlineData("2023-02-10T08:00", "2023-02-10T09:00")]
    [InlineData("2023-02-10T09:01", "2023-02-13T09:00")]
    [InlineData("2023-02-11T08:00", "2023-02-13T09:00")]
    public void A_digest_collects_until_its_time_on_a_working_day(string raised, string shown) => Shown(raised, new() { Digest = true }).Should().Be(At(shown));

    [Fact]
    public void Whoever_works_on_rest_days_sees_it_at_once() => Shown("2023-02-11T15:00", new() { OnRestDays = true }).Should().Be(At("2023-02-11T15:00"));

    [Fact]
    public void Quiet_hours_within_a_day_end_on_it() => Shown("2023-02-10T12:30", new() { QuietFrom = new(12, 0), QuietTo = new(14, 0) }).Should().Be(At("2023-02-10T14:00"));

    [Fact]
    public void What_is_urgent_waits_for_nothing() =>
        NoticeTiming.ShownFrom(At("2023-02-11T23:00"), true, Quiet with { Digest = true }, WorkCalendar.Published).Should().Be(At("2023-02-11T23:00"));

    private static DateTimeOffset Shown(string raised, NoticeSettings settings) => NoticeTiming.ShownFrom(At(raised), false, settings, WorkCalendar.Published);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + "+08:00", CultureInfo.InvariantCulture);
}
