using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>核验结果表: what was found in many reports, one row for each finding, for a workbook.</summary>
public static class CheckWorkbookRows
{
    /// <summary>The rows of one file: its findings, or the one row that says it is clean or cannot be read.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<Dictionary<string, object?>> Of(CheckOutcome file)
    {
        if (file.Result is not { } result)
            return [Row(file.Name, null, "无法读取", file.Failure, null, null)];
        return result.All.IsEmpty
            ? [Row(file.Name, result, "未发现问题", null, null, null)]
            : result.All.Select((finding, index) => Row(file.Name, result, CertaintyWords.Of(finding.Severity), finding.Message, finding, file.Marks.GetValueOrDefault(index)?.Words));
    }

    private static Dictionary<string, object?> Row(string file, ReportCheckResult? result, string kind, string? message, Finding? finding, string? mark) => new()
    {
        ["文件"] = file,
        ["发布机构"] = result?.Publisher,
        ["年度"] = result?.Year,
        ["类别"] = kind,
        ["问题"] = message,
        ["应为"] = finding?.Expected,
        ["填报"] = finding?.Found,
        ["位置"] = finding is null ? null : CertaintyWords.PlaceOf(finding),
        ["读取把握"] = finding is null ? null : CertaintyWords.Of(finding.Certainty),
        ["可作的更正"] = finding?.Repair,
        ["处理"] = mark,
    };
}
