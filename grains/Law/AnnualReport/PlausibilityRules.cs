using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>合理性: what the law makes unlikely. All are questions, none an error.</summary>
/// <remarks>条例第四十九条、第五十条；国办公开办函〔2021〕30号</remarks>
public static partial class PlausibilityRules
{
    /// <summary>Name of the findings about 规章 of an organ that can make none.</summary>
    public const string RegulationsName = "no-rule-making-power";

    /// <summary>Name of the findings about direct suits in a year in which nothing but refusals could be sued over.</summary>
    public const string DirectSuitsName = "direct-suits-only-refusals";

    /// <summary>Name of the findings about the repealed notice of 2019.</summary>
    public const string RepealedNoticeName = "repealed-notice";

    /// <summary>Name of the findings about a section 六 that is silent on the processing fee.</summary>
    public const string FeeSilenceName = "fee-not-stated";

    /// <summary>Name of the findings about a period that is not the calendar year.</summary>
    public const string PeriodName = "period";

    /// <summary>Name of the findings about chapters that are not there.</summary>
    public const string ChapterName = "missing-chapter";

    /// <summary>规章: only the State Council's departments, provinces and cities with districts make them.</summary>
    /// <remarks>立法法第九十一条、第九十三条</remarks>
    [Rule("AR-B1")]
    public static IEnumerable<Finding> Regulations(ReconciliationInput input)
    {
        var row = input.Report.Form.TableTwo.Rows.First(row => row.Row == "regulations");
        if (input.Report.Publisher is not { } publisher || !NoRuleMakingPower().IsMatch(publisher))
            yield break;
        foreach (var cell in row.Columns.Select(column => CellAddress.Of(row, column)))
        {
            if (input.Report[cell] is { } found and > 0)
                yield return Warning(RegulationsName, cell, 0, found, $"{CellTitles.Of(input.Report.Form, cell)}：填报{found}，而{publisher}没有规章制定权，请核实是否应计入行政规范性文件", input.Report.LineOf(cell));
        }
    }

    /// <summary>复议前置: since 2024 a refusal is reconsidered first; where all outcomes of a year are refusals, no direct suit can concern it.</summary>
    /// <remarks>行政复议法（2023年修订）第二十三条第一款第（四）项. The first year is left out: suits of the year before are counted in it.</remarks>
    [Rule("AR-L5")]
    public static IEnumerable<Finding> DirectSuits(ReconciliationInput input)
    {
        var report = input.Report;
        var suits = CellAddress.Of(ReviewKind.Litigation, "total");
        var refusals = report.Sum([.. report.Outcomes.Where(row => row is >= ReportRow.StateSecret and <= ReportRow.AdministrativeInquiry).Select(row => CellAddress.Of(row, ReportColumn.Total))]);
        if (report.Year > DirectLitigationRule.ReconsiderationFirstFrom.Year && report[suits] is { } found and > 0
            && refusals > 0 && refusals == report[ReportRow.ClosedTotal, ReportColumn.Total])
        {
            yield return Warning(DirectSuitsName, suits, 0, found, $"表四“行政诉讼（未经复议直接起诉）”：填报{found}件，而本年办理结果{refusals}件均为不予公开，依法应先申请行政复议，请核实", report.LineOf(suits));
        }
    }

    /// <summary>国办公开办函〔2019〕60号 was replaced from the report of 2021 on.</summary>
    [Rule("AR-A5")]
    public static IEnumerable<Finding> RepealedNotice(ReconciliationInput input)
    {
        if (input.Report.Year >= AnnualReportForm.Form2021.FirstYear && input.Prose?.CitesNoticeOf2019 is { } line)
        {
            yield return Warning(RepealedNoticeName, Text, null, null,
                $"正文引用{AnnualReportForm.Form2019.Instrument}，{AnnualReportForm.Form2021.FirstYear}年度起应依据{AnnualReportForm.Form2021.Instrument}", line);
        }
    }

    /// <summary>收取信息处理费情况 is reported in section 六, also where there was none.</summary>
    [Rule("AR-A5")]
    public static IEnumerable<Finding> FeeSilence(ReconciliationInput input)
    {
        // Where fees lapsed in table 三, AR-K9 already asks for the statement.
        if (input.Prose?.StatesFees is false && input.Report.Form == AnnualReportForm.Form2021
            && input.Report[ReportRow.FeeNotPaid, ReportColumn.Total] is not > 0)
        {
            yield return Warning(FeeSilenceName, Text, null, null, "“六、其他需要报告的事项”未说明收取信息处理费情况，没有收取的也应说明");
        }
    }

    /// <summary>统计期限: 1 January to 31 December.</summary>
    [Rule("AR-A4", "AR-K12")]
    public static IEnumerable<Finding> Period(ReconciliationInput input)
    {
        if (input.Prose is { PeriodFrom: { } from, PeriodTo: { } to } && (from.Year != to.Year || from is not { Month: 1, Day: 1 } || to is not { Month: 12, Day: 31 }))
            yield return Warning(PeriodName, Text, null, null, $"统计期限为{from:yyyy年M月d日}至{to:yyyy年M月d日}，应为一个年度的1月1日至12月31日");
    }

    /// <summary>六个部分: each chapter of the form is there.</summary>
    [Rule("AR-A5")]
    public static IEnumerable<Finding> Chapters(ReconciliationInput input)
    {
        if (input.Prose is not { Chapters: { IsEmpty: false } found } prose)
            yield break;
        var headings = input.Report.Form.Headings;
        for (var chapter = 1; chapter <= headings.Length && !(prose.IsCut && chapter > found.Max()); chapter++)
        {
            if (!found.Contains(chapter) && (chapter > 1 || !prose.IsCut))
                yield return Warning(ChapterName, Text, null, null, $"未找到“{"一二三四五六"[chapter - 1]}、{headings[chapter - 1]}”部分");
        }
    }

    /// <summary>Townships, streets and counties, and the organs of counties, by their names; of other names nothing is concluded.</summary>
    [GeneratedRegex("([乡镇]|街道)(人民政府|办事处)$|街道$|[县旗](人民政府(办公室)?|[^市]{1,20}局)$")]
    private static partial Regex NoRuleMakingPower();

    private static CellAddress Text => new() { Table = ReportTable.Text };

    private static Finding Warning(string rule, CellAddress where, decimal? expected, decimal? found, string message, int? line = null) => new()
    {
        Rule = rule,
        Where = where,
        Expected = expected,
        Found = found,
        Severity = Severity.Warning,
        Message = message,
        Line = line,
    };
}
