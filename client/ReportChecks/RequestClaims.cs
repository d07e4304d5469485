using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>依申请公开的表述: what a sub-section of the prose states about requests, as claims on table 三.</summary>
/// <param name="figures">The tables.</param>
internal sealed partial class RequestClaims(ReportFigures figures)
{
    private readonly ClaimReadings _readings = new(figures);
    private readonly (Regex Pattern, string Meaning, ImmutableArray<ImmutableArray<CellAddress>> Readings)[] _patterns = Patterns(new(figures));

    /// <summary>The claims of a sub-section; none of one that is not about requests for information.</summary>
    public IEnumerable<NarrativeClaim> Of(NarrativeText text)
    {
        NarrativeClaim? received = null;
        var isAbout = About().IsMatch(text.Title);
        foreach (var sentence in text.Sentences().Where(sentence => isAbout || About().IsMatch(text.Folded[sentence])))
        {
            Range? receivedAt = null;
            foreach (var clause in text.Clauses(sentence))
            {
                if (received is null && Received(text, clause) is { } first)
                {
                    (received, receivedAt) = (first, clause);
                    yield return first;
                }
                else if (received is null && OfOneOffice(text, clause) is { } question)
                {
                    yield return question;
                }
                else if (Counted(text, clause) is { } claim)
                {
                    yield return claim;
                }
                else if (received is not null && receivedAt is not null && NotHeldWords().IsMatch(text.Folded[clause]))
                {
                    yield return Claim(text, clause, "本机关不掌握相关政府信息", received.Value, _readings.NotHeld) with { Given = received };
                }
                else if (received is not null && receivedAt is { } from && AllAnswered(text, from.Start..clause.End, clause, received) is { } all)
                {
                    receivedAt = null;   // said once is enough
                    yield return all;
                }
            }

            if (OtherHandlingWithWords().Match(text.Folded, sentence.Start.Value, sentence.End.Value - sentence.Start.Value) is { Success: true } other)
                yield return Claim(text, other.Index..(other.Index + other.Length), "（六）其他处理", Number(other), _readings.OtherHandling);

            if (received is null && NoneReceived().IsMatch(text.Folded[sentence]))
                yield return Claim(text, sentence, "本年新收", 0, _readings.NewlyReceived);
        }
    }

    /// <summary>收到、受理 n 件: the first of a sub-section; later ones tell parts (by channel, by organ).</summary>
    private NarrativeClaim? Received(NarrativeText text, Range clause)
    {
        var words = text.Folded[clause];
        if (Part().IsMatch(words) || NewlyReceived().IsMatch(words) || ReceivedWords().Match(words) is not { Success: true } match)
            return null;
        return Claim(text, clause, "收到申请", Number(match), _readings.Received);
    }

    /// <summary>区政府办代表区政府受理 n 件: the office alone, where the table may count the whole district.</summary>
    private NarrativeClaim? OfOneOffice(NarrativeText text, Range clause)
    {
        var words = text.Folded[clause];
        return OneOffice().IsMatch(words) && !ByChannel().IsMatch(words) && ReceivedWords().Match(words) is { Success: true } match
            ? Claim(text, clause, "收到申请", Number(match), _readings.Received) with { OtherMeasure = "所述似为本级机关或者其办公室一家" }
            : null;
    }

    private NarrativeClaim? Counted(NarrativeText text, Range clause)
    {
        var words = text.Folded[clause];
        foreach (var (pattern, meaning, readings) in _patterns)
        {
            if (pattern.Match(words) is { Success: true } match)
                return Claim(text, clause, meaning, Number(match), readings);
        }

        return null;
    }

    /// <summary>The words and what they mean, the particular before the general: 不予公开 holds 予以公开's letters, 顺延下年度答复 holds 答复.</summary>
    private static (Regex Pattern, string Meaning, ImmutableArray<ImmutableArray<CellAddress>> Readings)[] Patterns(ClaimReadings readings) =>
    [
        (NewlyReceived(), "本年新收", readings.NewlyReceived),
        (CarriedOver(), "上年结转", readings.CarriedOver),
        (CarriedForward(), "结转下年度", readings.CarriedForward),
        (NotDisclosed(), "（三）不予公开", readings.NotDisclosed),
        (PartlyDisclosed(), "（二）部分公开", readings.PartlyDisclosed),
        (Disclosed(), "（一）予以公开", readings.Disclosed),
        (CannotBeProvided(), "（四）无法提供", readings.CannotBeProvided),
        (NotProcessed(), "（五）不予处理", readings.NotProcessed),
        (OtherHandling(), "（六）其他处理", readings.OtherHandling),
        (NaturalPersons(), "自然人申请", ClaimReadings.NaturalPersons),
        (LegalPersons(), "法人或其他组织申请", ClaimReadings.LegalPersons),
        (Closed(), "办理结果总计", readings.Closed),
    ];

