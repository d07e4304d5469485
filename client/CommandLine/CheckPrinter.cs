using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary>Prints a check for a person.</summary>
internal static class CheckPrinter
{
    /// <summary>Prints one file's result.</summary>
    public static void Print(CheckedFile file, TextWriter output)
    {
        if (file.Result is not { } result)
        {
            output.WriteLine($"{file.File.Name}：无法读取。{file.Failure!.Reason}");
            return;
        }

        output.WriteLine($"{file.File.Name}：{Title(result)}");
        foreach (var finding in result.All)
        {
            var place = CertaintyWords.PlaceOf(finding);
            var doubt = finding.Certainty == ReadingCertainty.Certain ? "" : $"〔读取{CertaintyWords.Of(finding.Certainty)}〕";
            output.WriteLine($"  [{CertaintyWords.Of(finding.Severity)}] {finding.Rule}{(place.Length > 0 ? $"（{place}）" : "")}  {finding.Message}{doubt}");
        }

        foreach (var repair in result.Findings.Select(finding => finding.Repair).OfType<string>().Distinct())
            output.WriteLine($"  更正：{repair}");
        output.WriteLine(Summary(result));
    }

    private static string Title(ReportCheckResult result)
    {
        var form = AnnualReportForm.All.First(form => form.Edition == result.Format).Instrument;
        return $"{result.Publisher ?? "发布机构不详"}{(result.Year is { } year ? $"{year}年" : "")}政府信息公开工作年度报告（{form}格式）";
    }

    private static string Summary(ReportCheckResult result)
    {
        var errors = result.Findings.Count(finding => finding.Severity == Severity.Error);
        return (result.Findings.IsEmpty ? "  未发现问题" : $"  共{result.Findings.Length}处问题：错误{errors}处，提示{result.Findings.Length - errors}处")
            + (result.Questions.IsEmpty ? "" : $"；另有{result.Questions.Length}处待核实");
    }

    /// <summary>Prints what came of many.</summary>
    public static void PrintSum(CheckedFile[] files, TextWriter output) => output.WriteLine(
        $"共{files.Length}份：未发现问题{files.Count(file => file.ExitCode == CheckCommand.Clean)}份，有问题{files.Count(file => file.ExitCode == CheckCommand.Findings)}份，无法读取{files.Count(file => file.ExitCode == CheckCommand.Unreadable)}份");
}
