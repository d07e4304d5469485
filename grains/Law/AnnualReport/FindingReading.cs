using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Tells of each finding where the figures it speaks of stand, how surely they were read, and what would put it right.</summary>
public static class FindingReading
{
    /// <summary>The cells a finding speaks of; empty for one about the prose or about what could not be read.</summary>
    public static ImmutableArray<CellAddress> CellsOf(ReportFigures report, Finding finding) => finding switch
    {
        { Rule: ColumnRules.BalanceName, Where.Column: { } column } when ReportNames.Column(column) is { } of => [.. FigureRelation.Balance(of).Cells],
        { Rule: ColumnRules.SubtotalName, Where.Column: { } column } when ReportNames.Column(column) is { } of =>
            [.. report.Outcomes.Append(ReportRow.ClosedTotal).Select(row => CellAddress.Of(row, of))],
        { Rule: TotalRules.RowName, Where.Row: { } row } when ReportNames.Row(row) is { } of => CellAddress.RowOf(of),
        { Rule: TotalRules.TableFourName, Where.Row: { } row } =>
            [.. report.Form.TableFour.Columns.Select(column => new CellAddress { Table = ReportTable.Table4, Row = row, Column = column.Column })],
        { Where.Table: not ReportTable.Text } when report.Cells.ContainsKey(finding.Where) => [finding.Where],
        _ => [],
    };

    /// <summary>The finding with its place, its certainty and its repair.</summary>
    internal static ImmutableArray<Finding> Complete(ReconciliationInput input, IEnumerable<Finding> findings)
    {
        var tableThree = new Lazy<string?>(() => SingleRepair.OfTableThree(input));
        return [.. findings.Select(finding => Complete(input, finding, tableThree))];
    }

    private static Finding Complete(ReconciliationInput input, Finding finding, Lazy<string?> tableThree)
    {
        var cells = CellsOf(input.Report, finding).Select(cell => input.Report.Cells.GetValueOrDefault(cell)).OfType<PrintedCell>().ToImmutableArray();
        var unread = input.Report.UnreadRows.FirstOrDefault(row => row.Where == finding.Where && row.Line == finding.Line);
        return finding with
        {
            Place = finding.Place ?? input.Report.Cells.GetValueOrDefault(finding.Where)?.Place ?? cells.LastOrDefault()?.Place ?? unread?.Place,
            // What was not found may be there all the same, where the reader did not see it.
            Certainty = input.Report.IsRead && (finding.Rule is CellRules.MissingName or CellRules.UnknownRowName) && (unread is not null || cells.IsEmpty)
                ? ReadingCertainty.Doubtful
                : cells.Select(cell => cell.Certainty).DefaultIfEmpty(finding.Certainty).Max(),
            Repair = finding.Rule switch
            {
                ColumnRules.BalanceName or ColumnRules.SubtotalName or TotalRules.RowName => tableThree.Value,
                TotalRules.TableFourName => Enum.GetValues<ReviewKind>().Where(kind => ReportNames.Of(kind) == finding.Where.Row)
                    .Select(kind => SingleRepair.OfTableFour(input, kind)).FirstOrDefault(),
                _ => null,
            },
        };
    }
}
