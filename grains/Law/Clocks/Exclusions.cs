using System.Collections.Immutable;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>扣除期间: time spent asking third parties and other organs, which the reply period does not count.</summary>
/// <remarks>
/// 条例第三十三条第三款. Days d with sent &lt; d ≤ answer, at most to the 15th working day; a union, never a sum. How the span is cut is
/// 惯例：条例未规定.
/// </remarks>
[Rule("R33.3", "R11.1")]
public static class Exclusions
{
    /// <summary>Length of the terms of third parties and co-makers, in working days.</summary>
    public const int ConsultationTerm = 15;

    /// <summary>The spans that move the due date of <paramref name="run"/>, judged on the context's day.</summary>
    public static ExcludedTime Of(Request request, ReplyRun run, LegalContext context)
    {
        var spans = ImmutableArray<ExcludedSpan>.Empty;
        var pending = ImmutableArray<Consultation>.Empty;
        foreach (var consultation in request.Consultations.OrderBy(c => c.SentOn))
        {
            // A consultation begun after the due date cannot cure a breach, and one begun on it finds no day left to move.
            if (consultation.SentOn >= ReplyClock.Due(run, DaySet.Of(spans), context.Calendar).Due)
                continue;
            var end = EndOf(consultation, run.SupersededOn ?? request.Closing?.On, context);
            if (end is null)
                pending = pending.Add(consultation);
            var to = end ?? context.Today;
            if (to > consultation.SentOn && to > run.StartedOn)
                spans = spans.Add(SpanOf(consultation, to));
        }
        return new ExcludedTime { Spans = spans, Pending = pending };
    }

    /// <summary>The spans as they would be if every pending consultation took its whole term; null unless each is proved delivered and has a term.</summary>
    public static ImmutableArray<ExcludedSpan>? AtLongest(ExcludedTime time, WorkCalendar calendar)
    {
        if (time.Pending.Any(c => !c.HasTerm || c.DeliveredOn is null))
            return null;
        return [.. time.Spans, .. time.Pending.Select(c => SpanOf(c, LastDay(c, calendar)!.Value))];
    }

    /// <summary>Last day of the consulted party's term; null without term or proof of receipt (G9).</summary>
    public static DateOnly? LastDay(Consultation consultation, WorkCalendar calendar) =>
        consultation is { HasTerm: true, DeliveredOn: { } day } ? calendar.AddWorkingDays(day, ConsultationTerm).Due : null;

    // The answer, the end of the computation itself, or the party's last day, whichever comes first; null while none has come.
    private static DateOnly? EndOf(Consultation consultation, DateOnly? runEndedOn, LegalContext context)
    {
        var last = LastDay(consultation, context.Calendar);
        var end = consultation.EndedOn is { } answered && !(answered > runEndedOn) ? answered : runEndedOn;
        if (last is { } cap && (end is { } day ? day > cap : context.Today > cap))
            return cap;
        return end;
    }

    private static ExcludedSpan SpanOf(Consultation consultation, DateOnly to) => new()
    {
        From = consultation.SentOn.AddDays(1),
        To = to,
        Reason = consultation.Letter == LetterKind.ThirdPartyLetter ? "征求第三方意见" : "征求其他机关意见",
    };
}

/// <summary>Excluded spans, and the consultations that are still going on.</summary>
public sealed record ExcludedTime
{
    /// <summary>The spans; they may overlap.</summary>
    public required ImmutableArray<ExcludedSpan> Spans { get; init; }

    /// <summary>Consultations without an end yet; while there is one the due date is unknown.</summary>
    public required ImmutableArray<Consultation> Pending { get; init; }
}
