using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.CaseFiles;

/// <summary>Rows of the forms in a file: a label stands left of what it names.</summary>
internal static class FormRows
{
    /// <summary>Two facts beside each other.</summary>
    public static TableRow Pair(string label, string text, string otherLabel, string otherText) =>
        new([Label(label), Fact(text), Label(otherLabel), Fact(otherText)]);

    /// <summary>One fact across the table.</summary>
    public static TableRow Wide(string label, string text, int lines = 0) => new([Label(label), Fact(text, 3)]) { Lines = lines };

    /// <summary>The form of such rows.</summary>
    public static Block.Table Form(string caption, IEnumerable<TableRow> rows) =>
        new(new DocumentTable { Caption = caption, Widths = [4, 7, 4, 6], Rows = [.. rows] });

    /// <summary>A list with a head that is repeated on every page.</summary>
    public static Block.Table List(string caption, ImmutableArray<int> widths, IEnumerable<string> heads, IEnumerable<TableRow> rows) => new(new DocumentTable
    {
        Caption = caption,
        Widths = widths,
        HeaderRows = 1,
        Size = TableSize.Small,
        Rows = [new TableRow([.. heads.Select(head => new TableCell(head) { Scope = CellScope.Column })]), .. rows],
    });

    /// <summary>A last row that says something of the whole list.</summary>
    public static TableRow Remark(string text, int columns) => new([Fact(text, columns)]);

    /// <summary>A cell of prose.</summary>
    public static TableCell Fact(string? text, int columns = 1) => new(text ?? "", columns) { Alignment = CellAlignment.Left };

    private static TableCell Label(string label) => new(label) { Scope = CellScope.Row };
}
