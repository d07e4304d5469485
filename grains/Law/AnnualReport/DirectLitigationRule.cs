using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>复议前置: since 2024-01-01 a non-disclosure must be reconsidered before it is sued over, so a direct suit is a question.</summary>
/// <remarks>行政复议法（2023年修订）第二十三条第一款第（四）项；惯例：条例未规定</remarks>
public static class DirectLitigationRule
{
    /// <summary>Name of the findings of AR-L5.</summary>
    public const string Name = "direct-litigation";

    /// <summary>First day on which reconsideration comes first.</summary>
    public static readonly DateOnly ReconsiderationFirstFrom = new(2024, 1, 1);

    /// <summary>One finding when reviews show direct suits over non-disclosure or partial disclosure; none when the outcomes are not known.</summary>
    [Rule("AR-L5")]
    public static IEnumerable<Finding> Check(ReconciliationInput input)
    {
        var suits = input.Reviews.Count(IsDirectSuit);
        return suits == 0 ? [] :
        [
            new Finding
            {
                Rule = Name,
                Where = CellAddress.Of(ReviewKind.Litigation, "total"),
                Expected = 0,
                Found = suits,
                Severity = Severity.Warning,
                Message = $"表四“行政诉讼（未经复议直接起诉）”：其中{suits}件针对不予公开或者部分公开决定，2024年1月1日起应先申请行政复议，请核实",
            },
        ];
    }

    private static bool IsDirectSuit(ReviewFacts review) =>
        review.Kind == ReviewKind.Litigation && review.FiledOn >= ReconsiderationFirstFrom
        && review.Disposition is >= Disposition.PartlyDisclosed and <= Disposition.EnforcementFile;
}
