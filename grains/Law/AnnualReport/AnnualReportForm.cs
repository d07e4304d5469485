using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>年度报告格式: a statutory form of the annual report as data.</summary>
/// <remarks>条例第四十九条、第五十条</remarks>
[Rule("AR-A5")]
public sealed record AnnualReportForm
{
    /// <summary>The instrument that prescribes it, e.g. <c>国办公开办函〔2021〕30号</c>.</summary>
    public required string Instrument { get; init; }

    /// <summary>The year by which the form is called: 2019 or 2021.</summary>
    public required int Edition { get; init; }

    /// <summary>The first year reported in this form; it holds until the next form's first year.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The six headings 一 … 六, without their numerals.</summary>
    public ImmutableArray<string> Headings { get; } =
    [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ];

    /// <summary>Table 二.</summary>
    public required TableTwoLayout TableTwo { get; init; }

    /// <summary>Table 三.</summary>
    public required TableThreeLayout TableThree { get; init; }

    /// <summary>Table 四.</summary>
    public required TableFourLayout TableFour { get; init; }

    /// <summary>标题: 「金平县人民政府2022年政府信息公开工作年度报告」.</summary>
    /// <param name="publisher">Name of the organ that reports.</param>
    /// <param name="year">The year reported.</param>
    [Rule("AR-A8")]
    public static string TitleOf(string publisher, int year) => $"{publisher}{year}年政府信息公开工作年度报告";

    /// <summary>The form in force: reports of 2021 and later.</summary>
    public static AnnualReportForm Form2021 { get; } = new()
    {
        Instrument = "国办公开办函〔2021〕30号",
        Edition = 2021,
        FirstYear = 2021,
        TableTwo = TableTwoLayout.Of2021,
        TableThree = TableThreeLayout.Of2021,
        TableFour = TableFourLayout.Of2019And2021,
    };

    /// <summary>The trial form: reports of 2019 and 2020.</summary>
    public static AnnualReportForm Form2019 { get; } = new()
    {
        Instrument = "国办公开办函〔2019〕60号",
        Edition = 2019,
        FirstYear = 2019,
        TableTwo = TableTwoLayout.Of2019,
        TableThree = TableThreeLayout.Of2019,
        TableFour = TableFourLayout.Of2019And2021,
    };

    /// <summary>All forms, the newest first.</summary>
    public static ImmutableArray<AnnualReportForm> All { get; } = [Form2021, Form2019];

    /// <summary>The form in which a year is reported.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 2019: the Regulation of 2019 knows no form for it.</exception>
    public static AnnualReportForm InForceFor(int year) =>
        All.FirstOrDefault(form => form.FirstYear <= year)
        ?? throw new ArgumentOutOfRangeException(nameof(year), year, "No form of the annual report was in force.");
}
