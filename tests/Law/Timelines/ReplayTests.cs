using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Timelines;

/// <summary>Replay, as-of, versions, and what a repeated or late command does.</summary>
public sealed class ReplayTests
{
    private static readonly Guid Id = new("11111111-2222-3333-4444-555555555555");

    [Fact]
    public void As_of_a_day_shows_what_had_happened_by_its_end()
    {
        var story = Given(Stories.All["supplement"]);

        AsOf(story, "2020-09-15").Exists.Should().BeFalse();
        AsOf(story, "2020-09-22").Status.Should().Be(RequestStatus.Registered);
        AsOf(story, "2020-09-23").Status.Should().Be(RequestStatus.AwaitingSupplement);
        AsOf(story, "2020-10-11").Status.Should().Be(RequestStatus.AwaitingSupplement);
        AsOf(story, "2020-10-12").Status.Should().Be(RequestStatus.InProgress);
        AsOf(story, "2020-11-09").Should().BeSameAs(story.Request);
    }

    [Fact]
    public void As_of_a_day_counts_what_was_recorded_later()
    {
        var story = Given(Received("2022-03-01"), Extended("2022-03-20", 5)).And(((Step)SupplementRequested("2022-03-04")).RecordedOn("2022-03-25"));

        AsOf(story, "2022-03-10").Status.Should().Be(RequestStatus.AwaitingSupplement);
        AsOf(story, "2022-03-10").Version.Should().Be(2);
    }

    [Fact]
    public void At_a_version_shows_the_case_as_the_command_answered_it()
    {
        var story = Given(Stories.All["fee-paid"]);

        for (var version = 1; version <= story.Request.Version; version++)
        {
            var then = Given(Stories.All["fee-paid"][..version]).Request;
            var again = story.Request.AtVersion(version);
            (again.Version, again.Status, again.Fee, again.CurrentRun).Should().Be((then.Version, then.Status, then.Fee, then.CurrentRun));
        }
        story.Request.AtVersion(99).Should().BeSameAs(story.Request);
    }

    [Fact]
    public void A_repeated_command_changes_nothing_and_gets_the_version_of_its_first_answer()
    {
        var step = ((Step)Noted("2022-03-02")).Under(Id);
        var told = Given(Received("2022-03-01"), step, Assigned("2022-03-03"));

        var again = told.When(step);
        again.Last.Should().Be(new Decision.Repeated(2));
        again.Request.Should().BeSameAs(told.Request);
    }

    [Fact]
    public void A_repeat_is_known_whatever_version_its_sender_saw_and_though_the_case_is_closed()
    {
        var told = Given(Received("2022-03-01")).And(((Step)(RequestCommand)(Replied("2022-03-02") with { ExpectedVersion = 1 })).Under(Id));

        told.When(((Step)Replied("2022-03-02")).Under(Id)).Last.Should().Be(new Decision.Repeated(2));
    }

    [Fact]
    public void A_repeated_registration_is_the_first_one()
    {
        var step = ((Step)Received("2022-03-01")).Under(Id);
        Given(step).When(step).Last.Should().Be(new Decision.Repeated(1));
    }

    [Fact]
    public void The_same_id_with_another_body_is_refused()
    {
        var told = Given(((Step)Received("2022-03-01")).Under(Id));

        told.When(((Step)Noted("2022-03-02")).Under(Id)).ThenRefused(RefusalCodes.IdempotencyKeyReused).Refusal.Kind.Should().Be(RefusalKind.Conflict);
        told.When(((Step)Received("2022-03-02")).Under(Id)).ThenRefused(RefusalCodes.IdempotencyKeyReused);
    }

    [Fact]
    public void A_refused_command_leaves_no_trace_and_may_be_sent_again()
    {
        var step = ((Step)SupplementLapsed("2022-04-29")).Under(Id);
        var told = Given(Received("2022-03-01"), SupplementRequested("2022-03-04")).When(step).ThenRefused(RefusalCodes.PeriodNotOver, "条例第三十条");

        told.Request.Version.Should().Be(2);
        told.And(Delivered(LetterKind.SupplementNotice, "2022-03-08"), step).Request.IsClosed.Should().BeTrue();
    }

    [Fact]
    public void A_screen_older_than_the_case_is_told_so()
    {
        var told = Given(Received("2022-03-01"), Assigned("2022-03-02"));

        told.When(Noted("2022-03-03") with { ExpectedVersion = 1 }).ThenRefused(RefusalCodes.StaleVersion).Refusal.Kind.Should().Be(RefusalKind.Conflict);
        told.When(Noted("2022-03-03") with { ExpectedVersion = 2 }).ThenAccepted();
    }

    [Fact]
    public void Who_recorded_what_and_when_is_kept_beside_the_day_it_happened()
    {
        var entry = Given(Received("2022-03-01")).And(((Step)Noted("2022-03-02")).RecordedOn("2022-03-09")).LastEntry;

        (entry.Number, entry.On, entry.By, entry.RecordedAt).Should().Be((2, Day("2022-03-02"), "经办人甲", new DateTimeOffset(2022, 3, 9, 9, 1, 0, TimeSpan.FromHours(8))));
    }

    [Fact]
    public void Clocks_of_a_closed_case_do_not_depend_on_the_day_they_are_looked_at()
    {
        foreach (var story in Stories.All.Values.Select(steps => Given(steps)).Where(story => story.Request.IsClosed))
            States(story.At("2026-12-31")).Should().Equal(States(story));
    }

    private static Request AsOf(Case story, string day) => story.Request.AsOf(Day(day));

    private static IEnumerable<(ClockKind, ClockState, DateOnly?)> States(Case story) =>
        CaseClocks.Of(story.Request, story.Context).Select(clock => (clock.Kind, clock.State, clock.DueOn));
}
