using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>The cells of the form in force, by the names they have in addresses.</summary>
internal static class ReportCells
{
    /// <summary>A cell that the form has; null when it has none of that name.</summary>
    /// <param name="table"><c>table2</c>, <c>table3</c>, <c>table4</c>.</param>
    /// <param name="row">The row, or the block of table 四.</param>
    /// <param name="column">The column; null for the rows of table 二 that have one figure.</param>
    public static CellAddress? Find(string table, string row, string? column)
    {
        if (WireNames.Parse<ReportTable>(table) is not { } known)
            return null;
        var asked = new CellAddress { Table = known, Row = row, Column = column };
        return CellAddress.AllOf(AnnualReportForm.Form2021).Contains(asked) ? asked : null;
    }

    /// <summary>The page on which a cell is opened up.</summary>
    public static string PageOf(int year, CellAddress cell, string? department) =>
        $"/years/{year}/cells/{WireNames.Of(cell.Table)}/{cell.Row}{(cell.Column is null ? "" : $"/{cell.Column}")}{(department is null ? "" : $"?department={department}")}";
}
