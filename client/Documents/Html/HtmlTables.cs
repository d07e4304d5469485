using System.Globalization;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Html;

/// <summary>表格 in HTML: heads with their scope, spans as the form has them.</summary>
internal static class HtmlTables
{
    public static void Write(HtmlText html, DocumentTable table)
    {
        html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.Caption)).Line();
        html.Open("table", ("class", table.Size == TableSize.Small ? "small" : null)).Line();
        html.Element("caption", table.Caption);
        html.Open("colgroup");
        var whole = table.Widths.Sum();
        foreach (var width in table.Widths)
            html.Open("col", ("style", string.Create(CultureInfo.InvariantCulture, $"width:{100m * width / whole:0.##}%")));
        html.Close("colgroup").Line();
        Rows(html, "thead", table.Rows.Take(table.HeaderRows));
        Rows(html, "tbody", table.Rows.Skip(table.HeaderRows));
        html.Close("table").Line().Close("div").Line();
    }

    private static void Rows(HtmlText html, string part, IEnumerable<TableRow> rows)
    {
        var opened = false;
        foreach (var row in rows)
        {
            if (!opened)
                html.Open(part).Line();
            opened = true;
            html.Open("tr");
            foreach (var cell in row.Cells)
                Write(html, cell);
            html.Close("tr").Line();
        }
        if (opened)
            html.Close(part).Line();
    }

    private static void Write(HtmlText html, TableCell cell)
    {
        var element = cell.Scope == CellScope.None ? "td" : "th";
        html.Open(element, ("scope", ScopeOf(cell.Scope)), ("colspan", Span(cell.ColSpan)), ("rowspan", Span(cell.RowSpan)), ("class", cell.Alignment switch { CellAlignment.Left => "left", CellAlignment.Right => "right", _ => null }));
        html.Text(cell.Text).Close(element);
    }

    private static string? Span(int span) => span > 1 ? span.ToString(CultureInfo.InvariantCulture) : null;

    private static string? ScopeOf(CellScope scope) => scope switch
    {
        CellScope.None => null,
        CellScope.Column => "col",
        CellScope.ColumnGroup => "colgroup",
        CellScope.Row => "row",
        CellScope.RowGroup => "rowgroup",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
