using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>Reads the three tables of a report by the labels of its form.</summary>
/// <param name="form">The form.</param>
/// <param name="isCut">Whether the copy ends before the report does, so that its last row may be short.</param>
internal sealed class TableReader(AnnualReportForm form, bool isCut)
{
    /// <summary>表二.</summary>
    public ReadCells TableTwo(ImmutableArray<SourceToken> tokens)
    {
        return ReadCells.Of(ReportTable.Table2, new LabelledRows(FormLabels.Of(form).TableTwo).Read(tokens), TableTwoCells, isCut);
    }

    /// <summary>表三.</summary>
    public ReadCells TableThree(ImmutableArray<SourceToken> tokens)
    {
        var found = new LabelledRows(FormLabels.Of(form).TableThree).Read(tokens);
        return ReadCells.Of(ReportTable.Table3, [.. found.Where(row => !IsGroupTitle(row))], TableThreeCells, isCut);
    }

    /// <summary>表四: fifteen figures in a row, or one below the other; null when there is none.</summary>
    public ReadCells TableFour(ImmutableArray<SourceToken> tokens)
    {
        var figures = tokens.Where(token => token.Cell is not null).Select(token => token.Cell!).ToImmutableArray();
        var cells = CellAddress.Table4(form).ToImmutableArray();
        if (figures.IsEmpty)
            return new([], []);
        return figures.Length == cells.Length ? new([.. cells.Zip(figures)], []) : new([],
        [
            new UnreadRow
            {
                Where = new() { Table = ReportTable.Table4 },
                Label = "",
                Expected = cells.Length,
                Found = figures.Length,
                Line = figures[0].Line,
            },
        ]);
    }

    /// <summary>The cells of a row of table 二.</summary>
    public ImmutableArray<CellAddress> TableTwoCells(string name) => [.. CellAddress.Table2(form).Where(cell => cell.Row == name)];

    /// <summary>The cells of a row of table 三.</summary>
    public static ImmutableArray<CellAddress> TableThreeCells(string name)
    {
        var row = ReportNames.Row(name)!.Value;
        return [.. ReportColumns.All.Select(column => CellAddress.Of(row, column))];
    }

    private bool IsGroupTitle(LabelledRow row) =>
        row.Name == ReportNames.Of(ReportRow.OtherMerged) && row.Cells.IsEmpty && form.TableThree.Find(ReportRow.OtherMerged) is null;
}
