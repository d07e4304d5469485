using FsCheck;
using FsCheck.Fluent;
using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Tests.Calendar;

/// <summary>Random terms: start days, allowances and excluded spans that end within the published years.</summary>
public static class TermGenerators
{
    private static readonly string[] Reasons = ["征求第三方意见", "征求其他机关意见"];

    public static Arbitrary<DateOnly> Dates() =>
        Arb.From(Gen.Choose(Oracle.First.DayNumber, new DateOnly(2026, 3, 31).DayNumber).Select(DateOnly.FromDayNumber), Earlier);

    public static Arbitrary<Term> Terms() =>
        Arb.From(
            from start in Dates().Generator
            from count in Gen.Choose(0, 60)
            from spans in Span(start).ListOf().Select(all => all.Take(4).ToArray())
            select new Term(start, count, spans),
            Smaller);

    private static Gen<ExcludedSpan> Span(DateOnly near) =>
        from offset in Gen.Choose(-10, 60)
        from length in Gen.Choose(-1, 25)
        from reason in Gen.Elements(Reasons)
        select new ExcludedSpan { From = near.AddDays(offset), To = near.AddDays(offset + length), Reason = reason };

    private static IEnumerable<DateOnly> Earlier(DateOnly date) =>
        date > Oracle.First ? [date.AddDays(-1)] : [];

    private static IEnumerable<Term> Smaller(Term term)
    {
        if (term.Count > 0)
            yield return term with { Count = term.Count - 1 };
        if (term.Spans.Length > 0)
            yield return term with { Spans = term.Spans[1..] };
    }
}
