using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

/// <summary>The sentences are those of real reports, their numbers set against one table: 10 new, 2 carried over, 11 closed, 1 left.</summary>
[Trait("Rule", "AR-K8")]
public sealed class NarrativeTests
{
    private static readonly SampleReport Sample = new()
    {
        Counts = ImmutableDictionary<ReportRow, int>.Empty
            .Add(ReportRow.NewlyReceived, 10).Add(ReportRow.CarriedOver, 2).Add(ReportRow.Disclosed, 4).Add(ReportRow.PartlyDisclosed, 1)
            .Add(ReportRow.ForbiddenByLaw, 1).Add(ReportRow.NotHeld, 2).Add(ReportRow.RepeatedRequest, 1).Add(ReportRow.SupplementNotProvided, 2)
            .Add(ReportRow.CarriedForward, 1),
        Reviews = new() { Reconsideration = new() { Upheld = 3, Pending = 1 }, Litigation = new() { Corrected = 1 }, LitigationAfterReconsideration = new() { Other = 2 } },
    };

    [Theory]
    [InlineData("2023年，全市共受理政府信息公开申请10件，答复11件（含上年度结转申请2件，另有1件顺延到下年度答复），均在法定期限内予以答复。")]
    [InlineData("2023年共受理政府信息依申请公开12件（其中本年度新收申请数10件，上年结转申请数2件），已答复11件，属于同意公开的4件，部分公开1件，不同意公开的1件，无法提供的2件，不予处理1件，其他处理2件，另1件结转下一年处理。")]
    [InlineData("全市收办政府信息公开申请12件，其中通过网络收到申请7件，当面收到申请5件。")]
    [InlineData("全年办结9件政府信息公开申请之外的事项，热线共接件1235件。")]
    [InlineData("政府信息公开行政复议4件，其中结果维持3件，结果纠正0件，其他结果0件，尚未审结1件；政府信息公开行政诉讼3件，其中结果维持0件，结果纠正1件，其他结果2件，尚未审结0件。")]
    [InlineData("因政府信息公开被行政复议4件。收到信息公开诉讼3件，其中未经复议直接起诉1件，结果纠正1件。复议后起诉2件。")]
    [InlineData("本年度未发生因信息公开引起的行政诉讼败诉情况。")]
    [InlineData("共收到政府信息公开申请10件，除1件尚在办理外，全部按时答复。")]
    [InlineData("统一信箱收到网民来信152条，办理回复152条。")]
    public void A_sentence_that_some_honest_reading_fits_is_no_error(string sentence) =>
        (Sample with { Requests = sentence }).Findings().Should().BeEmpty();

    [Theory]
    [InlineData("全市共受理政府信息公开申请11件。", "newlyReceived", 11, 10)]
    [InlineData("全市共受理政府信息公开申请3,119件。", "newlyReceived", 3119, 10)]
    [InlineData("本年度新收政府信息公开申请12件。", "newlyReceived", 12, 10)]
    [InlineData("共收到政府信息公开申请10件，上年结转3件。", "carriedOver", 3, 2)]
    [InlineData("共收到政府信息公开申请10件，答复10件。", "closedTotal", 10, 11)]
    [InlineData("共收到政府信息公开申请10件，另有2件顺延到下年度答复。", "carriedForward", 2, 1)]
    [InlineData("共收到政府信息公开申请12件，全部按时予以答复。", "carriedForward", 0, 1)]
    [InlineData("共收到政府信息公开申请12件，均在规定时限内完成答复。", "carriedForward", 0, 1)]
    [InlineData("受理政府信息公开申请10件，不予公开2件。", "stateSecret", 2, 1)]
    [InlineData("受理政府信息公开申请10件，予以公开3件。", "disclosed", 3, 4)]
    [InlineData("本年度未收到政府信息公开申请。", "newlyReceived", 0, 10)]
    [InlineData("政府信息公开行政复议5件。", "reconsideration", 5, 4)]
    [InlineData("政府信息公开行政复议4件，其中结果维持2件。", "reconsideration", 2, 3)]
    [InlineData("政府信息公开行政诉讼4件。", "litigation", 4, 3)]
    [InlineData("政府信息公开行政复议4件、行政诉讼0件。", "litigation", 0, 3)]
    public void A_sentence_that_no_reading_fits_is_told_with_both_numbers(string sentence, string row, int stated, int printed)
    {
        var finding = (Sample with { Requests = sentence }).Findings().Should().ContainSingle().Which;
        (finding.Rule, finding.Where.Row, finding.Expected, finding.Found, finding.Severity).Should().Be(("narrative-mismatch", row, stated, printed, Severity.Error));
        finding.Line.Should().Be(4);
    }

