using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Fees;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Fees;

public sealed class FeeCountingTests
{
    private static readonly FeeSchedule Schedule = FeeSchedule.InForceOn(new(2022, 3, 1))!;

    [Fact]
    [Trait("Rule", "F4")]
    [Trait("Rule", "FC2")]
    public void E9_the_count_starts_anew_each_month()
    {
        var requests = Requests(new(2022, 3, 1), 12).Concat(Requests(new(2022, 4, 1), 12));

        var months = requests.GroupBy(request => FeeMonth.Of("xzfb", "530000199001010011", request.ReceivedOn));

        months.SelectMany(month => FeeRank.After(0, month))
            .Aggregate(Money.Zero, (sum, rank) => sum + Schedule.PerItems(rank.First, rank.Units))
            .Should().Be(new Money(400));
    }

    [Fact]
    [Trait("Rule", "FC1")]
    public void The_same_applicant_is_the_same_identity_at_the_same_organ()
    {
        var month = FeeMonth.Of("xzfb", "53000019900101001x", new(2022, 3, 31));

        FeeMonth.Of("xzfb", "530000 19900101 001X", new(2022, 3, 1)).Should().Be(month);
        FeeMonth.Of("xgaj", "53000019900101001X", new(2022, 3, 1)).Should().NotBe(month);
        FeeMonth.Of("xzfb", "53000019900101002X", new(2022, 3, 1)).Should().NotBe(month);
        FeeMonth.Of("xzfb", "53000019900101001X", new(2022, 4, 1)).Should().NotBe(month);
        FeeMonth.Of("xzfb", "53000019900101001X", new(2023, 3, 1)).Should().NotBe(month);
    }

    [Fact]
    [Trait("Rule", "FC2")]
    public void Ranks_follow_the_day_of_receipt_and_then_registration()
    {
        (string, DateOnly, int)[] registered = [("a", new(2022, 3, 9), 1), ("b", new(2022, 3, 2), 1), ("c", new(2022, 3, 9), 1)];

        FeeRank.After(4, registered).Select(rank => (rank.Number, rank.First)).Should().Equal(("b", 5), ("a", 6), ("c", 7));
    }

    [Fact]
    [Trait("Rule", "FC3")]
    [Trait("Rule", "FC4")]
    public void A_request_takes_its_ranks_whether_charged_or_not_and_as_many_as_it_has_units()
    {
        (string, DateOnly, int)[] registered = [("split", new(2022, 3, 9), 3), ("next", new(2022, 3, 9), 1)];

        var ranks = FeeRank.After(9, registered);

        ranks.Select(rank => rank.First).Should().Equal(10, 13);
        Schedule.PerItems(ranks[0].First, ranks[0].Units).Should().Be(new Money(200));
    }

    [Fact]
    public void A_request_without_a_unit_is_a_mistake_of_the_caller() =>
        FluentActions.Invoking(() => FeeRank.After(0, [("a", new(2022, 3, 9), 0)])).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    [Trait("Rule", "F9")]
    [Trait("Rule", "C10")]
    public void X09_a_fee_is_due_twenty_working_days_after_the_notice_was_received() =>
        FeeNoticeTerms.PaymentDue(new(2022, 9, 21), WorkCalendar.Published).Due.Should().Be(new DateOnly(2022, 10, 24));

    [Fact]
    [Trait("Rule", "F9")]
    [Trait("Rule", "C10")]
    public void X10_an_unpaid_request_is_given_up_on_the_day_after_the_last_day() =>
        FeeNoticeTerms.LapsesOn(FeeNoticeTerms.PaymentDue(new(2023, 4, 10), WorkCalendar.Published)).Should().Be(new DateOnly(2023, 5, 10));

    [Fact]
    [Trait("Rule", "F9")]
    public void Part_payment_is_no_payment()
    {
        FeeNoticeTerms.IsPaid(new Money(200), new Money(199)).Should().BeFalse();
        FeeNoticeTerms.IsPaid(new Money(200), new Money(200)).Should().BeTrue();
    }

    [Fact]
    [Trait("Rule", "F8")]
    [Trait("Rule", "F10")]
    public void A_notice_states_basis_scale_amount_and_way_to_pay_and_that_it_cannot_be_challenged_alone()
    {
        FeeNoticeTerms.MustState.Should().Equal("收费依据", "收费标准", "收费数额", "缴纳方式");
        FeeNoticeTerms.Consequence.Should().Contain("视为放弃申请");
        FeeNoticeTerms.NotChallengeableAlone.Should().Contain("不能单独申请行政复议或者提起行政诉讼");
    }

    [Fact]
    [Trait("Rule", "F11")]
    [Trait("Rule", "F12")]
    public void A_year_tells_how_many_notices_what_was_noticed_and_what_came_in() =>
        FeeTotals.None.With(new Money(380), new Money(380)).With(new Money(200), Money.Zero)
            .Should().Be(new FeeTotals { Notices = 2, Noticed = new Money(580), Received = new Money(380) });

    private static IEnumerable<(string Number, DateOnly ReceivedOn, int Units)> Requests(DateOnly from, int count) =>
        Enumerable.Range(0, count).Select(i => ($"{from:yyyy-MM}-{i}", from.AddDays(i), 1));
}
