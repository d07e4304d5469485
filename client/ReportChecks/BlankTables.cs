using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>空白: a blank counts as 0 only where a whole table is printed so; a blank among zeros is a figure left out.</summary>
internal static class BlankTables
{
    /// <summary>The figures, blanks of tables without a single printed 0 counted as 0 — but never a blank 总计 over figures.</summary>
    public static ReportFigures CountedAsZero(ReportFigures figures)
    {
        foreach (var table in figures.Cells.GroupBy(cell => cell.Key.Table))
        {
            var blanks = table.Where(cell => cell.Value.As == PrintedAs.Blank).ToList();
            if (blanks.Count < 2 || table.Any(cell => cell.Value.Value == 0) || !table.Any(cell => cell.Value.Value is not null))
                continue;
            figures = figures.With(blanks.Where(blank => !IsTotalOfFigures(blank.Key, figures))
                .Select(blank => KeyValuePair.Create(blank.Key, blank.Value with { Value = 0, Certainty = ReadingCertainty.Likely })));
        }

        return figures;
    }

    private static bool IsTotalOfFigures(CellAddress cell, ReportFigures figures) =>
        cell.Column == "total" && figures.Cells.Any(other => other.Key.Table == cell.Table && other.Key.Row == cell.Row && other.Value.Value is > 0);
}
