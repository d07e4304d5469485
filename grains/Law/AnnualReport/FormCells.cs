using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The cells of the tables of a form, listed once: a check goes through them again and again.</summary>
internal sealed class FormCells
{
    private static readonly ImmutableArray<ImmutableArray<CellAddress>> Rows = [.. Enum.GetValues<ReportRow>().Select(row => ReportColumns.All.Select(column => new CellAddress
    {
        Table = ReportTable.Table3,
        Row = ReportNames.Of(row),
        Column = ReportNames.Of(column),
    }).ToImmutableArray())];

    private static readonly ImmutableArray<FormCells> Known = [.. AnnualReportForm.All.Select(form => new FormCells(form))];

    private readonly AnnualReportForm _form;

    private FormCells(AnnualReportForm form)
    {
        _form = form;
        ImmutableArray<ImmutableArray<CellAddress>> two = [.. form.TableTwo.Rows.Select(row => row.Columns.Select(column => CellAddress.Of(row, column)).ToImmutableArray())];
        ImmutableArray<ImmutableArray<CellAddress>> four =
            [.. form.TableFour.Blocks.Select(block => form.TableFour.Columns.Select(column => CellAddress.Of(block.Kind, column.Column)).ToImmutableArray())];
        Two = [.. two.SelectMany(row => row)];
        Three = [.. form.TableThree.Rows.SelectMany(row => OfRow(row.Row))];
        Four = [.. four.SelectMany(row => row)];
        Expected = [.. two, .. ReportFigures.Expected.Select(OfRow), .. four];
        ExpectedMerged = [.. two, .. ReportFigures.MergedExpected.Select(OfRow), .. four];
    }

    /// <summary>表二.</summary>
    public ImmutableArray<CellAddress> Two { get; }

    /// <summary>表三.</summary>
    public ImmutableArray<CellAddress> Three { get; }

    /// <summary>表四.</summary>
    public ImmutableArray<CellAddress> Four { get; }

    /// <summary>The rows a report has to have, table by table, （六） in three rows.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> Expected { get; }

    /// <summary>The rows a report has to have, table by table, （六） merged in one.</summary>
    public ImmutableArray<ImmutableArray<CellAddress>> ExpectedMerged { get; }

    /// <summary>The cells of a form.</summary>
    public static FormCells Of(AnnualReportForm form) => Known.FirstOrDefault(known => ReferenceEquals(known._form, form)) ?? new(form);

    /// <summary>The cells of one row of table 三, 总计 included.</summary>
    public static ImmutableArray<CellAddress> OfRow(ReportRow row) => Rows[(int)row];
}
