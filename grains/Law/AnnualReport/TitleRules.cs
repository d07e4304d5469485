using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Title, period and day of publication belong to one year.</summary>
/// <remarks>条例第四十九条</remarks>
public static partial class TitleRules
{
    /// <summary>Name of the findings about the year in the title.</summary>
    public const string YearName = "title-year";

    /// <summary>Name of the findings about late publication.</summary>
    public const string LateName = "published-late";

    /// <summary>The year in the title is that of the period; publication is on or before the statutory day.</summary>
    [Rule("AR-K12")]
    public static IEnumerable<Finding> Check(ReconciliationInput input)
    {
        var report = input.Report;
        if (report.TitleYear is { } title && report.PeriodYear is { } period && title != period)
        {
            yield return Warning(YearName, period, title, $"标题为{title}年，统计期限为{period}年，请核实");
        }

        if (report is { PublishedOn: { } published, Publisher: { } publisher, Year: { } year } && published > DueOn(publisher, year))
        {
            yield return Warning(LateName, null, null, $"{year}年度报告应于{DueOn(publisher, year):yyyy年M月d日}前发布，实际发布日期为{published:yyyy年M月d日}");
        }
    }

    /// <summary>最迟发布之日: 31 March for a government, 31 January for a department, and by practice for townships and streets.</summary>
    /// <param name="publisher">Name of the organ.</param>
    /// <param name="year">The year reported.</param>
    [Rule("AR-A1", "AR-A2")]
    public static DateOnly DueOn(string publisher, int year) =>
        Government().IsMatch(publisher) ? new(year + 1, 3, 31) : new(year + 1, 1, 31);

    [GeneratedRegex("(?<![乡镇])人民政府(办公室|办公厅)?$")]
    private static partial Regex Government();

    private static Finding Warning(string rule, decimal? expected, decimal? found, string message) => new()
    {
        Rule = rule,
        Where = new() { Table = ReportTable.Text },
        Expected = expected,
        Found = found,
        Severity = Severity.Warning,
        Message = message,
    };
}
