using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Tests.Requests.Story;

/// <summary>Then: what must be true of a case on the day it is looked at.</summary>
internal static class CaseAssertions
{
    /// <summary>The last clock of a kind, and of a party where one is named.</summary>
    public static Clock Clock(this Case story, ClockKind kind, string? party = null) =>
        CaseClocks.Of(story.Request, story.Context).Last(clock => clock.Kind == kind && (party is null || clock.Party == party));

    public static Case ThenClock(this Case story, ClockKind kind, ClockState state, string? due, string? party = null) =>
        story.Check(story.Clock(kind, party), state, due);

    /// <summary>The <paramref name="run"/>-th computation of the reply period, from 1.</summary>
    public static Case ThenReplyRun(this Case story, int run, ClockState state, string? due) =>
        story.Check(CaseClocks.Of(story.Request, story.Context).Where(clock => clock.Kind == ClockKind.Reply).ElementAt(run - 1), state, due);

    public static Case ThenReply(this Case story, ClockState state, string? due) => story.ThenClock(ClockKind.Reply, state, due);

    public static Case ThenBounds(this Case story, string? earliest, string? latest)
    {
        var reply = story.Clock(ClockKind.Reply);
        Text(reply.EarliestDueOn).Should().Be(earliest);
        Text(reply.LatestDueOn).Should().Be(latest);
        return story;
    }

    /// <summary>Number of working days that the reply period does not count.</summary>
    public static Case ThenExcluded(this Case story, int workingDays)
    {
        story.Clock(ClockKind.Reply).Derivation!.Days.Count(day => day.Reason.StartsWith("依法扣除", StringComparison.Ordinal)).Should().Be(workingDays);
        return story;
    }

    public static Case ThenBreached(this Case story, ClockKind clock, string due, string? on, int workingDaysLate)
    {
        Breaches.Of(story.Request, story.Context).Should().ContainSingle(breach => breach.Clock == clock).Which.Should().Be(new Breach
        {
            Clock = clock,
            DueOn = Steps.Day(due),
            On = on is null ? null : Steps.Day(on),
            WorkingDaysLate = workingDaysLate,
        });
        return story;
    }

    public static Case ThenNoBreach(this Case story)
    {
        Breaches.Of(story.Request, story.Context).Should().BeEmpty();
        return story;
    }

    public static Case ThenStatus(this Case story, RequestStatus status)
    {
        story.Request.Status.Should().Be(status);
        return story;
    }

    public static Case ThenClosed(this Case story, Disposition disposition, string on)
    {
        story.Request.Closing.Should().NotBeNull();
        story.Request.Closing!.Disposition.Should().Be(disposition);
        Text(story.Request.Closing.On).Should().Be(on);
        story.Request.Status.Should().Be(RequestStatus.Closed);
        return story;
    }

    public static Case ThenRefused(this Case story, string code, string? article = null)
    {
        story.Refusal.Code.Should().Be(code, "the answer was: {0}", story.Refusal.Message);
        story.Refusal.Article.Should().Be(article);
        story.Refusal.Message.Should().EndWith("。");
        return story;
    }

    public static Case ThenMalformed(this Case story, params string[] fields)
    {
        story.Refusal.Kind.Should().Be(RefusalKind.Malformed);
        story.Refusal.Errors.Keys.Should().BeEquivalentTo(fields);
        return story;
    }

    /// <summary>Refused because something is missing; every part of <paramref name="parts"/> is named.</summary>
    public static Case ThenMissing(this Case story, params string[] parts)
    {
        story.Refusal.Code.Should().Be(RefusalCodes.PreconditionMissing);
        story.Refusal.Missing.Should().HaveCount(parts.Length);
        foreach (var (missing, part) in story.Refusal.Missing.Zip(parts))
            missing.Should().Contain(part);
        return story;
    }

    public static Case ThenAccepted(this Case story)
    {
        story.Last.Should().BeOfType<Decision.Accepted>();
        return story;
    }

    private static Case Check(this Case story, Clock clock, ClockState state, string? due)
    {
        (clock.State, Text(clock.DueOn)).Should().Be((state, due), "the {0} clock started {1}", clock.Kind, clock.StartedOn);
        return story;
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
