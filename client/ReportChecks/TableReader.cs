using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>Reads the three tables of a report by the labels of its form.</summary>
/// <param name="form">The form.</param>
internal sealed class TableReader(AnnualReportForm form)
{
    /// <summary>表二.</summary>
    public ReadCells TableTwo(ImmutableArray<SourceToken> tokens)
    {
        var labels = new LabelledRows(
            form.TableTwo.Rows.Select(row => KeyValuePair.Create(Typography.Key(row.Label), row.Row)),
            form.TableTwo.Blocks.SelectMany(block => block.Header.Prepend(block.Title)).Select(cell => Typography.Key(cell.Text)));
        return ReadCells.Of(ReportTable.Table2, labels.Read(tokens),
            name => [.. CellAddress.Table2(form).Where(cell => cell.Row == name)]);
    }

    /// <summary>表三; （六）其他处理 with figures of its own is the merged row.</summary>
    public ReadCells TableThree(ImmutableArray<SourceToken> tokens)
    {
        var rows = form.TableThree.Rows.Select(row => KeyValuePair.Create(Typography.Key(row.Label), ReportNames.Of(row.Row)));
        var merged = AnnualReportForm.Form2019.TableThree.Find(ReportRow.OtherMerged)!;
        var labels = new LabelledRows(
            rows.Append(KeyValuePair.Create(Typography.Key(merged.Label), ReportNames.Of(ReportRow.OtherMerged))),
            form.TableThree.Header.SelectMany(row => row).Concat(form.TableThree.Rows.SelectMany(row => row.Head.SkipLast(1)))
                .Select(cell => Typography.Key(cell.Text)).Append(Typography.Key(TableThreeLayout.Corner)));
        var found = labels.Read(tokens);
        return ReadCells.Of(ReportTable.Table3, [.. found.Where(row => !IsGroupTitle(row))],
            name => [.. ReportColumns.All.Select(column => CellAddress.Of(ReportNames.Row(name)!.Value, column))]);
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

    private bool IsGroupTitle(LabelledRow row) =>
        row.Name == ReportNames.Of(ReportRow.OtherMerged) && row.Cells.IsEmpty && form.TableThree.Find(ReportRow.OtherMerged) is null;
}
