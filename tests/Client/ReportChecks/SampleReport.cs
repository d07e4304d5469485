using System.Collections.Immutable;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

/// <summary>A report as flattened text, one cell on a line: made to be varied one thing at a time.</summary>
internal sealed record SampleReport
{
    public string Title { get; init; } = "金平县人民政府2023年政府信息公开工作年度报告";

    public string Requests { get; init; } = "";

    public string SectionSix { get; init; } = "本年度未收取信息处理费。";

    public TableFour Reviews { get; init; } = TableFour.Zero;

    /// <summary>Counts of natural persons, by row; all else is 0.</summary>
    public ImmutableDictionary<ReportRow, int> Counts { get; init; } = ImmutableDictionary<ReportRow, int>.Empty;

    public Func<string, string> Edit { get; init; } = text => text;

    public string Text => Edit(string.Join('\n', (string[])
    [
        Title,
        "本报告中所列数据统计期限自2023年1月1日起至2023年12月31日止。",
        "一、总体情况",
        "（二）依申请公开情况。" + Requests,
        "二、主动公开政府信息情况",
        .. TableTwo(),
        "三、收到和处理政府信息公开申请情况",
        .. TableThree(),
        "四、政府信息公开行政复议、行政诉讼情况",
        .. FourthTable(),
        "五、存在的主要问题及改进情况",
        "问题是人员不足。",
        "六、其他需要报告的事项",
        SectionSix,
    ]));

    public ReportReading.Read Read() => (ReportReading.Read)ReportReader.Read(Text);

    public ImmutableArray<Finding> Findings() => ReportCheck.Check(Read()).Findings;

    private static AnnualReportForm Form => AnnualReportForm.Form2021;

    private static IEnumerable<string> TableTwo() => Form.TableTwo.Blocks.SelectMany(block => (string[])
    [
        block.Title.Text,
        .. block.Header.Select(cell => cell.Text),
        .. block.Rows.SelectMany(row => row.Columns.Select(_ => "0").Prepend(row.Label)),
    ]);

    private IEnumerable<string> TableThree()
    {
        var ledger = Counts.Aggregate(Ledger.Empty(2023), (sum, count) => sum.WithCount(count.Key, ApplicantKind.NaturalPerson, count.Value));
        return Form.TableThree.Header.SelectMany(row => row).Select(cell => cell.Text).Concat(Form.TableThree.Rows.SelectMany(row =>
            row.Head.Select(cell => cell.Text).Concat(ReportColumns.All.Select(column => $"{ledger[row.Row, column]}"))));
    }

    private IEnumerable<string> FourthTable() => Form.TableFour.Header.SelectMany(row => row).Select(cell => cell.Text).Append(
        string.Join("   ", Form.TableFour.Blocks.Select(block => Reviews[block.Kind])
            .SelectMany(block => (int[])[block.Upheld, block.Corrected, block.Other, block.Pending, block.Total])));
}
