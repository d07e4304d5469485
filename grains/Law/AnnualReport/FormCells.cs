using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The cells of the tables of a form, listed once: a check goes through them again and again.</summary>
internal sealed class FormCells
{
    private static readonly FrozenDictionary<ReportRow, ImmutableArray<CellAddress>> Rows = Enum.GetValues<ReportRow>()
        .ToFrozenDictionary(row => row, row => ReportColumns.All.Select(column => CellAddress.Of(row, column)).ToImmutableArray());

    private static readonly ImmutableArray<FormCells> Known = [.. AnnualReportForm.All.Select(form => new FormCells(form))];

    private readonly AnnualReportForm _form;

    private FormCells(AnnualReportForm form)
    {
        _form = form;
        Two = [.. form.TableTwo.Rows.SelectMany(row => row.Columns.Select(column => CellAddress.Of(row, column)))];
        Three = [.. form.TableThree.Rows.SelectMany(row => OfRow(row.Row))];
        Four = [.. form.TableFour.Blocks.SelectMany(block => form.TableFour.Columns.Select(column => CellAddress.Of(block.Kind, column.Column)))];
    }

    /// <summary>表二.</summary>
    public ImmutableArray<CellAddress> Two { get; }

    /// <summary>表三.</summary>
    public ImmutableArray<CellAddress> Three { get; }

    /// <summary>表四.</summary>
    public ImmutableArray<CellAddress> Four { get; }

    /// <summary>The cells of a form.</summary>
    public static FormCells Of(AnnualReportForm form) => Known.FirstOrDefault(known => ReferenceEquals(known._form, form)) ?? new(form);

    /// <summary>The cells of one row of table 三, 总计 included.</summary>
    public static ImmutableArray<CellAddress> OfRow(ReportRow row) => Rows[row];
}
