using FsCheck.Xunit;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

[Properties(Arbitrary = [typeof(TermGenerators)], MaxTest = 500)]
[Trait("Rule", "G1")]
[Trait("Rule", "G2")]
[Trait("Rule", "G3")]
public sealed class TermProperties
{
    [Property]
    public bool A_term_ends_on_a_working_day_that_is_not_excluded(Term term)
    {
        var due = term.Derive().Due;
        return term.Count == 0 ? due == term.From : WorkCalendar.Published.IsWorkingDay(due) && !DaySet.Of(term.Spans).Contains(due);
    }

    [Property]
    public bool One_day_more_ends_strictly_later(Term term) =>
        (term with { Count = term.Count + 1 }).Derive().Due > term.Derive().Due;

    [Property]
    public bool A_derivation_shows_every_day_and_counts_exactly_the_allowance(Term term)
    {
        var derivation = term.Derive();
        var dates = derivation.Days.Select(day => day.Date.DayNumber);
        var numbers = derivation.Days.Where(day => day.Counted is not null).Select(day => day.Counted!.Value);
        return dates.SequenceEqual(Enumerable.Range(term.From.DayNumber + 1, derivation.Due.DayNumber - term.From.DayNumber))
            && numbers.SequenceEqual(Enumerable.Range(1, term.Count));
    }

    [Property]
    [Trait("Rule", "C7")]
    public bool Excluding_more_never_ends_earlier(Term term, Term other) =>
        (term with { Spans = [.. term.Spans, .. other.Spans] }).Derive().Due >= term.Derive().Due;

    [Property]
    [Trait("Rule", "C8")]
    public bool Overlapping_spans_count_once(Term term)
    {
        var once = term.Derive();
        var twice = term with { Spans = [.. term.Spans, .. term.Spans.Reverse()] };
        return twice.Derive().Days.SequenceEqual(once.Days);
    }

    [Property]
    public bool A_span_cut_in_two_excludes_the_same_days(Term term)
    {
        var cut = term with { Spans = [.. term.Spans.SelectMany(Halves)] };
        return cut.Derive().Due == term.Derive().Due;
    }

    [Property(MaxTest = 300)]
    public bool A_slower_count_over_a_list_of_working_days_agrees(Term term) =>
        term.Derive().Due == Oracle.Due(term.From, term.Count, [.. term.Spans.Select(span => (span.From, span.To))]);

    [Property]
    public bool The_end_without_derivation_is_the_end_with_it(Term term) =>
        WorkCalendar.Published.DueOn(term.From, term.Count, DaySet.Of(term.Spans)) == term.Derive().Due;

    [Property]
    public bool Counting_back_gives_the_allowance(DateOnly from, Term term) =>
        WorkCalendar.Published.WorkingDaysBetween(from, WorkCalendar.Published.AddWorkingDays(from, term.Count).Due) == term.Count;

    [Property]
    public bool A_day_counts_as_working_exactly_when_the_list_holds_it(DateOnly day) =>
        WorkCalendar.Published.IsWorkingDay(day) == Oracle.IsWorkingDay(day);

    [Property]
    public bool The_next_and_last_working_days_enclose_rest_days_only(DateOnly day)
    {
        var calendar = WorkCalendar.Published;
        var (last, next) = (calendar.LastWorkingDayOnOrBefore(day), calendar.NextWorkingDayOnOrAfter(day));
        return calendar.IsWorkingDay(day)
            ? last == day && next == day
            : last < day && day < next && calendar.WorkingDaysBetween(last, next) == 1;
    }

    private static IEnumerable<ExcludedSpan> Halves(ExcludedSpan span)
    {
        var middle = span.From.AddDays((span.To.DayNumber - span.From.DayNumber) / 2);
        return [span with { To = middle < span.To ? middle : span.To }, span with { From = middle.AddDays(1) }];
    }
}
