using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表四的版式: three header rows over one row of fifteen figures; the same in both forms.</summary>
public sealed record TableFourLayout
{
    /// <summary>The five figures of each block, in order.</summary>
    public ImmutableArray<(string Column, string Label)> Columns { get; } =
        [("upheld", "结果维持"), ("corrected", "结果纠正"), ("other", "其他结果"), ("pending", "尚未审结"), ("total", "总计")];

    /// <summary>The three blocks, in order, with their labels.</summary>
    public ImmutableArray<(ReviewKind Kind, string Label)> Blocks { get; } =
    [
        (ReviewKind.Reconsideration, "行政复议"),
        (ReviewKind.Litigation, "未经复议直接起诉"),
        (ReviewKind.LitigationAfterReconsideration, "复议后起诉"),
    ];

    /// <summary>The three header rows, cell by cell.</summary>
    public ImmutableArray<ImmutableArray<FormCell>> Header =>
    [
        [new("行政复议", ColSpan: 5), new("行政诉讼", ColSpan: 10)],
        [.. Columns.Select(column => new FormCell(column.Label, RowSpan: 2)), new("未经复议直接起诉", ColSpan: 5), new("复议后起诉", ColSpan: 5)],
        [.. Columns.Concat(Columns).Select(column => new FormCell(column.Label))],
    ];

    internal static TableFourLayout Of2019And2021 { get; } = new();
}
