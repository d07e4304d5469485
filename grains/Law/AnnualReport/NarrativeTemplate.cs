using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>叙述模板: prose in which figures stand by name, as <c>{本年新收}</c>, so that what is written and what the tables show cannot part.</summary>
/// <remarks>A name is one of <see cref="Names"/>, or that of a figure that departments have handed in beside the tables.</remarks>
[Rule("AR-K8")]
public static partial class NarrativeTemplate
{
    /// <summary>The names of the tables' figures, each with what it means.</summary>
    public static ImmutableArray<(string Name, string Meaning)> Names { get; } =
        [("年度", "报告年度"), ("机关", "报告机关的名称"), .. Figures().Select(figure => (figure.Name, figure.Meaning))];

    /// <summary>Names in a text that mean nothing, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="others">Names of figures handed in beside the tables.</param>
    public static ImmutableArray<string> Unknown(string text, IReadOnlyCollection<string> others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value.Trim()).Where(name => !Names.Any(known => known.Name == name) && !others.Contains(name)).Distinct()];
    }

    /// <summary>The text with its figures. A name that means nothing stays as it is written, for all to see.</summary>
    /// <param name="text">The text.</param>
    /// <param name="organ">报告机关.</param>
    /// <param name="figures">The tables.</param>
    /// <param name="others">What was handed in beside the tables, by name.</param>
    public static string Fill(string text, string organ, ReportFigures figures, IReadOnlyDictionary<string, string> others)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(others);
        return Placeholder().Replace(text, match => Value(match.Groups["name"].Value.Trim()) ?? match.Value);

        string? Value(string name) => name switch
        {
            "年度" => figures.Year?.ToString(CultureInfo.InvariantCulture),
            "机关" => organ,
            _ when Figures().FirstOrDefault(figure => figure.Name == name) is { Cells.IsDefault: false } known => figures.Sum(known.Cells)?.ToString(CultureInfo.InvariantCulture),
            _ => others.GetValueOrDefault(name),
        };
    }

    private static IEnumerable<Figure> Figures() =>
    [
        Of("本年新收", "表三第一项总计", ReportRow.NewlyReceived),
        Of("上年结转", "表三第二项总计", ReportRow.CarriedOver),
        Of("收到和结转", "表三第一项加第二项", ReportRow.NewlyReceived, ReportRow.CarriedOver),
        Of("办结", "表三（七）总计", ReportRow.ClosedTotal),
        Of("予以公开", "表三（一）", ReportRow.Disclosed),
        Of("部分公开", "表三（二）", ReportRow.PartlyDisclosed),
        Of("不予公开", "表三（三）各项之和", Group("（三）")),
        Of("无法提供", "表三（四）各项之和", Group("（四）")),
        Of("不予处理", "表三（五）各项之和", Group("（五）")),
        Of("其他处理", "表三（六）各项之和", Group("（六）")),
        Of("结转下年度", "表三第四项总计", ReportRow.CarriedForward),
        Of("行政复议", "表四行政复议总计", "total", ReviewKind.Reconsideration),
        Of("复议维持", "表四行政复议结果维持", "upheld", ReviewKind.Reconsideration),
        Of("复议纠正", "表四行政复议结果纠正", "corrected", ReviewKind.Reconsideration),
        Of("行政诉讼", "表四两类行政诉讼总计之和", "total", ReviewKind.Litigation, ReviewKind.LitigationAfterReconsideration),
        Of("直接起诉", "表四未经复议直接起诉总计", "total", ReviewKind.Litigation),
        Of("复议后起诉", "表四复议后起诉总计", "total", ReviewKind.LitigationAfterReconsideration),
        TwoOf("规章制发", "表二规章本年制发件数", "regulations", "issued"),
        TwoOf("规章废止", "表二规章本年废止件数", "regulations", "repealed"),
        TwoOf("规章现行有效", "表二规章现行有效件数", "regulations", "inForce"),
        TwoOf("规范性文件制发", "表二行政规范性文件本年制发件数", "normativeDocuments", "issued"),
        TwoOf("规范性文件废止", "表二行政规范性文件本年废止件数", "normativeDocuments", "repealed"),
        TwoOf("规范性文件现行有效", "表二行政规范性文件现行有效件数", "normativeDocuments", "inForce"),
        TwoOf("行政许可", "表二行政许可本年处理决定数量", "licences", null),
        TwoOf("行政处罚", "表二行政处罚本年处理决定数量", "penalties", null),
        TwoOf("行政强制", "表二行政强制本年处理决定数量", "coerciveMeasures", null),
        TwoOf("收费金额", "表二行政事业性收费本年收费金额（万元）", "feesTenThousandYuan", null),
    ];

    private static ReportRow[] Group(string numeral) =>
        [.. AnnualReportForm.Form2021.TableThree.Rows.Where(row => row.Group?.StartsWith(numeral, StringComparison.Ordinal) is true).Select(row => row.Row)];

    private static Figure Of(string name, string meaning, params ReportRow[] rows) => new(name, meaning, [.. rows.Select(row => CellAddress.Of(row, ReportColumn.Total))]);

    private static Figure Of(string name, string meaning, string column, params ReviewKind[] kinds) => new(name, meaning, [.. kinds.Select(kind => CellAddress.Of(kind, column))]);

    private static Figure TwoOf(string name, string meaning, string row, string? column) => new(name, meaning, [new CellAddress { Table = ReportTable.Table2, Row = row, Column = column }]);

    [GeneratedRegex(@"\{(?<name>[^{}\r\n]{1,50})\}")]
    private static partial Regex Placeholder();

    private readonly record struct Figure(string Name, string Meaning, ImmutableArray<CellAddress> Cells);
}
