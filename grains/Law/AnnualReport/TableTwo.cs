using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表二 主动公开政府信息情况: ten figures, submitted by the departments; no occurrence is 0.</summary>
/// <remarks>条例第五十条第（一）项、第二十条第（一）、（五）、（六）、（八）项；国办公开办函〔2021〕30号 表二</remarks>
[Rule("AR-B5", "AR-B7")]
public sealed record TableTwo
{
    /// <summary>Places after the point of the fee figure (万元): six, so that it is exact to the fen.</summary>
    public const int FeeDecimals = 6;

    /// <summary>A year in which nothing occurred.</summary>
    public static TableTwo Zero { get; } = new();

    /// <summary>规章. A county organ makes none.</summary>
    public DocumentCounts Regulations { get; init; } = DocumentCounts.Zero;

    /// <summary>行政规范性文件.</summary>
    public DocumentCounts NormativeDocuments { get; init; } = DocumentCounts.Zero;

    /// <summary>行政许可: decisions made in the year, refusals included.</summary>
    public int Licences { get; init; }

    /// <summary>行政处罚: decisions made in the year.</summary>
    public int Penalties { get; init; }

    /// <summary>行政强制: decisions made in the year.</summary>
    public int CoerciveMeasures { get; init; }

    /// <summary>行政事业性收费: collected in the year, in 万元; kept and printed without trailing zeros.</summary>
    [Rule("AR-B6")]
    public decimal FeesTenThousandYuan { get; init => field = WithoutTrailingZeros(value); }

    /// <summary>Cell by cell: a parent's report is the sum of its parts.</summary>
    public static TableTwo operator +(TableTwo left, TableTwo right) => new()
    {
        Regulations = left.Regulations + right.Regulations,
        NormativeDocuments = left.NormativeDocuments + right.NormativeDocuments,
        Licences = left.Licences + right.Licences,
        Penalties = left.Penalties + right.Penalties,
        CoerciveMeasures = left.CoerciveMeasures + right.CoerciveMeasures,
        FeesTenThousandYuan = left.FeesTenThousandYuan + right.FeesTenThousandYuan,
    };

    /// <summary>What is wrong with figures handed in, by field; empty when they can be taken.</summary>
    [Rule("AR-K11")]
    public ImmutableArray<FigureProblem> Problems() =>
    [
        .. Cells().Where(cell => cell.Value < 0).Select(cell => new FigureProblem(cell.Field, "不得为负数")),
        .. decimal.Round(FeesTenThousandYuan, FeeDecimals) == FeesTenThousandYuan
            ? ImmutableArray<FigureProblem>.Empty
            : [new FigureProblem("feesTenThousandYuan", $"以万元为单位，小数不超过{FeeDecimals}位")],
    ];

    private IEnumerable<(string Field, decimal Value)> Cells() =>
    [
        .. Cells("regulations", Regulations),
        .. Cells("normativeDocuments", NormativeDocuments),
        ("licences", Licences),
        ("penalties", Penalties),
        ("coerciveMeasures", CoerciveMeasures),
        ("feesTenThousandYuan", FeesTenThousandYuan),
    ];

    private static decimal WithoutTrailingZeros(decimal value) => value / 1.0000000000000000000000000000m;

    private static IEnumerable<(string Field, decimal Value)> Cells(string row, DocumentCounts counts) =>
        [($"{row}.issued", counts.Issued), ($"{row}.repealed", counts.Repealed), ($"{row}.inForce", counts.InForce)];
}
