using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>What is written in any layout is read again cell by cell, and one changed number breaks exactly the rules it must break.</summary>
[Trait("Rule", "AR-K1"), Trait("Rule", "AR-K2"), Trait("Rule", "AR-K3"), Trait("Rule", "AR-K6"), Trait("Rule", "AR-K8")]
public sealed class LayoutProperties
{
    private const int Reports = 12;
    private const int Changes = 12;

    public static TheoryData<string> Names => [.. ReportLayouts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read(string layout)
    {
        for (var seed = 0; seed < Reports; seed++)
        {
            var report = PrintedReport.Of(seed);
            var read = Read(layout, report);
            read.Report.UnreadRows.Should().BeEmpty($"{layout}, seed {seed}");
            CellAddress.AllOf(report.Form).Where(cell => read.Report[cell] != report.Cells[cell]).Select(cell => $"{cell}: {report.Cells[cell]} read as {read.Report[cell]}")
                .Should().BeEmpty($"{layout}, seed {seed}");
            Findings(read).Should().BeEmpty($"{layout}, seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void One_changed_number_breaks_exactly_what_it_must(string layout)
    {
        for (var seed = 0; seed < Changes; seed++)
        {
            var random = new Random(seed);
            var report = PrintedReport.Of(seed);
            var cells = CellAddress.Table3(report.Form).Concat(CellAddress.Table4(report.Form)).ToList();
            var cell = cells[random.Next(cells.Count)];
            var changed = report.With(cell, report.Cells[cell] + 1 + random.Next(3));
            var read = Read(layout, changed);
            var claims = read.Report.Claims;
            var must = Reconciliation.Check(new() { Report = changed.Figures with { Claims = claims }, IsPublished = true });
            var sums = must.Where(finding => finding.Rule is not "narrative-mismatch" and not "fee-evidence").ToList();
            sums.Should().NotBeEmpty();
            Findings(read).Where(finding => finding.Rule != "fee-evidence").Select(Essence).Should().BeEquivalentTo(must.Where(finding => finding.Rule != "fee-evidence").Select(Essence), $"{layout}, seed {seed}, {cell}");
        }
    }

    private static (string, CellAddress, decimal?, decimal?) Essence(Finding finding) => (finding.Rule, finding.Where, finding.Expected, finding.Found);

    // The year before, printed beside in one layout, is another report: it is not the one looked at here.
    private static System.Collections.Immutable.ImmutableArray<Finding> Findings(ReportReading.Read read) => ReportCheck.Check(read with { Earlier = null }).Findings;

    private static ReportReading.Read Read(string layout, PrintedReport report) =>
        ReportReader.Read(ReportLayouts.All[layout](report)).Should().BeOfType<ReportReading.Read>(layout).Which;
}
