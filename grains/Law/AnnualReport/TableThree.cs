using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表三 收到和处理政府信息公开申请情况: 25 rows by 7 columns of whole numbers (件), no cell empty.</summary>
/// <remarks>条例第五十条第（二）项；国办公开办函〔2021〕30号 表三. On the wire as API.md says: <c>{"columns":[…],"rows":{"newlyReceived":[7 ints],…}}</c>.</remarks>
[JsonConverter(typeof(TableThreeJsonConverter))]
public sealed record TableThree
{
    private readonly ImmutableArray<int> _cells;

    private TableThree(ImmutableArray<int> cells) => _cells = cells;

    /// <summary>A cell.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The row is not one of the 2021 form.</exception>
    public int this[ReportRow row, ReportColumn column] => row == ReportRow.OtherMerged
        ? throw new ArgumentOutOfRangeException(nameof(row), row, "The 2021 form has no merged row.")
        : _cells[((int)row * ReportColumns.All.Length) + (int)column];

    /// <summary>The table whose cells are given by a function of row and column.</summary>
    public static TableThree Of(Func<ReportRow, ReportColumn, int> cell) =>
        new([.. ReportRows.All.SelectMany(row => ReportColumns.All.Select(column => cell(row, column)))]);

    /// <summary>Equal in every cell.</summary>
    public bool Equals(TableThree? other) => other is not null && _cells.AsSpan().SequenceEqual(other._cells.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var cell in _cells)
            hash.Add(cell);
        return hash.ToHashCode();
    }
}
