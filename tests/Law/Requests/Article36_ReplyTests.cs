using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>拟稿、签发、答复: one closing, on the day that counts.</summary>
[Trait("Rule", "R36")]
[Trait("Rule", "DM1")]
public sealed class Article36_ReplyTests
{
    private static readonly Case Open = Given(Received("2022-03-01"));

    [Fact]
    public void A_reply_closes_the_case_and_after_it_only_what_the_law_knows_can_happen()
    {
        var closed = Open.And(Replied("2022-03-10")).ThenClosed(Disposition.Provided, "2022-03-10");
        foreach (var step in new Step[]
        {
            Replied("2022-03-11"), SupplementRequested("2022-03-11"), SupplementReceived("2022-03-11"), SupplementLapsed("2022-03-11"), ThirdPartyConsulted("2022-03-11"),
            ThirdPartyReplied("2022-03-11"), CoMakerConsulted("2022-03-11"), AgencyReplied("2022-03-11"), CameBack(LetterKind.AgencyLetter, "2022-03-11"), Extended("2022-03-11"),
            ReasonsAsked("2022-03-11"), ReasonsGiven("2022-03-11", true), Delayed("2022-03-11", "2022-06-01"), FeeNoticed("2022-03-11"), Paid("2022-03-11"), FeeLapsed("2022-03-11"),
            Drafted("2022-03-11"), Approved("2022-03-11"), SentBack("2022-03-11"), Withdrawn("2022-03-11"), Assigned("2022-03-11"), HandedOver("2022-03-11"), Confirmed("2022-03-11"),
        })
            closed.When(step).ThenRefused(RefusalCodes.CaseClosed);
        foreach (var step in new Step[] { Noted("2022-03-11"), Delivered(LetterKind.Reply, "2022-03-11"), ReviewFiled("2022-03-11"), Corrected("2022-03-11", Disposition.OtherHandling) })
            closed.When(step).ThenAccepted();
    }

    [Theory]
    [InlineData(Disposition.SupplementNotProvided, "条例第三十条")]
    [InlineData(Disposition.FeeNotPaid, "信息处理费管理办法第六条")]
    [InlineData(Disposition.Withdrawn, null)]
    public void A_lapse_or_a_withdrawal_is_no_reply(Disposition disposition, string? article)
    {
        Open.When(Replied("2022-03-10", disposition)).ThenRefused(RefusalCodes.NotAReply, article);
        Open.When(Drafted("2022-03-10", disposition)).ThenRefused(RefusalCodes.NotAReply, article);
    }

    [Fact]
    [Trait("Rule", "R45")]
    public void A_draft_waits_for_its_approval_and_may_be_sent_back()
    {
        var drafted = Open.And(Drafted("2022-03-08", Disposition.DoesNotExist)).ThenStatus(RequestStatus.AwaitingApproval);

        drafted.And(SentBack("2022-03-09")).ThenStatus(RequestStatus.InProgress).Request.Draft!.State.Should().Be(DraftState.Returned);
        drafted.And(Approved("2022-03-09")).ThenStatus(RequestStatus.InProgress).Request.Draft!.State.Should().Be(DraftState.Approved);
        drafted.And(SentBack("2022-03-09"), Drafted("2022-03-10")).ThenStatus(RequestStatus.AwaitingApproval).Request.Draft!.Disposition.Should().Be(Disposition.Provided);
    }

    [Fact]
    public void Without_a_draft_there_is_nothing_to_judge()
    {
        Open.When(Approved("2022-03-09")).ThenRefused(RefusalCodes.NoDraft);
        Open.And(Drafted("2022-03-08"), Approved("2022-03-09")).When(SentBack("2022-03-10")).ThenRefused(RefusalCodes.NoDraft);
    }

    [Fact]
    [Trait("Rule", "DM6")]
    [Trait("Rule", "RN6")]
    public void A_withdrawal_before_the_reply_ends_the_request_as_other_handling()
    {
        var withdrawn = Open.And(Withdrawn("2022-03-08")).ThenClosed(Disposition.Withdrawn, "2022-03-08");
        withdrawn.Ledger(2022)[Law.AnnualReport.ReportRow.OtherHandling, Law.AnnualReport.ReportColumn.Total].Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "DM7")]
    public void Requests_answered_in_one_letter_close_one_by_one_with_the_same_number()
    {
        var (one, other) = (Open.And(Replied("2022-03-10")), Given(Received("2022-03-02"), Replied("2022-03-10")));
        one.Request.Closing!.DocumentNumber.Should().Be(other.Request.Closing!.DocumentNumber);
        (one.Ledger(2022) + other.Ledger(2022))[Law.AnnualReport.ReportRow.Disclosed, Law.AnnualReport.ReportColumn.Total].Should().Be(2);
    }

    [Fact]
    [Trait("Rule", "DM13")]
    public void An_outcome_counts_in_the_year_of_the_day_that_counts_and_not_of_its_recording()
    {
        var closed = Given(Received("2022-12-15")).And(((Step)Replied("2022-12-30")).RecordedOn("2023-01-05"));
        closed.Ledger(2022)[Law.AnnualReport.ReportRow.ClosedTotal, Law.AnnualReport.ReportColumn.Total].Should().Be(1);
        closed.Ledger(2023).Should().Be(Law.AnnualReport.Ledger.Empty(2023));
    }
}
