using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>到期提醒: once when the lamp turns yellow (5 working days left), once when it turns red (2), once on the last day (0).</summary>
/// <remarks>惯例：条例未规定. A term that moves is another term, and is warned of again. What was passed over while the program was off is not made up for: only the nearest level counts.</remarks>
internal static class Reminders
{
    /// <summary>The reminders of today that are not on the timeline yet.</summary>
    public static IEnumerable<SupervisionDuty> Due(Request request, LegalContext context) =>
        Terms(request, context).Select(term => Due(request, term, context)).OfType<SupervisionDuty>();

    /// <summary>The next day on which one is due, today included; null when none will be as things stand.</summary>
    public static DateOnly? NextOn(Request request, LegalContext context) =>
        Terms(request, context).Select(term => Due(request, term, context) is null ? NextOn(term, context) : context.Today).Min();

    private static SupervisionDuty? Due(Request request, Term term, LegalContext context)
    {
        var left = term.Left(context);
        var levels = term.Levels.Where(level => left >= 0 && left <= level).ToImmutableArray();
        if (levels.IsEmpty || WasReminded(request, term, levels.Min()))
            return null;
        var reminded = new RequestEvent.Reminded { Term = term.Kind, Department = term.Department, DueOn = term.DueOn, WorkingDaysLeft = left };
        return new SupervisionDuty(reminded, string.Create(CultureInfo.InvariantCulture, $"remind/{WireNames.Of(term.Kind)}/{term.Department}/{term.DueOn:yyyy-MM-dd}/{levels.Min()}"));
    }

    private static bool WasReminded(Request request, Term term, int level) => request.Timeline.Exists(entry => entry.Event is RequestEvent.Reminded earlier
        && (earlier.Term, earlier.Department, earlier.DueOn) == (term.Kind, term.Department, term.DueOn) && earlier.WorkingDaysLeft <= level);

    private static DateOnly? NextOn(Term term, LegalContext context)
    {
        var left = term.Left(context);
        return term.Levels.Where(level => level < left).Select(level => (int?)level).Max() is { } next ? DayWith(next, term.DueOn, context) : null;
    }

    // The first day on which so many working days are left.
    private static DateOnly DayWith(int left, DateOnly dueOn, LegalContext context)
    {
        var day = context.Calendar.LastWorkingDayOnOrBefore(dueOn);
        for (; left > 0; left--)
            day = context.Calendar.LastWorkingDayOnOrBefore(day.AddDays(-1));
        return day;
    }

    private static IEnumerable<Term> Terms(Request request, LegalContext context)
    {
        if (request.IsClosed)
            yield break;
        var conventions = context.Conventions;
        if (CaseClocks.Reply(request, context)?.DueOn is { } replyDue)
            yield return new Term(SupervisedTerm.Reply, null, replyDue, Levels(conventions));
        if (DraftDeadline.Of(request, context) is { DueOn: { } draftDue, DraftedOn: null })
            yield return new Term(SupervisedTerm.Draft, null, draftDue, Levels(conventions));
        foreach (var part in request.CoHandlings.Where(part => part.AnsweredOn is null))
            yield return new Term(SupervisedTerm.CoHandling, part.Department, part.DueOn, [conventions.RedFrom, 0]);
    }

    private static ImmutableArray<int> Levels(Conventions conventions) => [conventions.YellowFrom, conventions.RedFrom, 0];

    private readonly record struct Term(SupervisedTerm Kind, string? Department, DateOnly DueOn, ImmutableArray<int> Levels)
    {
        public int Left(LegalContext context) => Lamp.WorkingDaysLeft(DueOn, context.Today, context.Calendar);
    }
}
