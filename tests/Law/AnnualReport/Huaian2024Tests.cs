using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>淮安市人民政府 2024: a published table that reconciles, with the figures as the digest gives them.</summary>
public sealed class Huaian2024Tests
{
    private static readonly (ApplicantKind Kind, int[] Counts)[] Columns =
    [
        (ApplicantKind.NaturalPerson, [3001, 34, 1288, 447, 2, 30, 5, 6, 7, 12, 9, 105, 746, 11, 1, 56, 25, 0, 0, 1, 67, 6, 108, 2932, 103]),
        (ApplicantKind.CommercialEnterprise, [53, 0, 21, 7, 0, 1, 0, 0, 1, 0, 0, 0, 12, 0, 0, 6, 0, 0, 0, 0, 3, 0, 2, 53, 0]),
        (ApplicantKind.LegalServiceInstitution, [61, 0, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 61, 0]),
        (ApplicantKind.Other, [4, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0]),
    ];

    private static readonly int[] Totals =
        [3119, 34, 1362, 454, 2, 31, 5, 6, 8, 12, 9, 105, 769, 11, 1, 62, 25, 0, 0, 1, 71, 6, 110, 3050, 103];

    private static readonly Ledger Loaded = Columns
        .SelectMany(column => ReportRows.Counted.Select(row => (row, column.Kind, Count: column.Counts[(int)row])))
        .Aggregate(Ledger.Empty(2024), (ledger, cell) => ledger.WithCount(cell.row, cell.Kind, cell.Count));

    [Fact]
    [Trait("Rule", "AR-K1"), Trait("Rule", "AR-K2"), Trait("Rule", "AR-K3")]
    public void Its_counts_give_its_totals_and_reconcile_in_every_column()
    {
        ReportRows.All.Select(row => Loaded[row, ReportColumn.Total]).Should().Equal(Totals);
        Columns.Should().OnlyContain(column => Loaded[ReportRow.ClosedTotal, ReportColumns.Of(column.Kind)] == column.Counts[(int)ReportRow.ClosedTotal]);
        var report = ReportFigures.Of(2024, TableTwo.Zero, Loaded.ToTable(), TableFour.Zero);
        Reconciliation.Check(new() { Report = report }).Should().BeEmpty();
    }
}
