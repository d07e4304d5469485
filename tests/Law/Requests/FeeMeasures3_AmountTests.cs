using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>收费通知: which amount may be asked for, and since when.</summary>
[Trait("Rule", "F2")]
[Trait("Rule", "R42")]
public sealed class FeeMeasures3_AmountTests
{
    private const string Scales = "信息处理费管理办法第三条";

    [Fact]
    [Trait("Rule", "F3")]
    [Trait("Rule", "FC4")]
    public void E20_a_request_split_into_units_takes_as_many_ranks() =>
        Given(Received("2022-03-01"), FeeNoticedPerItem("2022-03-02", firstRank: 10, items: 3, amount: 200))
            .Request.Fee!.Amount.Should().Be(200);

    [Fact]
    [Trait("Rule", "FC2")]
    public void The_rank_fixed_at_registration_decides_when_the_notice_names_none()
    {
        var twelfth = Given().With(context => context with { MonthlyRank = 12 }).And(Received("2022-03-01"));
        Step perItem = new RequestCommand.IssueFeeNotice { On = Day("2022-03-02"), Basis = FeeBasis.PerItem, Amount = 100 };

        var issued = twelfth.And(perItem).LastEntry.Event.Should().BeOfType<RequestEvent.FeeNoticeIssued>().Subject;
        (issued.FirstRank, issued.Items, issued.Amount).Should().Be((12, 1, 100m));
    }

    [Fact]
    [Trait("Rule", "F6")]
    public void E16_pages_of_two_requests_are_not_added()
    {
        foreach (var rank in new[] { 1, 2 })
            Given().With(context => context with { MonthlyRank = rank }).And(Received("2022-03-01")).When(FeeNoticed("2022-03-02", pages: 30, amount: 0)).ThenRefused(RefusalCodes.FeeAmountMismatch, Scales);
    }

    [Theory]
    [InlineData(12, 40, 100, 100)]
    [InlineData(35, 35, 200, 50)]
    public void E17_and_E19_the_organ_chooses_one_of_both_amounts_and_never_their_sum(int rank, int pages, int perItem, int perPage)
    {
        var received = Given().With(context => context with { MonthlyRank = rank }).And(Received("2022-03-01"));

        received.When(FeeNoticedPerItem("2022-03-02", firstRank: rank, items: 1, amount: perItem)).ThenAccepted();
        received.When(FeeNoticed("2022-03-02", pages: pages, amount: perPage)).ThenAccepted();
        received.When(FeeNoticed("2022-03-02", pages: pages, amount: perItem + perPage)).ThenRefused(RefusalCodes.FeeAmountMismatch, Scales);
        received.And(FeeNoticed("2022-03-02", pages: pages, amount: perPage))
            .When(FeeNoticedPerItem("2022-03-02", firstRank: rank, items: 1, amount: perItem)).ThenRefused(RefusalCodes.FeeNoticedAlready, Scales);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void E18_a_request_that_is_refused_in_the_end_may_be_charged_per_item()
    {
        var charged = Given().With(context => context with { MonthlyRank = 35 }).And(Received("2022-03-01"), FeeNoticedPerItem("2022-03-02", firstRank: 35, items: 1, amount: 200));

        charged.And(Delivered(LetterKind.FeeNotice, "2022-03-02"), Paid("2022-03-04", 200)).When(Replied("2022-03-10", Disposition.StateSecret)).ThenAccepted();
    }

    [Fact]
    public void An_amount_that_is_not_the_scales_is_refused_with_the_right_one()
    {
        var refused = Given(Received("2022-03-01")).When(FeeNoticed("2022-03-02", pages: 40, amount: 99)).ThenRefused(RefusalCodes.FeeAmountMismatch, Scales);

        refused.Refusal.Message.Should().Contain("应为100元");
        refused.Refusal.Errors.Keys.Should().Equal("amount");
    }

    [Fact]
    [Trait("Rule", "F5")]
    public void A_notice_of_nothing_is_refused_for_it_would_stop_the_reply_period_and_could_never_be_paid() =>
        Given(Received("2022-03-01")).When(FeeNoticed("2022-03-02", pages: 30, amount: 0)).ThenRefused(RefusalCodes.FeeAmountMismatch, Scales);

    [Fact]
    [Trait("Rule", "F4")]
    public void The_first_ten_requests_of_a_month_are_free() =>
        Given(Received("2022-03-01")).When(FeeNoticedPerItem("2022-03-02", firstRank: 9, items: 2, amount: 0)).ThenRefused(RefusalCodes.FeeAmountMismatch, Scales);

    [Fact]
    [Trait("Rule", "F13")]
    public void No_fee_may_be_charged_before_2021()
    {
        var received = Given(Received("2020-12-28"));

        received.When(FeeNoticed("2020-12-31")).ThenRefused(RefusalCodes.FeeNotInForce, "信息处理费管理办法第六条");
        received.When(FeeNoticed("2021-01-01")).ThenAccepted();
    }

    [Fact]
    public void One_request_is_charged_once_and_by_one_scale() =>
        Given(Received("2022-03-01"), FeeNoticed("2022-03-02"))
            .When(FeeNoticedPerItem("2022-03-03", firstRank: 11, items: 1, amount: 100))
            .ThenRefused(RefusalCodes.FeeNoticedAlready, Scales);
}
