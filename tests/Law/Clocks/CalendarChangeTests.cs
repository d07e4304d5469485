using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Calendar;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Clocks;

/// <summary>A holiday notice that changes recomputes open cases and leaves closed ones alone.</summary>
[Trait("Rule", "G11")]
public sealed class CalendarChangeTests
{
    private static readonly WorkCalendar Before = WorkCalendar.Published.With(HolidayNotices.SpringFestival2020BeforeTheChange());
    private static readonly WorkCalendar After = Before.With(WorkCalendar.Published.Notices[2020]);
    private static readonly Case Open = Under(Before).And(Received("2020-01-10"));

    [Fact]
    public void X03_an_open_case_moves_with_the_notice() =>
        Open.ThenReply(ClockState.Running, "2020-02-12")
            .By(After).ThenReply(ClockState.Running, "2020-02-14");

    [Fact]
    public void X03_a_closed_case_keeps_its_due_date_and_its_state()
    {
        Open.And(Replied("2020-02-12")).ThenReply(ClockState.Met, "2020-02-12")
            .By(After).ThenReply(ClockState.Met, "2020-02-12").ThenNoBreach();
        Open.And(Replied("2020-02-14")).ThenReply(ClockState.Breached, "2020-02-12")
            .By(After).ThenReply(ClockState.Breached, "2020-02-12").ThenBreached(ClockKind.Reply, "2020-02-12", "2020-02-14", 2);
    }

    [Fact]
    public void A_case_closed_in_time_does_not_become_late_when_a_day_of_rest_becomes_a_working_day() =>
        Under(After).And(Received("2020-01-10"), Replied("2020-02-14")).ThenReply(ClockState.Met, "2020-02-14")
            .By(Before).ThenReply(ClockState.Met, "2020-02-14").ThenNoBreach();

    [Fact]
    public void Every_other_term_of_a_closed_case_stays_too()
    {
        var closed = Under(After).And(
            Arrived("2020-01-20", Channel.Internet), Confirmed("2020-02-03"),
            SupplementRequested("2020-02-12"), Delivered(LetterKind.SupplementNotice, "2020-02-12"), SupplementReceived("2020-02-14"),
            CoMakerConsulted("2020-02-17"), Delivered(LetterKind.AgencyLetter, "2020-02-17", OtherOrgan), Replied("2020-04-30", Law.Dispositions.Disposition.DoesNotExist));
        var moved = After.With(After.Notices[2020] with { Days = [.. After.Notices[2020].Days.Where(day => day.Date.Month > 3)] });

        Seen(closed.By(moved)).Should().Equal(Seen(closed));
        Breaches.Of(closed.By(moved).Request, closed.By(moved).Context).Should().Equal(Breaches.Of(closed.Request, closed.Context)).And.NotBeEmpty();
    }

    [Fact]
    public void The_days_of_a_closed_case_are_shown_while_they_lead_to_the_day_that_was_kept()
    {
        var closed = Open.And(Replied("2020-02-12"));

        closed.Clock(ClockKind.Reply).Derivation!.Due.Should().Be(Day("2020-02-12"));
        closed.By(After).Clock(ClockKind.Reply).Derivation.Should().BeNull();
        closed.By(After).Clock(ClockKind.SupplementNotice).Derivation!.Due.Should().Be(Day("2020-01-20"));
    }

    [Fact]
    public void A_closing_that_kept_no_terms_is_counted_by_the_calendar_in_force()
    {
        var closed = Open.And(Replied("2020-02-12"));
        var entries = closed.Request.Timeline.ConvertAll(entry => entry.Event is RequestEvent.Closed e ? entry with { Event = e with { Settlement = null } } : entry);
        var bare = Request.Replay(closed.Request.Number, entries);

        CaseClocks.Of(bare, closed.By(After).Context)[0].DueOn.Should().Be(Day("2020-02-14"));
    }

    [Fact]
    [Trait("Rule", "G12")]
    public void A_year_without_notice_gives_provisional_dates_until_it_comes()
    {
        var open = Given(Received("2026-12-20", Channel.RegisteredMail)).ThenReply(ClockState.Running, "2027-01-18");
        open.Clock(ClockKind.Reply).IsProvisional.Should().BeTrue();

        var notice = HolidayNotices.Of(2027, HolidayNotices.Off("2027-01-01", "元旦"), HolidayNotices.Off("2027-01-02", "元旦"), HolidayNotices.Off("2027-01-03", "元旦"), HolidayNotices.Work("2027-01-09", "元旦"));
        var known = open.By(WorkCalendar.Published.With(notice)).ThenReply(ClockState.Running, "2027-01-15");
        known.Clock(ClockKind.Reply).IsProvisional.Should().BeFalse();
    }

    private static IEnumerable<(ClockKind, string?, ClockState, DateOnly?, DateOnly?, string)> Seen(Case story) =>
        CaseClocks.Of(story.Request, story.Context).Select(clock =>
            (clock.Kind, clock.Party, clock.State, clock.DueOn, clock.MetOn, string.Join(' ', clock.Excluded.Select(span => $"{span.From:o}/{span.To:o}"))));
}
