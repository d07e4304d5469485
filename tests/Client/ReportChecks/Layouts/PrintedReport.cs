using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>A report that reconciles, made from a seed: what it holds, before any layout.</summary>
internal sealed record PrintedReport
{
    private const int Year = 2023;

    public required AnnualReportForm Form { get; init; }

    /// <summary>The figures.</summary>
    public required ImmutableDictionary<CellAddress, decimal> Cells { get; init; }

    public static string Title => $"金平县人民政府{Year}年政府信息公开工作年度报告";

    /// <summary>The lines before table 二.</summary>
    public IEnumerable<string> Opening =>
    [
        Title,
        $"本报告所列数据的统计期限自{Year}年1月1日起至{Year}年12月31日止。",
        "一、总体情况",
        $"（一）主动公开情况。全年公开信息{Cells.Count}条。",
        $"（二）依申请公开情况。本年新收政府信息公开申请{Value(ReportRow.NewlyReceived)}件，上年结转{Value(ReportRow.CarriedOver)}件，结转下年度{Value(ReportRow.CarriedForward)}件。",
        "二、主动公开政府信息情况",
    ];

    /// <summary>The lines after table 四.</summary>
    public static IEnumerable<string> Closing => ["五、存在的主要问题及改进情况", "主要问题是人员不足。下一步加强培训。", "六、其他需要报告的事项", "本年度未收取信息处理费。"];

    public static PrintedReport Of(int seed)
    {
        var random = new Random(seed);
        var ledger = Ledger.Empty(Year);
        foreach (var kind in Enum.GetValues<ApplicantKind>())
        {
            var closed = 0;
            foreach (var row in ReportRows.Outcomes)
            {
                var count = random.Next(3) == 0 ? random.Next(random.Next(2) == 0 ? 12 : 2_400) : 0;
                // Fees lapsed would ask for a statement in section 六.
                count = row == ReportRow.FeeNotPaid ? 0 : count;
                ledger = ledger.WithCount(row, kind, count);
                closed += count;
            }

            var forward = random.Next(5);
            var over = Math.Min(closed + forward, random.Next(4));
            ledger = ledger.WithCount(ReportRow.CarriedForward, kind, forward).WithCount(ReportRow.CarriedOver, kind, over).WithCount(ReportRow.NewlyReceived, kind, closed + forward - over);
        }

        ReviewCounts Reviews() => new() { Upheld = random.Next(40), Corrected = random.Next(9), Other = random.Next(9), Pending = random.Next(9) };
        var two = new TableTwo
        {
            NormativeDocuments = new() { Issued = random.Next(20), Repealed = random.Next(9), InForce = random.Next(200) },
            Licences = random.Next(200_000),
            Penalties = random.Next(9_000),
            CoerciveMeasures = random.Next(400),
            FeesTenThousandYuan = random.Next(10_000_000) / 10_000m,
        };
        var figures = ReportFigures.Of(Year, two, ledger.ToTable(), new() { Reconsideration = Reviews(), Litigation = Reviews(), LitigationAfterReconsideration = Reviews() });
        return new() { Form = figures.Form, Cells = figures.Cells.ToImmutableDictionary(cell => cell.Key, cell => cell.Value.Value!.Value) };
    }

    /// <summary>The report with one figure changed.</summary>
    public PrintedReport With(CellAddress cell, decimal value) => this with { Cells = Cells.SetItem(cell, value) };

    /// <summary>The same as figures, without any reading.</summary>
    public ReportFigures Figures => new()
    {
        Form = Form,
        Year = Year,
        Publisher = "金平县人民政府",
        TitleYear = Year,
        PeriodYear = Year,
        Cells = Cells.ToImmutableDictionary(cell => cell.Key, cell => PrintedCell.Number(cell.Value)),
    };

    public string Text(CellAddress cell) => Cells[cell].ToString(System.Globalization.CultureInfo.InvariantCulture);

    private decimal Value(ReportRow row) => Cells[CellAddress.Of(row, ReportColumn.Total)];
}
