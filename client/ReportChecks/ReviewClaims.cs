using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>复议、诉讼的表述: what the prose states about reviews, as claims on table 四.</summary>
internal static partial class ReviewClaims
{
    private static readonly ImmutableArray<ReviewKind> Suits = [ReviewKind.Litigation, ReviewKind.LitigationAfterReconsideration];

    /// <summary>The claims of a sub-section.</summary>
    public static IEnumerable<NarrativeClaim> Of(NarrativeText text) => text.Sentences()
        .Where(sentence => About().IsMatch(text.Title) || ReviewTitle().IsMatch(text.Title) || About().IsMatch(text.Folded[sentence]))
        .SelectMany(sentence => Numbers(text, sentence).Concat(None(text, sentence)));

    /// <summary>行政复议 n 件，其中结果维持 n 件…: the results belong to the remedy named last; another measure holds to the end of the sentence.</summary>
    private static IEnumerable<NarrativeClaim> Numbers(NarrativeText text, Range sentence)
    {
        ImmutableArray<ReviewKind>? kinds = null;
        decimal? total = null;
        string? measure = null;
        foreach (var clause in text.Clauses(sentence))
        {
            var words = text.Folded[clause];
            if (OtherRole().IsMatch(words))
                yield break;
            measure ??= OtherMeasure().Match(words) is { Success: true } other ? $"“{other.Value}”的案件与表格所计案件" : null;
            kinds = Kinds(words) ?? kinds;
            if (kinds is not { } of || Column(words, Kinds(words) is not null) is not { } column)
                continue;
            var value = Figure().Match(words) is { Success: true } match ? Number(match)
                : column.Name != "total" && (All().IsMatch(words) || total == 1) ? total : null;
            if (value is null)
                continue;
            total = column.Name == "total" ? value : total;
            yield return Claim(text, clause, value.Value, column.Name, column.Label, of) with { OtherMeasure = measure };
        }
    }

    /// <summary>未发生行政复议、行政诉讼: none of what is named.</summary>
    private static IEnumerable<NarrativeClaim> None(NarrativeText text, Range sentence)
    {
        var match = NoneWords().Match(text.Folded[sentence]);
        if (!match.Success)
            yield break;
        var start = sentence.Start.Value + match.Index;
        var place = start..(start + match.Length);
        if (match.Value.Contains("复议", StringComparison.Ordinal))
            yield return Claim(text, place, 0, "total", "总计", [ReviewKind.Reconsideration]);
        if (match.Value.Contains("诉讼", StringComparison.Ordinal))
            yield return Claim(text, place, 0, "total", "总计", Suits);
    }

    private static ImmutableArray<ReviewKind>? Kinds(string words) =>
        words.Contains("未经复议", StringComparison.Ordinal) || words.Contains("直接起诉", StringComparison.Ordinal) ? [ReviewKind.Litigation]
        : words.Contains("复议后", StringComparison.Ordinal) ? [ReviewKind.LitigationAfterReconsideration]
        : words.Contains("诉讼", StringComparison.Ordinal) ? Suits
        : words.Contains("复议", StringComparison.Ordinal) ? [ReviewKind.Reconsideration]
        : null;

    private static (string Name, string Label)? Column(string words, bool namesRemedy) =>
        words.Contains("维持", StringComparison.Ordinal) ? ("upheld", "结果维持")
        : words.Contains("纠正", StringComparison.Ordinal) ? ("corrected", "结果纠正")
        : words.Contains("其他结果", StringComparison.Ordinal) ? ("other", "其他结果")
        : words.Contains("未审结", StringComparison.Ordinal) || words.Contains("未结", StringComparison.Ordinal) ? ("pending", "尚未审结")
        : namesRemedy ? ("total", "总计")
        : null;

    private static NarrativeClaim Claim(NarrativeText text, Range place, decimal value, string column, string label, ImmutableArray<ReviewKind> kinds) => new()
    {
        Text = text.Printed[place],
        Meaning = $"{(kinds.Length == 1 ? CellTitles.Of(kinds[0]) : "行政诉讼")}{label}",
        Value = value,
        Readings = ClaimReadings.Reviews(column, kinds),
        Line = text.LineAt(place.Start.Value),
    };

    private static decimal Number(Match match) => decimal.Parse(match.Groups["n"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("信息公开|依申请")]
    private static partial Regex About();

    [GeneratedRegex("行政复议|行政诉讼")]
    private static partial Regex ReviewTitle();

    /// <summary>Cases put on record, newly filed, or of one office are another measure than table 四.</summary>
    [GeneratedRegex("备案|新增|新收|本级|办公室")]
    private static partial Regex OtherMeasure();

    /// <summary>Cases the organ handled as judge or counsel of others are not those against it.</summary>
    [GeneratedRegex("审理|(?<!未)审结|代理|出庭|应诉|指导|作为")]
    private static partial Regex OtherRole();

    [GeneratedRegex("^(均|都|全部)")]
    private static partial Regex All();

    [GeneratedRegex("(?<n>[0-9][0-9,]{0,15})(件|宗|起)")]
    private static partial Regex Figure();

    [GeneratedRegex("(未|没有|无|不存在)(?!经)[^0-9,败纠撤维]{0,30}?(行政复议|行政诉讼)([和与及、或]*(行政)?(复议|诉讼))?(?!.{0,6}(败|纠|撤|[0-9]))")]
    private static partial Regex NoneWords();
}
