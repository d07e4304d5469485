using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Tests.Calendar;

/// <summary>A term to compute.</summary>
public sealed record Term(DateOnly From, int Count, ExcludedSpan[] Spans)
{
    public Derivation Derive() => WorkCalendar.Published.AddWorkingDays(From, Count, DaySet.Of(Spans));

    public override string ToString() =>
        $"{From:yyyy-MM-dd} + {Count} without [{string.Join("; ", Spans.Select(span => $"{span.From:yyyy-MM-dd}..{span.To:yyyy-MM-dd}"))}]";
}
