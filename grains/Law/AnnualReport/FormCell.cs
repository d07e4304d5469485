namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表格单元: a cell of the statutory form with its printed text and its spans, as in an HTML table.</summary>
/// <param name="Text">The label exactly as the form prints it.</param>
/// <param name="ColSpan">Columns covered, from 1.</param>
/// <param name="RowSpan">Rows covered, from 1.</param>
public sealed record FormCell(string Text, int ColSpan = 1, int RowSpan = 1);
