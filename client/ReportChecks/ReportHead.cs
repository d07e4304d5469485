using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>标题与日期: who reports, on which year, published when; null where the copy does not show it.</summary>
internal sealed partial record ReportHead
{
    /// <summary>发布机构, as named in the title.</summary>
    public string? Publisher { get; private init; }

    /// <summary>The year in the title.</summary>
    public int? TitleYear { get; private init; }

    /// <summary>The year of the period of counting.</summary>
    public int? PeriodYear { get; private init; }

    /// <summary>The first day of the period; null when not stated.</summary>
    public DateOnly? PeriodFrom { get; private init; }

    /// <summary>The last day of the period; null when not stated.</summary>
    public DateOnly? PeriodTo { get; private init; }

    /// <summary>发布日期.</summary>
    public DateOnly? PublishedOn { get; private init; }

    /// <summary>Reads the head of a report.</summary>
    public static ReportHead Of(ImmutableArray<string> lines)
    {
        ImmutableArray<string> folded = [.. lines.Select(Typography.Compact)];
        var text = string.Concat(folded);
        var title = folded.Select((line, index) => (Match: line.Contains("信息公开", StringComparison.Ordinal) ? Title().Match(line) : Match.Empty, index)).FirstOrDefault(line => line.Match.Success);
        var period = Period().Match(text);
        return new()
        {
            Publisher = title.Match is { } match ? Named(match.Groups["publisher"].Value, folded[..title.index]) : null,
            TitleYear = title.Match is { } found ? Number(found.Groups["year"].Value) : null,
            PeriodYear = period.Success ? Number(period.Groups[period.Groups["toYear"].Success ? "toYear" : "year"].Value) : null,
            PeriodFrom = period.Success ? ProseReading.Date(period.Groups["year"].Value, period.Groups["month"].Value, period.Groups["day"].Value) : null,
            PeriodTo = period.Success ? ProseReading.Date(period.Groups["toYear"] is { Success: true, Value: var to } ? to : period.Groups["year"].Value, period.Groups["toMonth"].Value, period.Groups["toDay"].Value) : null,
            PublishedOn = Published().Match(text) is { Success: true } published ? Date(published) : null,
        };
    }

    /// <summary>A title broken over two lines has its organ on the line before.</summary>
    private static string? Named(string publisher, ImmutableArray<string> before)
    {
        if (publisher.Length > 0)
            return publisher;
        return before.LastOrDefault(line => line.Length > 0) is { } line && Organ().IsMatch(line) ? line : null;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateOnly? Date(Match match) =>
        DateOnly.TryParseExact($"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d", out var date) ? date : null;

    [GeneratedRegex("^(?<publisher>[^《》。:]{0,40}?)(?<year>20[0-9]{2})年(度)?(政府)?信息公开(工作)?(年度)?(报告|年报)$")]
    private static partial Regex Title();

    [GeneratedRegex("统计期限[^。]{0,20}?(?<year>20[0-9]{2})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日[^。0-9]{0,6}((?<toYear>20[0-9]{2})年)?(?<toMonth>[0-9]{1,2})月(?<toDay>[0-9]{1,2})日")]
    private static partial Regex Period();

    [GeneratedRegex("发布(日期|时间):?(?<y>20[0-9]{2})[-年/.](?<m>[0-9]{1,2})[-月/.](?<d>[0-9]{1,2})")]
    private static partial Regex Published();

    [GeneratedRegex("^[^0-9。,:《》]{3,30}$")]
    private static partial Regex Organ();
}
