using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>Reads what the rules look at in the prose beside its numbers.</summary>
internal static partial class ProseReading
{
    /// <summary>Chapters, instruments cited, period, and whether section 六 speaks of fees.</summary>
    public static ReportProse Of(FlowText flow, ReportSections sections, ReportHead head, IReadOnlyCollection<NarrativeText> texts, bool isCut)
    {
        var cited = -1;
        for (var index = 0; index < flow.Prose.Length && cited < 0; index++)
        {
            // The number of an instrument may be broken over two lines.
            var line = flow.Prose[index] + (index + 1 < flow.Prose.Length ? flow.Prose[index + 1] : "");
            if (line.Contains("2019", StringComparison.Ordinal) && NoticeOf2019().IsMatch(Typography.Fold(line).Replace(" ", "", StringComparison.Ordinal)))
                cited = index + 1;
        }

        return new()
        {
            Chapters = [.. Enumerable.Range(1, 6).Where(chapter => sections.Of(chapter) is not null)],
            CitesNoticeOf2019 = cited < 0 ? null : flow.SourceLine(cited) ?? cited,
            PeriodFrom = head.PeriodFrom,
            PeriodTo = head.PeriodTo,
            StatesFees = sections.Of(6) is { } six ? FeesStated(flow, six) : null,
            Arithmetic = [.. texts.SelectMany(ProseArithmetic.Slips).Select(slip => slip with { Line = flow.SourceLine(slip.Line), Place = flow.Place(slip.Line) })],
            IsCut = isCut,
        };
    }

    private static bool FeesStated(FlowText flow, (int First, int Last) place)
    {
        var text = string.Concat(flow.Lines[(place.First - 1)..place.Last]).Replace(" ", "", StringComparison.Ordinal);
        return text.Contains("处理费", StringComparison.Ordinal) || text.Contains("收费", StringComparison.Ordinal) || text.Contains("收取费用", StringComparison.Ordinal);
    }

    /// <summary>A date such as 2022年1月1日.</summary>
    internal static DateOnly? Date(string year, string month, string day) =>
        DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"国办公开办函[〔\[\(【]?2019[〕\]\)】]?60号")]
    private static partial Regex NoticeOf2019();
}
