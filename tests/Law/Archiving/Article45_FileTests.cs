using FluentAssertions;
using Jinping.Workflow.Law.Archiving;
using Jinping.Workflow.Law.Dispositions;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Archiving;

/// <summary>归档: what the file of a case lacks, and how long it is kept.</summary>
[Trait("Rule", "R45")]
public sealed class Article45_FileTests
{
    [Fact]
    public void A_case_registered_today_lacks_its_scans_and_its_receipt() =>
        FileGaps.Of(Given(Received("2022-03-01")).Request).Should().Equal("申请书或者其他申请材料（附件）", "申请人身份证明（附件）", "登记回执（F-02）");

    [Fact]
    public void Every_step_whose_letter_was_not_made_is_named()
    {
        var gaps = FileGaps.Of(Given(Received("2022-03-01"), SupplementRequested("2022-03-04", 10)).Request);
        gaps.Should().Contain("补正告知书（F-04）").And.NotContain(gap => gap.Contains("F-06") || gap.Contains("F-14") || gap.Contains("F-15"));
    }

    [Fact]
    public void An_answer_lacks_its_review_its_search_its_approval_its_letter_and_its_proof()
    {
        var gaps = FileGaps.Of(Given(Received("2022-03-01"), Replied("2022-03-10", Disposition.DoesNotExist)).Request);
        gaps.Should().Contain(["审查呈批单（F-14）", "检索记录（F-15）", "答复的审核签发记录", "答复的送达凭证"]).And.Contain(gap => gap.EndsWith("（A-12）", StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_asked_for_the_papers_of_another_outcome() =>
        FileGaps.Of(Given(Received("2022-03-01"), Replied("2022-03-10", Disposition.Provided)).Request).Should().NotContain(gap => gap.Contains("F-15") || gap.Contains("A-12"));

    [Theory]
    [InlineData(Disposition.Provided, 10)]
    [InlineData(Disposition.DoesNotExist, 30)]
    [InlineData(Disposition.InternalAffairs, 30)]
    public void What_was_refused_is_kept_longer(Disposition disposition, int years) =>
        Retention.Years(Given(Received("2022-03-01"), Replied("2022-03-10", disposition)).Request).Should().Be(years);

    [Fact]
    public void An_open_case_has_no_term_of_keeping() => Retention.Years(Given(Received("2022-03-01")).Request).Should().BeNull();
}
