using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>救济告知: which remedies a final letter must tell the applicant of, in which order, where and for how long.</summary>
/// <remarks>行政复议法第二十条、第二十三条；行政诉讼法第四十五条、第四十六条. A letter silent on them stretches the terms to up to one year.</remarks>
[Rule("C14", "L-R1", "L-R2", "L-R3", "L-R4")]
public sealed record RemedyNotice
{
    /// <summary>First date of a letter whose delivery through the internet obliges to name a way to file reconsideration there.</summary>
    [Rule("L-R6")]
    public static DateOnly OnlineChannelFrom { get; } = new(2024, 1, 1);

    /// <summary>The type of paragraph.</summary>
    public required RemedyType Type { get; init; }

    /// <summary>Choice, or reconsideration first.</summary>
    public required RemedyOrder Order { get; init; }

    /// <summary>Who reconsiders.</summary>
    public required ReconsiderationBody Body { get; init; }

    /// <summary>Which court hears it.</summary>
    public required CourtLevel Court { get; init; }

    /// <summary>The term for reconsideration, from receipt of the letter.</summary>
    public required StatutoryTerm Reconsideration { get; init; }

    /// <summary>The term for suing: from receipt of the letter, or of the reconsideration decision when reconsideration comes first.</summary>
    public required StatutoryTerm Litigation { get; init; }

    /// <summary>The articles the paragraph rests on.</summary>
    public required ImmutableArray<Citation> Articles { get; init; }

    /// <summary>What settings lack for the paragraph to be printed, as Chinese sentences; empty when it is complete.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>The paragraph; null while something is missing.</summary>
    public required string? Text { get; init; }

    /// <summary>The notice of a letter; null when none is needed (type C).</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="addressees">Names of bodies and court.</param>
    /// <param name="rules">For which dispositions reconsideration comes first; usually <see cref="ReconsiderationFirst.Statutory"/>.</param>
    [Rule("L-R9")]
    public static RemedyNotice? For(RemedyLetter letter, RemedyAddressees addressees, ReconsiderationFirst rules)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(addressees);
        ArgumentNullException.ThrowIfNull(rules);
        var type = RemedyTypes.Of(letter.Disposition);
        return type == RemedyType.C ? null : Worded(Outline(type, letter, rules), letter, addressees);
    }

    private static RemedyNotice Outline(RemedyType type, RemedyLetter letter, ReconsiderationFirst rules)
    {
        var isFirst = rules.AppliesTo(letter.Disposition, letter.LetterOn);
        var reconsideration = RemedyTerms.ReconsiderationInForceOn(letter.LetterOn);
        var litigation = isFirst ? RemedyTerms.LitigationAfterReconsideration : RemedyTerms.Litigation;
        ImmutableArray<Citation> articles = [reconsideration.Article, litigation.Article];
        return new RemedyNotice
        {
            Type = type,
            Order = isFirst ? RemedyOrder.ReconsiderationFirst : RemedyOrder.Choice,
            Body = Jurisdiction.ReconsideredBy(letter.SignedBy, letter.LetterOn),
            Court = Jurisdiction.HeardBy(letter.SignedBy),
            Reconsideration = reconsideration,
            Litigation = litigation,
            Articles = isFirst ? [rules.InForceOn(letter.LetterOn)!.Article, .. articles] : articles,
            Missing = [],
            Text = null,
        };
    }

    private static RemedyNotice Worded(RemedyNotice outline, RemedyLetter letter, RemedyAddressees addressees)
    {
        var body = addressees.NameOf(outline.Body);
        var mustNameChannel = letter.IsDeliveredOnline && letter.LetterOn >= OnlineChannelFrom;
        ImmutableArray<string> missing = [.. Lacking(body, addressees, mustNameChannel)];
        if (!missing.IsEmpty)
            return outline with { Missing = missing };
        var text = Fill(RemedyParagraph.For(outline.Order, letter.LetterOn).Text, body, addressees.Court, outline.Reconsideration, outline.Litigation);
        return outline with { Text = mustNameChannel ? text + Fill(RemedyParagraph.Online, addressees.OnlineReconsideration) : text };
    }

    private static IEnumerable<string> Lacking(string? body, RemedyAddressees addressees, bool mustNameChannel)
    {
        if (string.IsNullOrWhiteSpace(body))
            yield return "未设置行政复议机关名称，救济告知应当载明向哪个机关申请行政复议。";
        if (string.IsNullOrWhiteSpace(addressees.Court))
            yield return "未设置管辖法院名称，救济告知应当载明向哪个人民法院提起行政诉讼。";
        if (mustNameChannel && string.IsNullOrWhiteSpace(addressees.OnlineReconsideration))
            yield return "通过互联网渠道送达的，应当同时告知通过互联网申请行政复议的途径（行政复议法第二十二条第二款），请先设置。";
    }

    private static string Fill(string text, params object?[] parts) => string.Format(CultureInfo.InvariantCulture, text, parts);
}
