using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>行政复议、行政诉讼 as table 四 will count them.</summary>
[Trait("Rule", "R51")]
public sealed class Article51_ReviewTests
{
    private static readonly Case Closed = Given(Received("2022-03-01"), Replied("2022-03-10"));

    [Fact]
    [Trait("Rule", "AR-L2")]
    public void A_review_is_pending_until_it_is_concluded()
    {
        var filed = Closed.And(ReviewFiled("2022-04-01"));
        filed.Request.Reviews.Should().ContainSingle().Which.Result.Should().BeNull();

        var review = filed.And(ReviewConcluded("2022-05-20", ReviewResult.Corrected)).Request.Reviews.Should().ContainSingle().Subject;
        (review.FiledOn, review.ConcludedOn, review.Result).Should().Be((Day("2022-04-01"), Day("2022-05-20"), ReviewResult.Corrected));
    }

    [Fact]
    public void Silence_may_be_challenged_while_the_case_is_open() =>
        Given(Received("2022-03-01")).When(ReviewFiled("2022-04-01")).ThenAccepted();

    [Fact]
    public void A_review_of_silence_is_recorded_with_its_day_though_the_reply_went_out_meanwhile() =>
        Given(Received("2022-03-01"), Replied("2022-04-20")).When(((Step)ReviewFiled("2022-04-01")).RecordedOn("2022-04-21")).ThenAccepted();

    [Fact]
    public void Before_receipt_is_confirmed_nothing_is_owed_and_nothing_can_be_reviewed() =>
        Given(Arrived("2022-03-01", Channel.Internet)).When(ReviewFiled("2022-04-01")).ThenRefused(RefusalCodes.NotConfirmed, "条例第三十一条");

    [Fact]
    public void A_second_review_of_a_kind_waits_for_the_first()
    {
        var filed = Closed.And(ReviewFiled("2022-04-01"));

        filed.When(ReviewFiled("2022-04-02")).ThenRefused(RefusalCodes.ReviewPending, "条例第五十一条");
        filed.And(ReviewConcluded("2022-05-20")).When(ReviewFiled("2022-05-21")).ThenAccepted();
    }

    [Fact]
    public void Litigation_after_reconsideration_needs_a_reconsideration()
    {
        Closed.When(ReviewFiled("2022-06-01", ReviewKind.LitigationAfterReconsideration)).ThenRefused(RefusalCodes.NoReconsideration, "条例第五十一条");
        Closed.And(ReviewFiled("2022-04-01"), ReviewConcluded("2022-05-20")).When(ReviewFiled("2022-06-01", ReviewKind.LitigationAfterReconsideration)).ThenAccepted();
    }

    [Fact]
    public void Nothing_is_concluded_that_was_not_filed()
    {
        Closed.When(ReviewConcluded("2022-05-20")).ThenRefused(RefusalCodes.NoReview, "条例第五十一条");
        Closed.And(ReviewFiled("2022-04-01")).When(ReviewConcluded("2022-05-20", kind: ReviewKind.Litigation)).ThenRefused(RefusalCodes.NoReview, "条例第五十一条");
    }

    [Fact]
    public void With_every_kind_pending_no_further_one_is_offered()
    {
        var all = Closed.And(ReviewFiled("2022-04-01"), ReviewFiled("2022-04-02", ReviewKind.Litigation), ReviewFiled("2022-04-03", ReviewKind.LitigationAfterReconsideration));

        CommandGuards.Allowed(all.Request, all.Context).Should().Contain("concludeReview").And.NotContain("fileReview");
        all.When(ReviewFiled("2022-04-04")).ThenRefused(RefusalCodes.ReviewPending, "条例第五十一条");
    }

    [Fact]
    [Trait("Rule", "DM10")]
    public void A_reply_corrected_by_a_review_leaves_the_row_it_was_counted_in()
    {
        var corrected = Closed.And(ReviewFiled("2022-04-01"), ReviewConcluded("2023-01-20", ReviewResult.Corrected));

        corrected.Ledger(2022)[ReportRow.Disclosed, ReportColumn.Total].Should().Be(1);
        corrected.Ledger(2023).Should().Be(Law.AnnualReport.Ledger.Empty(2023));
    }
}
