using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>Reviews as the register keeps them, and as table 四 counts them.</summary>
internal static class ReviewRows
{
    public static ReviewFacts FactsOf(RegisterReview row) => new()
    {
        Kind = Enum.Parse<ReviewKind>(row.Kind, ignoreCase: true),
        FiledOn = row.FiledOn,
        ConcludedOn = row.ConcludedOn,
        Result = row.Result is { } result ? Enum.Parse<ReviewResult>(result, ignoreCase: true) : null,
    };
}
