using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>送达: proof that the addressee has a letter. Without it nothing can lapse.</summary>
/// <remarks>民事诉讼法第八十七条、第九十条、第九十一条 (类推，惯例：条例未规定)</remarks>
[Rule("G8", "G9")]
internal static class Delivering
{
    public static Refusal? CanConfirm(Request request) =>
        Undelivered(request).Any() ? null : Refusal.Of(RefusalCodes.NoSuchLetter, "没有待确认送达的文书。");

    public static Outcome Confirm(Request request, RequestCommand.ConfirmDelivery command, LegalContext context)
    {
        var of = command.Of!.Value;
        if (Letter(request, of, command.Party) is not { } letter)
            return Refusal.Of(RefusalCodes.NoSuchLetter, command.Party is null ? "没有发出过该类文书，不能确认送达。" : $"没有向“{command.Party}”发出过该类文书，不能确认送达。");
        if (letter.DeliveredOn is { } day)
            return Refusal.Of(RefusalCodes.DeliveredAlready, $"该文书已于{day:yyyy-MM-dd}送达。");
        if (of != LetterKind.Reply && Guards.Open(request) is { } closed)
            return closed;
        var on = command.On ?? context.Today;
        return Days.Check(on, letter.SentOn, "文书发出之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.Delivered { Of = of, Party = letter.Party }, on);
    }

    public static Refusal? CanReturn(Request request) => Guards.Open(request) ?? (request.Consultations.Any(c => c is { EndedOn: null, DeliveredOn: null })
        ? null
        : Refusal.Of(RefusalCodes.NoSuchLetter, "没有尚未送达的征求意见书。"));

    public static Outcome Return(Request request, RequestCommand.ReturnLetter command, LegalContext context)
    {
        if (Pending(request, command.Of!.Value, command.Party) is not { DeliveredOn: null } letter)
            return Refusal.Of(RefusalCodes.NoSuchLetter, "没有向该方发出而尚未送达的征求意见书。");
        var on = command.On ?? context.Today;
        return Days.Check(on, letter.SentOn, "征求意见书发出之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.LetterReturned { Of = letter.Letter, Party = letter.Party }, on);
    }

    /// <summary>The consultation of that party which has no end yet; null when there is none.</summary>
    public static Consultation? Pending(Request request, LetterKind letter, string? party) =>
        request.Consultations.LastOrDefault(c => c.Letter == letter && c.Party == party && c.EndedOn is null);

    private static (DateOnly SentOn, DateOnly? DeliveredOn, string? Party)? Letter(Request request, LetterKind of, string? party) => of switch
    {
        LetterKind.SupplementNotice when request.Supplement is { } notice => (notice.SentOn, notice.DeliveredOn, null),
        LetterKind.FeeNotice when request.Fee is { } fee => (fee.SentOn, fee.DeliveredOn, null),
        LetterKind.Reply when request.Closing is { DeliveredBy: not null } closing => (closing.On, closing.DeliveredOn, null),
        LetterKind.ThirdPartyLetter or LetterKind.AgencyLetter when Consultation(request, of, party) is { } c => (c.SentOn, c.DeliveredOn, c.Party),
        _ => null,
    };

    // A single consultation of the kind needs no name; a letter that came back was not delivered.
    private static Consultation? Consultation(Request request, LetterKind of, string? party)
    {
        var letters = request.Consultations.FindAll(c => c.Letter == of && !c.Returned && (party is null || c.Party == party));
        return letters is [var only] ? only : letters.FindLast(c => c.Party == party);
    }

    private static IEnumerable<LetterKind> Undelivered(Request request)
    {
        if (request.Closing is { DeliveredBy: not null, DeliveredOn: null })
            yield return LetterKind.Reply;
        if (request.IsClosed)
            yield break;
        if (request.Supplement is { DeliveredOn: null })
            yield return LetterKind.SupplementNotice;
        if (request.Fee is { DeliveredOn: null })
            yield return LetterKind.FeeNotice;
        foreach (var consultation in request.Consultations.Where(c => c is { DeliveredOn: null, Returned: false }))
            yield return consultation.Letter;
    }
}
