using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>文表一致: the numbers of the prose are those of the tables.</summary>
public static class NarrativeRule
{
    /// <summary>Name of the findings of AR-K8.</summary>
    public const string Name = "narrative-mismatch";

    /// <summary>One finding for each claim that no honest reading brings together with the tables.</summary>
    [Rule("AR-K8")]
    public static IEnumerable<Finding> Check(ReconciliationInput input) =>
        input.Report.Claims.Where(claim => Contradicts(claim, input.Report)).Select(claim => Mismatch(claim, input.Report));

    private static bool Contradicts(NarrativeClaim claim, ReportFigures report) =>
        claim.Fits(report) is false && claim.Given?.Fits(report) is not false;

    private static Finding Mismatch(NarrativeClaim claim, ReportFigures report)
    {
        var readings = claim.Readings.Select(reading => report.Sum(reading)).ToImmutableArray();
        return new Finding
        {
            Rule = Name,
            Where = claim.Readings[0][0],
            Expected = claim.Value,
            Found = readings[0],
            Severity = Severity.Error,
            Message = $"正文“{claim.Text}”与表格不一致：按此表述，{claim.Meaning}应为{claim.Value}，表格为{string.Join("或", readings.Distinct())}",
            Line = claim.Line,
        };
    }
}
