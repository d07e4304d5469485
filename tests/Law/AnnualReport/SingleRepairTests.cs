using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>The one change that puts a report right is told when there is exactly one, and then it does.</summary>
[Trait("Rule", "AR-K1"), Trait("Rule", "AR-K2"), Trait("Rule", "AR-K3"), Trait("Rule", "AR-K6")]
public sealed class SingleRepairTests
{
    private static readonly ReportFigures Good = PublishedReport.Read("huaian-city-2024").Figures;

    [Fact]
    public void A_wrong_count_within_the_table_is_found_again()
    {
        // A count of an outcome stands in one column sum and one row sum: where both fail by the same, it is the one.
        foreach (var cell in CellAddress.Table3(Good.Form).Where(cell => ReportNames.Row(cell.Row) is { } row && ReportRows.IsOutcome(row) && cell.Column != "total"))
        {
            var findings = Reconciliation.Check(new() { Report = Set(cell, Good[cell]!.Value + 7) }).Where(finding => finding.Rule is "subtotal" or "row-total").ToList();
            findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Repair != null && finding.Repair.EndsWith($"由{Good[cell] + 7}改为{Good[cell]}"));
        }
    }

    [Fact]
    public void A_wrong_total_of_a_row_of_outcomes_breaks_two_sums_and_is_found_again()
    {
        var cell = CellAddress.Of(ReportRow.NotHeld, ReportColumn.Total);
        Reconciliation.Check(new() { Report = Set(cell, 796) }).Where(finding => finding.Rule == "row-total").Should().ContainSingle()
            .Which.Repair.Should().Be("只有一种更正可使该表各项全部相符：表三“（四）1.本机关不掌握相关政府信息”行“总计”列由796改为769");
    }

    [Fact]
    public void Where_several_changes_would_do_none_is_told()
    {
        Reconciliation.Check(new() { Report = PublishedReport.Read("yanghe-new-district-2025").Figures }).Where(finding => finding.Rule == "column-balance")
            .Should().HaveCount(2).And.OnlyContain(finding => finding.Repair == null);
        // 5 + 0 + 0 + 0 = 0: the 5 may be wrong or the 0.
        Reconciliation.Check(new() { Report = PublishedReport.Read("hongze-district-2023").Figures }).Where(finding => finding.Where.Row == "litigationAfterReconsideration")
            .Should().ContainSingle().Which.Repair.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "AR-K8")]
    public void Of_several_changes_the_one_the_prose_bears_out_is_told()
    {
        var jinping = PublishedReport.Read("jinping-county-2022").Figures;
        Reconciliation.Check(new() { Report = jinping }).Where(finding => finding.Rule == "column-balance").Should().OnlyContain(finding => finding.Repair == null, "6 received leaves two ways");
        var received = jinping.Claims[0];
        var answered = new NarrativeClaim
        {
            Text = "全部按时予以答复",
            Meaning = "结转下年度",
            Value = 0,
            Given = received,
            Readings = [[CellAddress.Of(ReportRow.CarriedForward, ReportColumn.Total)]],
        };
        Reconciliation.Check(new() { Report = jinping with { Claims = [.. jinping.Claims, answered] } }).Where(finding => finding.Rule == "column-balance")
            .Should().OnlyContain(finding => finding.Repair!.Contains("四、结转下年度继续办理”行“自然人”列由1改为0"));
    }

    [Fact]
    public void The_cells_a_finding_speaks_of_are_known()
    {
        var findings = Reconciliation.Check(new() { Report = PublishedReport.Read("jinping-county-2022").Figures });
        FindingReading.CellsOf(Good, findings[0]).Should().HaveCount(4).And.OnlyContain(cell => cell.Column == "naturalPerson");
    }

    private static ReportFigures Set(CellAddress cell, decimal value) => Good.With([KeyValuePair.Create(cell, PrintedCell.Number(value))]);
}
