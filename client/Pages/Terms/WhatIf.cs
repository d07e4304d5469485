using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Client.Pages.Terms;

/// <summary>测算条件 as typed, and what follows from them.</summary>
internal sealed record WhatIf
{
    /// <summary>Longest term asked for, in working days.</summary>
    public const int Longest = 400;

    /// <summary>Most spans.</summary>
    public const int MostSpans = 10;

    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2099, 12, 31);

    /// <summary>Lengths the Regulation knows.</summary>
    public static ImmutableArray<(int Days, string Name)> Statutory { get; } = [(ReplyClock.Allowance, "答复"), (SupplementNoticeClock.Allowance, "告知补正"), (Exclusions.ConsultationTerm, "第三方、其他机关意见")];

    /// <summary>What time may be excluded for.</summary>
    public static ImmutableArray<string> Reasons { get; } = ["征求第三方意见", "征求其他机关意见"];

    public string From { get; init; } = "";

    public string Count { get; init; } = ReplyClock.Allowance.ToString(CultureInfo.InvariantCulture);

    public string Extension { get; init; } = "";

    public ImmutableList<WhatIfSpan> Spans { get; init; } = [];

    /// <summary>The articles that decide.</summary>
    public string Article
    {
        get
        {
            var length = Number(Count) switch
            {
                ReplyClock.Allowance => $"{Cite.Regulation(33, 2).Text}（答复期限）",
                SupplementNoticeClock.Allowance => $"{Cite.Regulation(30).Text}（告知补正）",
                Exclusions.ConsultationTerm => $"{Cite.Regulation(32).Text}、第三十四条（征求意见）",
                _ => "自定的期限，条例没有这一长度",
            };
            var exclusion = Spans.IsEmpty ? "" : $"；{Cite.Regulation(33, 3).Text}（征求意见所需时间不计算在内）";
            return length + (Number(Extension) > 0 ? $"；{Cite.Regulation(33, 2).Text}（延长答复）" : "") + exclusion;
        }
    }

    /// <summary>The term; null when a condition is wrong.</summary>
    public Derivation? Reckon(WorkCalendar calendar, out ImmutableSortedDictionary<string, string> problems)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var from = Day(From);
        if (from is null)
            found[TermFault.From] = $"请填写{First.Year}年至{Last.Year}年间的日期。";
        var count = Number(Count);
        if (count is null or < 1 or > Longest)
            found[TermFault.Count] = $"请填写1至{Longest}的工作日数。";
        var extension = Extension.Length == 0 ? 0 : Number(Extension);
        if (extension is null or > ReplyClock.LongestExtension || (Extension.Length > 0 && extension < 1))
            found[TermFault.Extension] = $"延长不得超过{ReplyClock.LongestExtension}个工作日，请填写1至{ReplyClock.LongestExtension}。";
        var spans = Spans.Select((span, at) => span.Read(at, found)).OfType<ExcludedSpan>().ToArray();
        problems = found.ToImmutable();
        return problems.IsEmpty ? calendar.AddWorkingDays(from!.Value, count!.Value + extension!.Value, DaySet.Of(spans)) : null;
    }

    /// <summary>How the answer came about.</summary>
    public string InWords(Derivation answer)
    {
        var extension = Number(Extension) is { } more and > 0 ? $"（其中延长{more}个）" : "";
        var excluded = answer.Days.Count(day => day.Counted is null && day.Reason.StartsWith("依法扣除", StringComparison.Ordinal));
        var resting = answer.Days.Count(day => day.Counted is null) - excluded;
        var madeUp = answer.Days.Count(day => day.Counted is not null && day.Reason.StartsWith("调休", StringComparison.Ordinal));
        var passed = string.Join("、", new[]
        {
            resting > 0 ? $"周末和节假日{resting}天" : "",
            excluded > 0 ? $"依法扣除的工作日{excluded}天" : "",
        }.Where(part => part.Length > 0));
        return $"自{answer.From.Chinese()}的次日起，第{answer.Count}个工作日{extension}是{answer.Due.Chinese()}。"
            + (passed.Length > 0 ? $"其间不计入：{passed}。" : "")
            + (madeUp > 0 ? $"调休上班日{madeUp}天计入。" : "");
    }

    internal static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= Last ? day : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>扣除期间 as typed.</summary>
internal sealed record WhatIfSpan
{
    // A span of years would make a strip of years.
    private const int LongestDays = 366;

    public string Reason { get; init; } = WhatIf.Reasons[0];

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    internal ExcludedSpan? Read(int at, IDictionary<string, string> problems)
    {
        if (WhatIf.Day(From) is not { } from || WhatIf.Day(To) is not { } to)
        {
            problems[TermFault.Span(at)] = "请填写起止日期。";
            return null;
        }
        if (to < from || to.DayNumber - from.DayNumber > LongestDays)
            problems[TermFault.Span(at)] = to < from ? "止日不能早于起日。" : "一段扣除期间不能超过一年。";
        return new ExcludedSpan { From = from, To = to, Reason = Reason };
    }
}

/// <summary>Names of the fields that may be wrong.</summary>
internal static class TermFault
{
    public const string From = "term-from";
    public const string Count = "term-count";
    public const string Extension = "term-extension";

    public static string Span(int at) => string.Create(CultureInfo.InvariantCulture, $"span-{at}");
}
