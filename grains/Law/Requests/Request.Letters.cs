using System.Collections.Immutable;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

// 文书: issuing one freezes a text; the step it tells of is recorded by its own command, once.
public sealed partial record Request
{
    /// <summary>Most letters a case may have.</summary>
    public const int MostLetters = 100;

    /// <summary>Longest 邮件号码.</summary>
    private const int LongestTrackingNumber = 40;

    /// <summary>文书 that were issued, in order.</summary>
    public ImmutableList<LetterOnFile> Letters { get; init; } = [];

    /// <summary>Issues a letter whose frozen text is stored already.</summary>
    /// <param name="letter">The letter; its id is the command's.</param>
    /// <param name="stamp">Who, and when; its digest is that of what the officer sent.</param>
    /// <param name="context">The day.</param>
    [Rule("LN6")]
    public Decision IssueLetter(IssuedLetter letter, CommandStamp stamp, LegalContext context)
    {
        var digest = stamp.Digest ?? JsonHash.Of($"{letter.Code}\n{letter.Hash}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        return RefuseLetter(letter, context) is { } refusal
            ? new Decision.Refused(refusal)
            : Answer(Requests.Outcome.Happened(new RequestEvent.LetterIssued { Letter = letter }, letter.LetterOn), stamp, digest, context);
    }

    /// <summary>The first answer to a command that issued a letter; null when it is new.</summary>
    public Decision? RepeatedLetter(Guid commandId, string digest) => Repeat(commandId, digest);

    /// <summary>Why a letter cannot be issued, whatever it says; null when it can.</summary>
    public Refusal? RefuseLetter(LetterCode code, int? entry, DateOnly letterOn, Guid? replaces, LegalContext context)
    {
        if (Letters.Count >= MostLetters)
            return Refusal.Of(RefusalCodes.LettersFull, $"一件申请最多制发{MostLetters}件文书。");
        if (letterOn > context.Today)
            return Refusal.Malformed("on", "成文日期不得晚于今日");
        if (letterOn < Origin.ArrivedOn)
            return Refusal.Malformed("on", "成文日期不得早于申请到达之日");
        if (replaces is { } old && Letters.All(kept => kept.Letter.Id != old))
            return Refusal.NotFound(RefusalCodes.LetterNotFound, "没有所更正的文书。");
        return replaces is null && code != LetterCode.F16 && !LetterRules.Of(code).Basis.IsRecord && Standing(code, entry) is { } issued
            ? Refusal.Of(RefusalCodes.LetterIssuedAlready, $"该文书已于{issued.Letter.LetterOn:yyyy-MM-dd}制发{(issued.Letter.DocumentNumber is { } number ? $"（{number}）" : "")}。内容有误需要重新制发的，请注明所更正的文书（replaces）。")
            : null;
    }

    /// <summary>The letter in force of one code and entry: the last one that none replaced.</summary>
    public LetterOnFile? Standing(LetterCode code, int? entry) =>
        Letters.FindLast(kept => kept.Letter.Code == code && kept.Letter.Entry == entry && Letters.TrueForAll(other => other.Letter.Replaces != kept.Letter.Id));

    /// <summary>文书发出: by hand or by post, with the number of the mail.</summary>
    public Decision SendLetter(Guid id, DeliveryMeans? by, string? trackingNumber, DateOnly? on, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of($"send\n{id}\n{by}\n{trackingNumber}\n{on:O}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        var errors = new FieldErrors();
        errors.Need("by", by, "送达方式");
        errors.CheckText("trackingNumber", trackingNumber, "邮件号码", LongestTrackingNumber);
        if (errors.ToRefusal() is { } malformed)
            return new Decision.Refused(malformed);
        if (Outgoing(id) is not { } kept)
            return new Decision.Refused(NoSuchLetter());
        if (kept.SentOn is { } day)
            return new Decision.Refused(Refusal.Of(RefusalCodes.LetterSentAlready, $"该文书已于{day:yyyy-MM-dd}发出。"));
        return Deciding.Days.Check(on ?? context.Today, kept.Letter.LetterOn, "成文日期", context.Today) is { } refusal
            ? new Decision.Refused(refusal)
            : Answer(Requests.Outcome.Happened(new RequestEvent.LetterSent { Id = id, Title = kept.Letter.Title, By = by!.Value, TrackingNumber = trackingNumber }, on ?? context.Today), stamp, digest, context);
    }

    /// <summary>文书签收, of a letter whose delivery starts no term; of the others confirmDelivery tells.</summary>
    public Decision ReceiveLetter(Guid id, string? signedBy, DateOnly? on, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of($"receive\n{id}\n{signedBy}\n{on:O}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        var errors = new FieldErrors();
        errors.CheckText("signedBy", signedBy, "签收人", TextLimits.Name);
        if (errors.ToRefusal() is { } malformed)
            return new Decision.Refused(malformed);
        if (Outgoing(id) is not { } kept)
            return new Decision.Refused(NoSuchLetter());
        if (LetterRules.Of(kept.Letter.Code).Proof is not null)
            return new Decision.Refused(Refusal.Of(RefusalCodes.LetterProvedByCommand, $"《{kept.Letter.Title}》的送达会引起期限的起算，请用“确认送达”（confirmDelivery）记录。"));
        if (kept.ReceivedOn is { } day)
            return new Decision.Refused(Refusal.Of(RefusalCodes.DeliveredAlready, $"该文书已于{day:yyyy-MM-dd}送达。"));
        return Deciding.Days.Check(on ?? context.Today, kept.SentOn ?? kept.Letter.LetterOn, "文书发出之日", context.Today) is { } refusal
            ? new Decision.Refused(refusal)
            : Answer(Requests.Outcome.Happened(new RequestEvent.LetterReceived { Id = id, Title = kept.Letter.Title, SignedBy = signedBy }, on ?? context.Today), stamp, digest, context);
    }

    /// <summary>The day a letter's delivery was confirmed by command; null while it was not, or where no command confirms it.</summary>
    public DateOnly? ProvedOn(IssuedLetter letter) => LetterRules.Of(letter.Code).Proof is { } proof
        ? Timeline.FindLast(entry => entry.Event is RequestEvent.Delivered delivered && delivered.Of == proof && delivered.Party == letter.Party)?.On ?? (proof == LetterKind.Reply ? Closing?.DeliveredOn : null)
        : null;

    private Refusal? RefuseLetter(IssuedLetter letter, LegalContext context)
    {
        if (LetterRules.Of(letter.Code).Basis is var basis && basis.Of(this).All(entry => entry.Number != letter.Entry))
            return Refusal.Of(RefusalCodes.PreconditionMissing, $"制发此文书，尚缺：{basis.Lacking}。") with { Missing = [basis.Lacking] };
        return RefuseLetter(letter.Code, letter.Entry, letter.LetterOn, letter.Replaces, context);
    }

    private LetterOnFile? Outgoing(Guid id) => Letters.Find(kept => kept.Letter.Id == id && LetterRules.Of(kept.Letter.Code).Reader != LetterReader.File);

    private static Refusal NoSuchLetter() => Refusal.NotFound(RefusalCodes.LetterNotFound, "没有这件文书，或者该文书不须送达。");

    private Request WithLetter(Guid id, Func<LetterOnFile, LetterOnFile> change) =>
        Letters.FindIndex(kept => kept.Letter.Id == id) is >= 0 and var index ? this with { Letters = Letters.SetItem(index, change(Letters[index])) } : this;
}