    /// <summary>“全部答复” after a number received: then none of them is left for next year.</summary>
    /// <remarks>Nothing is concluded where the sub-section speaks of cases left open, or where a case carried over may be the one still open.</remarks>
    private NarrativeClaim? AllAnswered(NarrativeText text, Range place, Range clause, NarrativeClaim received)
    {
        if (!AllAnsweredWords().IsMatch(text.Folded[clause]) || LeftOpen().IsMatch(text.Folded))
            return null;
        var over = figures[ReportRow.CarriedOver, ReportColumn.Total];
        var all = figures[ReportRow.NewlyReceived, ReportColumn.Total] + over;
        return over == 0 || received.Value == all
            ? Claim(text, place, "结转下年度继续办理", 0, _readings.CarriedForward) with { Given = received }
            : null;
    }

    private static NarrativeClaim Claim(
        NarrativeText text, Range place, string meaning, decimal value, ImmutableArray<ImmutableArray<CellAddress>> readings) => new()
        {
            Text = text.Printed[place],
            Meaning = meaning,
            Value = value,
            Readings = readings,
            Line = text.LineAt(place.Start.Value),
        };

    private static decimal Number(Match match) => decimal.Parse(match.Groups["n"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private const string Count = "(为|共|计|有|了|的|申请|数|量|政府|信息|公开|依)*(?<n>[0-9][0-9,]{0,15})(件|宗|份)";

    [GeneratedRegex("依申请|信息公开申请|申请公开|收到和处理政府信息")]
    private static partial Regex About();

    [GeneratedRegex("其中|通过|渠道|网上|网络|网站|信函|邮寄|当面|现场|传真|邮件|代表|办公室|本级|备案|复议|诉讼")]
    private static partial Regex Part();

    [GeneratedRegex("代表|办公室|本级|本办")]
    private static partial Regex OneOffice();

    [GeneratedRegex("其中|通过|渠道|网上|网络|网站|信函|邮寄|当面|现场|传真|邮件|备案|复议|诉讼")]
    private static partial Regex ByChannel();

    [GeneratedRegex("^(均|都|全部)?(为|系|属|属于)(本机关|我局|我单位|本单位)不掌握")]
    private static partial Regex NotHeldWords();

    [GeneratedRegex(@"其他处理\([^()0-9]{1,40}\)(?<n>[0-9][0-9,]{0,15})(件|宗)")]
    private static partial Regex OtherHandlingWithWords();

    [GeneratedRegex("^(其中)?(由)?自然人(申请|提出|提交)?(的)?(申请)?" + Count)]
    private static partial Regex NaturalPersons();

    [GeneratedRegex("^(其中)?(由)?法人(或|和|及|、)?(者)?(其他)?(组织)?(申请|提出|提交)?(的)?(申请)?" + Count)]
    private static partial Regex LegalPersons();

    [GeneratedRegex("(收到|受理|收办|接收|接到|收悉)[^0-9]{0,30}?(?<n>[0-9][0-9,]{0,15})(件|宗|份)")]
    private static partial Regex ReceivedWords();

    [GeneratedRegex("(未|没有)(收到|接到|受理)(过)?[^0-9,。]{0,20}(依申请|信息公开申请|申请公开)")]
    private static partial Regex NoneReceived();

    [GeneratedRegex("(本年|本年度|今年|全年)?新(收|增|受理)[^0-9]{0,20}?(?<n>[0-9][0-9,]{0,15})(件|宗|份)")]
    private static partial Regex NewlyReceived();

    [GeneratedRegex("(上年|上一年|上年度|上一年度|去年|往年)(度)?结转[^0-9]{0,12}?(?<n>[0-9][0-9,]{0,15})(件|宗|份)|结转(上年|上一年|去年)(度)?[^0-9]{0,12}?(?<n>[0-9][0-9,]{0,15})(件|宗|份)")]
    private static partial Regex CarriedOver();

    [GeneratedRegex("(?<n>[0-9][0-9,]{0,15})(件|宗|份)[^0-9]{0,8}?(结转|顺延|转)(至|到|入)?(下|次|明)(一)?年|(结转|顺延|转)(至|到|入)?(下|次|明)(一)?年[^0-9]{0,12}?(?<n>[0-9][0-9,]{0,15})(件|宗|份)")]
    private static partial Regex CarriedForward();

    [GeneratedRegex("不(予|同意)公开" + Count)]
    private static partial Regex NotDisclosed();

    [GeneratedRegex("部分公开" + Count)]
    private static partial Regex PartlyDisclosed();

    [GeneratedRegex("(?<!不)(予以|同意)公开" + Count)]
    private static partial Regex Disclosed();

    [GeneratedRegex("无法提供" + Count)]
    private static partial Regex CannotBeProvided();

    [GeneratedRegex("不予处理" + Count)]
    private static partial Regex NotProcessed();

    [GeneratedRegex("其他处理" + Count)]
    private static partial Regex OtherHandling();

    [GeneratedRegex("^(?!.*(其中|通过|网上|信函|当面|未)).*(答复|办结)" + Count)]
    private static partial Regex Closed();

    [GeneratedRegex("^(均|全部|都|已全部|并全部)[^0-9]{0,14}(答复|办结|办理完毕|办毕|回复)")]
    private static partial Regex AllAnsweredWords();

    [GeneratedRegex("结转|顺延|转下|转至下|下年|下一年|次年|正在|尚在|尚未|未到期|未办结|除")]
    private static partial Regex LeftOpen();
}
