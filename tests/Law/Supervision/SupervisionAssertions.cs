using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;

namespace Jinping.Workflow.Law.Tests.Supervision;

/// <summary>What the sweep put on a timeline, in words.</summary>
internal static class SupervisionAssertions
{
    public static string[] Escalations(this Case told) =>
        [.. told.Request.Timeline.Where(entry => entry.Event is RequestEvent.Escalated).Select(entry => Text(entry, (RequestEvent.Escalated)entry.Event))];

    public static string[] Reminders(this Case told) =>
        [.. told.Request.Timeline.Where(entry => entry.Event is RequestEvent.Reminded).Select(entry => Text(entry, (RequestEvent.Reminded)entry.Event))];

    private static string Text(TimelineEntry entry, RequestEvent.Escalated e) => $"{entry.On:yyyy-MM-dd} {WireNames.Of(e.To)} {e.Department} {WireNames.Of(e.Cause)} until {e.AnswerBy:yyyy-MM-dd}";

    private static string Text(TimelineEntry entry, RequestEvent.Reminded e) => $"{entry.On:yyyy-MM-dd} {WireNames.Of(e.Term)}{e.Department} {e.DueOn:yyyy-MM-dd} left {e.WorkingDaysLeft}";
}
