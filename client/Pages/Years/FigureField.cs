using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Pages.Years;

/// <summary>One figure of table 二 as a form asks for it.</summary>
/// <param name="Row">信息内容, by its name.</param>
/// <param name="Column">The measure, by its name; null where the row has one.</param>
/// <param name="Label">The measure in the words of the form.</param>
/// <param name="Of">Reads it.</param>
/// <param name="With">Writes it.</param>
internal sealed record FigureField(string Row, string? Column, string Label, Func<TableTwo, decimal> Of, Func<TableTwo, decimal, TableTwo> With)
{
    /// <summary>What it is called in problems and remarks.</summary>
    public string Field => FiguresReturnForm.FieldOf(Row, Column);

    /// <summary>Whether it is an amount in 万元, not a count.</summary>
    public bool IsMoney => Row == "feesTenThousandYuan";

    /// <summary>The cell of the report it adds to.</summary>
    public CellAddress Cell => new() { Table = ReportTable.Table2, Row = Row, Column = Column };

    /// <summary>All ten, in the order of the form.</summary>
    public static ImmutableArray<FigureField> All { get; } =
    [
        .. Documents("regulations", table => table.Regulations, (table, counts) => table with { Regulations = counts }),
        .. Documents("normativeDocuments", table => table.NormativeDocuments, (table, counts) => table with { NormativeDocuments = counts }),
        new("licences", null, "本年处理决定数量", table => table.Licences, (table, value) => table with { Licences = (int)value }),
        new("penalties", null, "本年处理决定数量", table => table.Penalties, (table, value) => table with { Penalties = (int)value }),
        new("coerciveMeasures", null, "本年处理决定数量", table => table.CoerciveMeasures, (table, value) => table with { CoerciveMeasures = (int)value }),
        new("feesTenThousandYuan", null, "本年收费金额（单位：万元）", table => table.FeesTenThousandYuan, (table, value) => table with { FeesTenThousandYuan = value }),
    ];

    /// <summary>The figure as it is typed; null when it is none of this kind.</summary>
    public decimal? Read(string? typed)
    {
        var style = IsMoney ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
        return decimal.TryParse(typed?.Trim(), style, CultureInfo.InvariantCulture, out var value) && value <= int.MaxValue ? value : null;
    }

    /// <summary>A figure as it is printed.</summary>
    public static string Print(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static FigureField[] Documents(string row, Func<TableTwo, DocumentCounts> of, Func<TableTwo, DocumentCounts, TableTwo> with) =>
    [
        new(row, "issued", "本年制发件数", table => of(table).Issued, (table, value) => with(table, of(table) with { Issued = (int)value })),
        new(row, "repealed", "本年废止件数", table => of(table).Repealed, (table, value) => with(table, of(table) with { Repealed = (int)value })),
        new(row, "inForce", "现行有效件数", table => of(table).InForce, (table, value) => with(table, of(table) with { InForce = (int)value })),
    ];
}