    [Theory]
    [InlineData("区政府办代表区政府受理政府信息公开申请17件，均已在法定期限内予以答复。", 1, "本级机关或者其办公室一家")]
    [InlineData("全市全年备案政府信息依申请公开领域行政复议案件134件，行政诉讼案件57件。", 2, "“备案”的案件")]
    public void A_number_that_may_count_something_else_is_a_question(string sentence, int count, string why)
    {
        var result = ReportCheck.Check((Sample with { Requests = sentence }).Read());
        result.Findings.Should().BeEmpty("it may be right");
        result.Questions.Should().HaveCount(count).And.OnlyContain(question => question.Rule == "narrative-mismatch" && question.Severity == Severity.Question);
        result.Questions[0].Message.Should().Contain(why).And.Contain("请核实");
    }

    [Theory]
    [InlineData("全市收办政府信息公开申请10件（甲县7件、乙县2件、丙县1件）。", null)]
    [InlineData("全市收办政府信息公开申请10件（甲县7件、乙县2件、丙县2件）。", "所列各项之和为11，所述总数为10")]
    [InlineData("全市收办政府信息公开申请10件（其中甲县7件、乙县2件）。", null)]
    [InlineData("共收到政府信息公开申请10件，其中自然人申请10件，占100%。", null)]
    [InlineData("共收到政府信息公开申请10件，其中网络申请3件，占33.3%。", "按正文各数计算应为30.0%")]
    public void Sums_and_shares_in_the_prose_are_worked_out(string sentence, string? question) =>
        (Sample with { Requests = sentence }).Findings().Where(finding => finding.Rule == "narrative-arithmetic").Select(finding => finding.Message)
            .Should().Match(messages => question == null ? !messages.Any() : messages.Single().Contains(question));

    [Theory]
    [InlineData("2023年收到诉讼为3件，其中未经复议直接起诉1件，均结果纠正。复议后起诉2件，均为其他结果。", 0)]
    [InlineData("2023年收到诉讼为3件，其中未经复议直接起诉1件，结果维持。", 1)]
    public void A_result_without_a_number_is_that_of_the_only_case_or_of_all(string sentence, int mismatches) =>
        (Sample with { Requests = "政府信息公开行政复议4件。" + sentence }).Findings().Should().HaveCount(mismatches);

    [Fact]
    public void No_reviews_means_none_in_all_three_blocks()
    {
        var findings = (Sample with { Requests = "未出现因信息公开引起的行政复议和行政诉讼情况。" }).Findings();
        findings.Select(finding => (finding.Where.Row, finding.Expected, finding.Found)).Should().Equal(("reconsideration", 0, 4), ("litigation", 0, 3));
        (Sample with { Requests = "未发生行政复议、行政诉讼。", Reviews = TableFour.Zero }).Findings().Should().BeEmpty();
    }

    [Fact]
    public void All_answered_proves_nothing_when_the_open_case_may_be_an_old_one() =>
        (Sample with { Requests = "共收到政府信息公开申请10件，全部按时予以答复。" }).Findings().Should().BeEmpty();

    [Fact]
    public void A_number_on_two_lines_is_one_number() =>
        (Sample with { Requests = "全市共受理政府信息公开申请 1\n1 件。" }).Findings().Should().ContainSingle().Which.Expected.Should().Be(11);

    [Fact]
    [Trait("Rule", "AR-K9")]
    public void Unpaid_fees_without_any_fee_notice_are_asked_about()
    {
        var unpaid = Sample with { Counts = Sample.Counts.Remove(ReportRow.SupplementNotProvided).Add(ReportRow.FeeNotPaid, 2) };
        (unpaid with { SectionSix = "本年度未发出收费通知，未收取信息处理费。" }).Findings().Should().ContainSingle().Which.Rule.Should().Be("fee-evidence");
        (unpaid with { SectionSix = "无。" }).Findings().Should().ContainSingle("the silence is told once").Which.Message.Should().Contain("未说明收取信息处理费情况");
        (unpaid with { SectionSix = "发出信息处理费收费通知2件，收取0元。" }).Findings().Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K12")]
    public void A_title_of_another_year_is_asked_about() =>
        (Sample with { Title = "金平县人民政府2022年政府信息公开工作年度报告" }).Findings().Should().ContainSingle().Which.Rule.Should().Be("title-year");
}
