using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Fees;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Fees;

public sealed class FeeNoticeTests
{
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
}
