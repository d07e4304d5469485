using System.Collections.Immutable;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.MailRoom;

/// <summary>收发文登记 of one case: what came in and went out, read off the timeline. Nothing of it is recorded twice.</summary>
/// <remarks>条例第四十五条: 登记、办理、归档</remarks>
[Rule("R45")]
public static class MailBook
{
    /// <summary>All of a case, in the order of recording.</summary>
    public static ImmutableArray<MailItem> Of(Request request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var numbers = request.Timeline.Select(entry => entry.Event).OfType<RequestEvent.MailNumbered>().GroupBy(told => told.Entry).ToDictionary(told => told.Key, told => told.Last().TrackingNumber);
        return [.. request.Timeline.Select(entry => Of(entry, request)).OfType<MailItem>().Select(item => numbers.TryGetValue(item.Entry, out var number) ? item with { TrackingNumber = number } : item)];
    }

    private static MailItem? Of(TimelineEntry entry, Request request) => entry.Event switch
    {
        RequestEvent.Received e => In(entry, MailKind.Request, "政府信息公开申请", e.TransferredFrom ?? e.Applicant.Name) with { On = e.ArrivedOn, Channel = e.Channel },
        RequestEvent.SupplementReceived => In(entry, MailKind.Supplement, "补正材料", request.Origin.Applicant.Name),
        RequestEvent.ThirdPartyReplied e => In(entry, MailKind.Opinion, "第三方意见", e.Party),
        RequestEvent.AgencyReplied e => In(entry, MailKind.Opinion, "其他机关意见", e.Agency),
        RequestEvent.LetterIssued e when LetterRules.Of(e.Letter.Code).Reader != LetterReader.File => Letter(entry, e.Letter, request),
        RequestEvent.SupplementRequested => Step(entry, LetterKind.SupplementNotice, null, request),
        RequestEvent.FeeNoticeIssued => Step(entry, LetterKind.FeeNotice, null, request),
        RequestEvent.ThirdPartyConsulted e => Step(entry, LetterKind.ThirdPartyLetter, e.Party, request),
        RequestEvent.AgencyConsulted e => Step(entry, LetterKind.AgencyLetter, e.Agency, request),
        RequestEvent.ReplyIssued => Step(entry, LetterKind.Reply, null, request),
        _ => null,
    };

    private static MailItem In(TimelineEntry entry, MailKind kind, string title, string party) =>
        new() { Entry = entry.Number, Kind = kind, Title = title, Party = party, On = entry.On, By = entry.By };

    private static MailItem Letter(TimelineEntry entry, IssuedLetter letter, Request request)
    {
        var (kept, rule) = (request.Letters.Find(kept => kept.Letter.Id == letter.Id)!, LetterRules.Of(letter.Code));
        var told = letter.Entry is { } number && rule.Proof is not null ? request.Timeline.Find(step => step.Number == number) : null;
        var sent = request.Timeline.Find(later => later.Event is RequestEvent.LetterSent sending && sending.Id == letter.Id);
        // Of a letter whose step says that it went out, the step's day is that of its sending.
        var sentOn = kept.SentOn ?? told?.On;
        var provedOn = kept.ReceivedOn ?? request.ProvedOn(letter);
        return new MailItem
        {
            Entry = entry.Number,
            Kind = rule.IsFinal ? MailKind.Reply : rule.Reader == LetterReader.Applicant ? MailKind.Notice : MailKind.Consultation,
            Title = letter.Title,
            DocumentNumber = letter.DocumentNumber,
            Party = letter.Party ?? request.Origin.Applicant.Name,
            On = sentOn ?? letter.LetterOn,
            Letter = letter.Id,
            SentOn = sentOn,
            IsHandedOver = kept.SentOn is not null,
            Means = kept.SentBy ?? letter.DeliveredBy,
            TrackingNumber = kept.TrackingNumber,
            ProvedOn = provedOn,
            SignedBy = kept.SignedBy,
            IsUnproved = sentOn is not null && provedOn is null && request.Letters.TrueForAll(other => other.Letter.Replaces != letter.Id) && !IsSettled(rule.Proof, letter.Party, request),
            By = sent?.By ?? entry.By,
        };
    }

    // Sent on paper, as far as this program knows: once its letter is made here, the letter stands for it.
    private static MailItem? Step(TimelineEntry entry, LetterKind letter, string? party, Request request)
    {
        if (request.Letters.Exists(kept => kept.Letter.Entry == entry.Number && LetterRules.Of(kept.Letter.Code).Proof == letter))
            return null;
        var proved = request.Timeline.Find(later => later.Event is RequestEvent.Delivered delivered && delivered.Of == letter && delivered.Party == party)?.On ?? (letter == LetterKind.Reply ? request.Closing?.DeliveredOn : null);
        return new MailItem
        {
            Entry = entry.Number,
            Kind = letter switch { LetterKind.Reply => MailKind.Reply, LetterKind.SupplementNotice or LetterKind.FeeNotice => MailKind.Notice, _ => MailKind.Consultation },
            Title = Title(letter),
            DocumentNumber = (entry.Event as RequestEvent.ReplyIssued)?.DocumentNumber,
            Party = party ?? request.Origin.Applicant.Name,
            On = entry.On,
            SentOn = entry.On,
            Means = (entry.Event as RequestEvent.ReplyIssued)?.DeliveredBy,
            ProvedOn = proved,
            IsUnproved = proved is null && !IsSettled(letter, party, request),
            By = entry.By,
        };
    }

    // What has come back, or can change nothing any more, is not waited for: as 已发未证 of cases counts.
    private static bool IsSettled(LetterKind? letter, string? party, Request request) => letter switch
    {
        LetterKind.SupplementNotice => request.IsClosed || request.Supplement is { SupplementedOn: not null },
        LetterKind.FeeNotice => request.IsClosed || request.Fee is { PaidOn: not null },
        LetterKind.ThirdPartyLetter or LetterKind.AgencyLetter => request.IsClosed || request.Consultations.Exists(asked => asked.Letter == letter && asked.Party == party && asked.EndedOn is not null),
        LetterKind.Reply => false,
        _ => false,
    };

    private static string Title(LetterKind letter) => letter switch
    {
        LetterKind.SupplementNotice => "补正告知书",
        LetterKind.FeeNotice => "收费通知书",
        LetterKind.ThirdPartyLetter or LetterKind.AgencyLetter => "征求意见书",
        _ => "政府信息公开申请答复书",
    };
}
