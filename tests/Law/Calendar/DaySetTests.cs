using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

[Trait("Rule", "C7")]
[Trait("Rule", "C8")]
public sealed class DaySetTests
{
    [Fact]
    public void A_day_in_two_spans_is_one_day_with_both_reasons()
    {
        var days = DaySet.Of([Span(20, 30, "征求第三方意见"), Span(22, 25, "征求其他机关意见"), Span(24, 26, "征求第三方意见")]);

        days.Contains(On(24)).Should().BeTrue();
        days.ReasonFor(On(24)).Should().Be("征求第三方意见、征求其他机关意见");
        days.ReasonFor(On(20)).Should().Be("征求第三方意见");
    }

    [Fact]
    public void Both_ends_belong_to_a_span_and_the_days_beside_it_do_not()
    {
        var days = DaySet.Of([Span(20, 21, "征求第三方意见")]);

        new[] { 19, 20, 21, 22 }.Select(day => days.Contains(On(day))).Should().Equal(false, true, true, false);
        days.ReasonFor(On(19)).Should().BeNull();
    }

    [Fact]
    public void A_letter_answered_on_the_day_it_was_sent_excludes_nothing()
    {
        var days = DaySet.Of([Span(21, 20, "征求第三方意见")]);

        days.Should().BeSameAs(DaySet.Empty);
        days.Contains(On(20)).Should().BeFalse();
        days.Contains(On(21)).Should().BeFalse();
    }

    [Fact]
    public void Spans_are_kept_in_the_order_of_their_days() =>
        DaySet.Of([Span(22, 25, "b"), Span(20, 30, "a")]).Spans.Select(span => span.Reason).Should().Equal("a", "b");

    [Fact]
    public void A_long_span_before_a_short_one_still_excludes_what_lies_after_the_short_one() =>
        DaySet.Of([Span(1, 30, "a"), Span(2, 3, "b")]).Contains(On(20)).Should().BeTrue();

    private static ExcludedSpan Span(int from, int to, string reason) => new() { From = On(from), To = On(to), Reason = reason };

    private static DateOnly On(int day) => new(2021, 4, day);
}
