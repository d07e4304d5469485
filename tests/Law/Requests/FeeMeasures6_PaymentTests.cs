using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>缴费: twenty working days from the receipt of the notice, or the request is given up.</summary>
[Trait("Rule", "F9")]
[Trait("Rule", "C10")]
public sealed class FeeMeasures6_PaymentTests
{
    private const string Article = "信息处理费管理办法第六条";

    private static readonly Case Noticed = Given(Received("2022-09-05"), FeeNoticed("2022-09-19"), Delivered(LetterKind.FeeNotice, "2022-09-21"));

    [Fact]
    public void A_part_is_no_payment_and_does_not_keep_the_request_from_lapsing()
    {
        var part = Noticed.And(Paid("2022-09-30", 99)).ThenStatus(RequestStatus.AwaitingPayment);

        part.Request.CurrentRun.Should().BeNull();
        part.And(Paid("2022-10-08", 1)).ThenReplyRun(2, ClockState.Running, "2022-11-03");
        part.And(FeeLapsed("2022-10-25")).ThenClosed(Disposition.FeeNotPaid, "2022-10-25");
    }

    [Fact]
    public void A_payment_after_its_term_needs_a_recorded_decision()
    {
        Noticed.When(Paid("2022-10-24")).ThenAccepted();
        Noticed.When(Paid("2022-10-25")).ThenMissing("decision").ThenRefused(RefusalCodes.PreconditionMissing, Article);
        Noticed.And(Paid("2022-10-25", decision: "经研究同意接受")).ThenReplyRun(2, ClockState.Running, "2022-11-22")
            .ThenClock(ClockKind.FeePayment, ClockState.Breached, "2022-10-24").ThenNoBreach();
    }

    [Fact]
    public void Nothing_is_paid_that_was_not_asked_for_or_is_paid()
    {
        Given(Received("2022-09-05")).When(Paid("2022-09-19")).ThenRefused(RefusalCodes.NoFeeNotice, Article);
        Noticed.And(Paid("2022-09-30")).When(Paid("2022-10-08")).ThenRefused(RefusalCodes.FeePaidAlready, Article);
        Noticed.And(Paid("2022-09-30")).When(FeeLapsed("2022-12-30")).ThenRefused(RefusalCodes.FeePaidAlready, Article);
        Given(Received("2022-09-05")).When(FeeLapsed("2022-12-30")).ThenRefused(RefusalCodes.NoFeeNotice, Article);
    }

    [Fact]
    [Trait("Rule", "O-2")]
    public void Lapses_are_dated_by_law()
    {
        Lapses.FeeOn(Noticed.Request, Noticed.Context).Should().Be(Day("2022-10-25"));
        Noticed.When(FeeLapsed("2022-10-24")).ThenRefused(RefusalCodes.PeriodNotOver, Article);
        Noticed.And(FeeLapsed("2023-02-01")).ThenClosed(Disposition.FeeNotPaid, "2022-10-25").ThenClock(ClockKind.FeePayment, ClockState.Lapsed, "2022-10-24");
    }

    [Fact]
    [Trait("Rule", "F8")]
    [Trait("Rule", "O-2")]
    public void A_notice_after_the_reply_period_is_recorded_as_late_and_gives_nothing_up()
    {
        var late = Given(Received("2022-09-05"), FeeNoticed("2022-10-10"), Delivered(LetterKind.FeeNotice, "2022-10-10"))
            .ThenBreached(ClockKind.Reply, "2022-10-09", "2022-10-10", 1);

        Lapses.FeeOn(late.Request, late.Context).Should().BeNull();
        late.When(FeeLapsed("2022-12-30")).ThenMissing("答复期限内").ThenRefused(RefusalCodes.PreconditionMissing, Article);
        CommandGuards.Allowed(late.At("2022-12-30").Request, late.At("2022-12-30").Context).Should().NotContain("lapseFee").And.Contain("issueReply");
    }
}
