using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表二的版式: the blocks of table 二 of one form, each under an item of article 20.</summary>
public sealed record TableTwoLayout
{
    /// <summary>信息内容: the first header cell of every block.</summary>
    public const string FirstHeader = "信息内容";

    /// <summary>The blocks, in order.</summary>
    public required ImmutableArray<TableTwoBlock> Blocks { get; init; }

    /// <summary>All data rows, in order.</summary>
    public IEnumerable<TableTwoRow> Rows => Blocks.SelectMany(block => block.Rows);

    /// <summary>Table 二 of the 2021 form: 6 rows, 10 cells.</summary>
    internal static TableTwoLayout Of2021 { get; } = new()
    {
        Blocks =
        [
            Block("第二十条第（一）项",
                [("本年制发件数", "issued"), ("本年废止件数", "repealed"), ("现行有效件数", "inForce")],
                [("规章", "regulations"), ("行政规范性文件", "normativeDocuments")]),
            Block("第二十条第（五）项", [("本年处理决定数量", null)], [("行政许可", "licences")]),
            Block("第二十条第（六）项", [("本年处理决定数量", null)], [("行政处罚", "penalties"), ("行政强制", "coerciveMeasures")]),
            Block("第二十条第（八）项", [("本年收费金额（单位：万元）", null)], [("行政事业性收费", "feesTenThousandYuan")]),
        ],
    };

    /// <summary>Table 二 of the 2019 trial form: other measures, which must never be read as those of 2021.</summary>
    internal static TableTwoLayout Of2019 { get; } = new()
    {
        Blocks =
        [
            Block("第二十条第（一）项",
                [("本年新制作数量", "made"), ("本年新公开数量", "published"), ("对外公开总数量", "publishedTotal")],
                [("规章", "regulations"), ("规范性文件", "normativeDocuments")]),
            Block("第二十条第（五）项", Items("处理决定数量"), [("行政许可", "licences"), ("其他对外管理服务事项", "otherServices")]),
            Block("第二十条第（六）项", Items("处理决定数量"), [("行政处罚", "penalties"), ("行政强制", "coerciveMeasures")]),
            Block("第二十条第（八）项", Items(null), [("行政事业性收费", "fees")]),
            Block("第二十条第（九）项", [("采购项目数量", "items"), ("采购总金额", "amount")], [("政府集中采购", "procurement")]),
        ],
    };

    private static ImmutableArray<(string Label, string? Key)> Items(string? decisions) => decisions is null
        ? [("上一年项目数量", "previousItems"), ("本年增/减", "change")]
        : [("上一年项目数量", "previousItems"), ("本年增/减", "change"), (decisions, "decisions")];

    private static TableTwoBlock Block(
        string title, ImmutableArray<(string Label, string? Key)> columns, ImmutableArray<(string Label, string Key)> rows)
    {
        // The table is four columns wide: the last measure fills what is left beside the name.
        int Span(int index) => index == columns.Length - 1 ? 4 - columns.Length : 1;
        return new TableTwoBlock
        {
            Title = new(title, ColSpan: 4),
            Header = [new(FirstHeader), .. columns.Select((column, index) => new FormCell(column.Label, Span(index)))],
            Rows = [.. rows.Select(row => new TableTwoRow
            {
                Label = row.Label,
                Row = row.Key,
                Columns = [.. columns.Select((column, index) => new TableTwoColumn(column.Key, column.Label, Span(index)))],
            })],
        };
    }
}
