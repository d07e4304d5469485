using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Each cell is a non-negative whole number (the fee of table 二: a non-negative decimal); none is empty.</summary>
/// <remarks>国办公开办函〔2021〕30号；无发生的填0</remarks>
public static class CellRules
{
    /// <summary>Name of the findings about cells that are not there or empty.</summary>
    public const string MissingName = "missing-cell";

    /// <summary>Name of the findings about cells that hold something else.</summary>
    public const string NotANumberName = "not-a-number";

    /// <summary>Name of the findings about rows the form does not have.</summary>
    public const string UnknownRowName = "unknown-row";

    /// <summary>Name of the finding about a copy that ends before its tables do.</summary>
    public const string CutName = "incomplete-copy";

    /// <summary>Name of the findings about tables in which a blank stands for 0 throughout.</summary>
    public const string BlankName = "blank-for-zero";

    /// <summary>All of them. A row or a table that is missing as a whole is told once, not cell by cell.</summary>
    [Rule("AR-K11", "AR-T3", "AR-B7")]
    public static IEnumerable<Finding> Check(ReconciliationInput input) =>
        Missing(input.Report).Concat(NotANumber(input.Report)).Concat(Unread(input.Report)).Concat(Cut(input.Report)).Concat(BlankForZero(input.Report));

    private static IEnumerable<Finding> Missing(ReportFigures report)
    {
        foreach (var table in Expected(report).GroupBy(row => row[0].Table).Where(table => !IsUnreadAsAWhole(report, table.Key)))
        {
            if (!Knows(report, table))
                yield return Absent(report, new() { Table = table.Key }, null, "未找到该表");
            else
                foreach (var finding in table.SelectMany(row => MissingIn(report, row)))
                    yield return finding;
        }
    }

    private static bool IsUnreadAsAWhole(ReportFigures report, ReportTable table) =>
        report.UnreadRows.Any(row => row.Expected is not null && row.Where == new CellAddress { Table = table });

    private static bool Knows(ReportFigures report, IGrouping<ReportTable, ImmutableArray<CellAddress>> table) =>
        table.Any(row => row.Any(report.Cells.ContainsKey)) || report.UnreadRows.Any(row => row.Where.Table == table.Key);

    private static IEnumerable<Finding> MissingIn(ReportFigures report, ImmutableArray<CellAddress> row)
    {
        var absent = row.Where(cell => report.Cells.GetValueOrDefault(cell) is null or { As: PrintedAs.Blank, Value: null }).ToImmutableArray();
        var address = row[0] with { Column = null };
        if (absent.IsEmpty || report.UnreadRows.Any(unread => unread.Where == address))
            return [];
        return row.Any(report.Cells.ContainsKey)
            ? absent.Select(cell => Absent(report, cell, report.LineOf(cell), "为空，无发生的应填0"))
            : [Absent(report, address, null, "未找到该行数据")];
    }

    private static IEnumerable<Finding> NotANumber(ReportFigures report)
    {
        foreach (var row in Expected(report))
        {
            foreach (var cell in row)
            {
                if (report.Cells.TryGetValue(cell, out var printed) && NotANumber(report, cell, printed) is { } finding)
                    yield return finding;
            }
        }
    }

    private static Finding? NotANumber(ReportFigures report, CellAddress cell, PrintedCell printed)
    {
        var takesDecimals = cell is { Table: ReportTable.Table2, Row: "feesTenThousandYuan" or "fees" or "procurement" };
        // The 2019 form prints changes (本年增/减), which may be negative.
        var mayBeNegative = cell.Column == "change";
        // The head of 采购总金额 names no unit, so that one is printed with the figure.
        var hasItsUnit = cell is { Table: ReportTable.Table2, Row: "procurement" } && printed.Text.EndsWith('元');
        if (printed.As == PrintedAs.Blank || hasItsUnit
            || (printed.Value is { } value && (value >= 0 || mayBeNegative) && (takesDecimals || decimal.IsInteger(value))))
        {
            return null;
        }

        return new Finding
        {
            Rule = NotANumberName,
            Where = cell,
            Found = printed.Value,
            Severity = Severity.Error,
            Message = $"{CellTitles.Of(report.Form, cell)}：填报为“{printed.Text}”，应为{(takesDecimals ? "非负数" : "非负整数")}，无发生的填0",
            Line = printed.Line,
        };
    }

    private static IEnumerable<Finding> Unread(ReportFigures report) => report.UnreadRows.Select(row => new Finding
    {
        Rule = row.Expected is null ? UnknownRowName : MissingName,
        Where = row.Where,
        Expected = row.Expected,
        Found = row.Found,
        Severity = Severity.Error,
        Message = row.Expected is { } expected
            ? $"{CellTitles.Of(report.Form, row.Where)}：应有{expected}个数据，实有{row.Found}个，无法逐列对应"
            : $"{CellTitles.Of(report.Form, row.Where)}：“{row.Label}”不是规定格式中的行，请核对原文",
        Line = row.Line,
    });

    private static IEnumerable<Finding> Cut(ReportFigures report) => report is { IsExtract: false, CutAfter: null } ? [] :
    [
        new Finding
        {
            Rule = CutName,
            Where = new() { Table = report.CutAfter?.Table ?? ReportTable.Text },
            Severity = Severity.Warning,
            Message = report.CutAfter is { } last
                ? $"所给文件不完整：内容在{CellTitles.Of(report.Form, last)}之后中断，其后的数据未能核对"
                : "所给文件只是报告的一部分，只核对了其中已有的数据",
            Line = report.CutAfter is { } at ? report.LineOf(at) : null,
        },
    ];

    private static IEnumerable<Finding> BlankForZero(ReportFigures report) => report.Cells
        .Where(cell => cell.Value is { As: PrintedAs.Blank, Value: not null }).GroupBy(cell => cell.Key.Table).OrderBy(table => table.Key)
        .Select(table => new Finding
        {
            Rule = BlankName,
            Where = new() { Table = table.Key },
            Found = table.Count(),
            Severity = Severity.Warning,
            Message = $"{CellTitles.Of(report.Form, new() { Table = table.Key })}：全表以空白代替0（共{table.Count()}格，核对时按0计），无发生的应填0",
            Line = table.Min(cell => cell.Value.Line),
        });

    /// <summary>The cells that must be there, row by row: all of the form, or up to the end of an incomplete copy.</summary>
    private static ImmutableArray<ImmutableArray<CellAddress>> Expected(ReportFigures report)
    {
        var all = report.ExpectedCells;
        if (report is { IsExtract: false, CutAfter: null })
            return all;
        var cells = all.SelectMany(row => row);
        var known = report.IsExtract ? cells.Where(report.Cells.ContainsKey).ToHashSet() : [.. cells.TakeWhile(cell => cell != report.CutAfter), report.CutAfter!.Value];
        return [.. all.Select(row => row.RemoveAll(cell => !known.Contains(cell))).Where(row => !row.IsEmpty)];
    }

    private static Finding Absent(ReportFigures report, CellAddress where, int? line, string message) => new()
    {
        Rule = MissingName,
        Where = where,
        Severity = Severity.Error,
        Message = $"{CellTitles.Of(report.Form, where)}：{message}",
        Line = line,
    };
}
