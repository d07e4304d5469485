using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Lapses counted in （六） must rest on notices that were sent.</summary>
/// <remarks>条例第三十条、第四十二条；惯例：条例未规定</remarks>
public static class NoticeRules
{
    /// <summary>The first year in which a processing fee could be asked for: 信息处理费管理办法 is in force since 2021-01-01.</summary>
    public const int FirstFeeYear = 2021;

    /// <summary>Name of the findings about supplement notices.</summary>
    public const string SupplementName = "supplement-evidence";

    /// <summary>Name of the findings about fee notices.</summary>
    public const string FeeName = "fee-evidence";

    private static readonly CellAddress Supplement = CellAddress.Of(ReportRow.SupplementNotProvided, ReportColumn.Total);
    private static readonly CellAddress Fee = CellAddress.Of(ReportRow.FeeNotPaid, ReportColumn.Total);

    /// <summary>（六）1 needs supplement notices; （六）2 needs a year with a fee, fee notices, and a statement in section 六.</summary>
    [Rule("AR-K9")]
    public static IEnumerable<Finding> Check(ReconciliationInput input)
    {
        if (input.Report[Supplement] is { } lapsed && input.Notices?.SupplementNotices is { } notices && lapsed > notices)
            yield return Warning(input, SupplementName, Supplement, notices, lapsed, $"逾期不补正{lapsed}件，但补正告知只有{notices}件，请核实");

        if (input.Report[Fee] is not { } unpaid || unpaid == 0)
            yield break;
        if (input.Report.Year < FirstFeeYear)
            yield return Warning(input, FeeName, Fee, 0, unpaid, $"{input.Report.Year}年尚未实行信息处理费制度，逾期未缴费应为0，填报{unpaid}件");
        if (input.Notices?.FeeNotices is { } sent && sent < unpaid)
            yield return Warning(input, FeeName, Fee, sent, unpaid, $"逾期未缴费{unpaid}件，但发出收费通知{sent}件，请核实");
        if (input.Notices?.SectionSixStatesFees is false)
            yield return Warning(input, FeeName, Fee, null, unpaid, $"逾期未缴费{unpaid}件，但“其他需要报告的事项”未说明收取信息处理费情况");
    }

    private static Finding Warning(ReconciliationInput input, string rule, CellAddress where, decimal? expected, decimal? found, string message) => new()
    {
        Rule = rule,
        Where = where,
        Expected = expected,
        Found = found,
        Severity = Severity.Warning,
        Message = $"{CellTitles.Of(input.Report.Form, where)}：{message}",
        Line = input.Report.LineOf(where),
    };
}
