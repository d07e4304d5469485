using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>文表一致: the numbers of the prose are those of the tables.</summary>
public static class NarrativeRule
{
    /// <summary>Name of the findings of AR-K8.</summary>
    public const string Name = "narrative-mismatch";

    /// <summary>One finding for each claim that no honest reading brings together with the tables; a question where the words may count something else.</summary>
    [Rule("AR-K8")]
    public static IEnumerable<Finding> Check(ReconciliationInput input) =>
        input.Report.Claims.Where(claim => Contradicts(claim, input.Report)).Select(claim => Mismatch(claim, input.Report));

    /// <summary>Name of the findings about statements that contradict one another.</summary>
    public const string InnerName = "narrative-inner";

    /// <summary>Where there is no table to hold the prose against, its own figures must balance: 一 + 二 = 三（七）+ 四.</summary>
    [Rule("AR-K8", "AR-K1")]
    public static IEnumerable<Finding> Inner(ReconciliationInput input)
    {
        decimal? Stated(ReportRow row) => input.Report.Claims.FirstOrDefault(claim => claim.Readings[0] is [var only] && only == CellAddress.Of(row, ReportColumn.Total))?.Value;
        if (!input.Report.IsExtract || Stated(ReportRow.CarriedOver) is not { } over || Stated(ReportRow.ClosedTotal) is not { } closed
            || Stated(ReportRow.CarriedForward) is not { } forward || Stated(ReportRow.NewlyReceived) is not { } received)
        {
            yield break;
        }

        // 受理 may mean newly received, or that and carried over.
        if (received + over != closed + forward && received != closed + forward)
        {
            yield return new Finding
            {
                Rule = InnerName,
                Where = new() { Table = ReportTable.Text },
                Expected = received + over,
                Found = closed + forward,
                Severity = Severity.Warning,
                Message = $"正文各数不相符：收到{received}+上年结转{over}={received + over}，办结{closed}+结转下年度{forward}={closed + forward}，请核实",
                Line = input.Report.Claims[0].Line,
            };
        }
    }

    /// <summary>Name of the findings about sums and shares that the prose works out itself.</summary>
    public const string ArithmeticName = "narrative-arithmetic";

    /// <summary>“n件（甲a件、乙b件）” adds up; “占x%” is the share it says. Both are questions: what else is counted, the words need not tell.</summary>
    [Rule("AR-K8")]
    public static IEnumerable<Finding> Arithmetic(ReconciliationInput input) => (input.Prose?.Arithmetic ?? []).Select(slip => new Finding
    {
        Rule = ArithmeticName,
        Where = new() { Table = ReportTable.Text },
        Expected = slip.Expected,
        Found = slip.Stated,
        Severity = Severity.Warning,
        Message = slip.IsShare
            ? $"正文“{slip.Text}”：所述比例为{slip.Stated}%，按正文各数计算应为{slip.Expected}%，请核实"
            : $"正文“{slip.Text}”：所列各项之和为{slip.Expected}，所述总数为{slip.Stated}，请核实",
        Line = slip.Line,
        Place = slip.Place,
    });

    private static bool Contradicts(NarrativeClaim claim, ReportFigures report) =>
        claim.Fits(report) is false && claim.Given?.Fits(report) is not false;

    private static Finding Mismatch(NarrativeClaim claim, ReportFigures report)
    {
        var readings = string.Join("或", claim.Readings.Select(reading => report.Sum(reading)).Distinct());
        return new Finding
        {
            Rule = Name,
            Where = claim.Readings[0][0],
            Expected = claim.Value,
            Found = report.Sum(claim.Readings[0]),
            Severity = claim.OtherMeasure is null ? Severity.Error : Severity.Question,
            Message = claim.OtherMeasure is { } why
                ? $"正文“{claim.Text}”与表格（{claim.Meaning}{readings}）不同：{why}，口径可能与表格不同，请核实"
                : $"正文“{claim.Text}”与表格不一致：按此表述，{claim.Meaning}应为{claim.Value}，表格为{readings}",
            Line = claim.Line,
            Place = claim.Place,
        };
    }
}
