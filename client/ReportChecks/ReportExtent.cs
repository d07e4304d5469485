using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>文件是否完整: a copy that ends before its tables do lacks what it lacks by itself, and the publisher is not to blame.</summary>
internal static class ReportExtent
{
    /// <summary>The figures, with the cell after which the copy ends, or marked as an extract.</summary>
    /// <param name="figures">What was read of a copy without sections 五 and 六.</param>
    /// <param name="isLoose">Whether it has no heading at all.</param>
    public static ReportFigures Of(ReportFigures figures, bool isLoose)
    {
        var all = figures.ExpectedCells.SelectMany(row => row).ToList();
        var last = all.FindLastIndex(figures.Cells.ContainsKey);
        if (last < 0 || (isLoose && figures.Cells.Count < all.Count / 2))
            return figures with { IsExtract = true };
        var unread = figures.UnreadRows.Any(row => row.Expected is not null && (row.Where.Table == ReportTable.Table4 || all.FindIndex(cell => cell.Table == row.Where.Table && cell.Row == row.Where.Row) > last));
        return last == all.Count - 1 || unread ? figures : figures with { CutAfter = all[last] };
    }
}
