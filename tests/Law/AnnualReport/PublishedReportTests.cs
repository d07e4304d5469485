using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

[Trait("Rule", "AR-K1"), Trait("Rule", "AR-K2"), Trait("Rule", "AR-K3"), Trait("Rule", "AR-K6"), Trait("Rule", "AR-K8")]
public sealed class PublishedReportTests
{
    private static readonly string[] Arithmetic = ["AR-K1", "AR-K2", "AR-K3", "AR-K6", "AR-K8"];

    public static TheoryData<string> Reports => [.. PublishedReport.Ids];

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_real_report_breaks_exactly_the_rules_known_to_be_broken(string id)
    {
        var report = PublishedReport.Read(id);
        var input = new ReconciliationInput { Report = report.Figures, IsPublished = true };
        Reconciliation.Rules.Where(rule => Arithmetic.Contains(rule.Id)).SelectMany(rule => rule.Check(input))
            .Select(finding => (finding.Rule, finding.Where, finding.Expected!.Value, finding.Found!.Value))
            .Should().BeEquivalentTo(report.Violations);
    }

    [Theory]
    [InlineData("huaian-city-2024"), InlineData("hangzhou-city-2025"), InlineData("suqian-city-2024"), InlineData("hongze-district-2024")]
    public void A_complete_report_that_reconciles_has_no_finding_at_all(string id) =>
        Reconciliation.Check(new() { Report = PublishedReport.Read(id).Figures }).Should().BeEmpty();

    [Theory]
    [InlineData("suqian-city-2023", "suqian-city-2024")]
    [InlineData("hongze-district-2023", "hongze-district-2024")]
    [Trait("Rule", "AR-K4"), Trait("Rule", "AR-K7"), Trait("Rule", "AR-K10")]
    public void Real_years_join(string previous, string current)
    {
        var input = new ReconciliationInput { Report = PublishedReport.Read(current).Figures, Previous = PublishedReport.Read(previous).Figures };
        YearRules.Continuity(input).Concat(YearRules.DocumentsInForce(input)).Concat(YearRules.PendingReviews(input)).Should().BeEmpty();
    }

    [Fact]
    public void A_balanced_total_does_not_hide_two_broken_columns() =>
        Reconciliation.Rules[0].Check(new() { Report = PublishedReport.Read("yanghe-new-district-2025").Figures })
            .Select(finding => finding.Where.Column).Should().Equal("naturalPerson", "other");

    [Fact]
    public void The_message_shows_all_four_figures_and_the_difference() =>
        ColumnRules.Balance(new() { Report = PublishedReport.Read("jinping-county-2022").Figures }).First().Message
            .Should().Be("表三“自然人”列：本年新收6+上年结转0=6，办理结果总计6+结转下年度1=7，相差1");
}
