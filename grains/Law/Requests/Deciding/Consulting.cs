using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>征求意见: third parties (第三十二条), co-makers (第三十四条), other organs (第十一条).</summary>
[Rule("R32", "R34", "R11.1", "C7", "C8")]
internal static class Consulting
{
    public static Outcome ThirdParty(Request request, RequestCommand.ConsultThirdParty command, LegalContext context) =>
        Send(request, command.On ?? context.Today, LetterKind.ThirdPartyLetter, command.Party!, new RequestEvent.ThirdPartyConsulted { Party = command.Party! }, context);

    public static Outcome Agency(Request request, RequestCommand.ConsultAgency command, LegalContext context) =>
        Send(request, command.On ?? context.Today, LetterKind.AgencyLetter, command.Agency!, new RequestEvent.AgencyConsulted { Agency = command.Agency!, JointlyMade = command.JointlyMade ?? false }, context);

    public static Refusal? CanReply(Request request, LetterKind letter) => Guards.Open(request) ?? (request.Consultations.Any(c => c.Letter == letter && c.EndedOn is null)
        ? null
        : Refusal.Of(RefusalCodes.NotConsulted, "没有尚待答复的征求意见。"));

    public static Outcome ThirdPartyReplied(Request request, RequestCommand.ThirdPartyReply command, LegalContext context) =>
        Reply(request, command.On ?? context.Today, LetterKind.ThirdPartyLetter, command.Party!, new RequestEvent.ThirdPartyReplied { Party = command.Party!, Consents = command.Consents!.Value, Reason = command.Reason }, context);

    public static Outcome AgencyReplied(Request request, RequestCommand.AgencyReply command, LegalContext context) =>
        Reply(request, command.On ?? context.Today, LetterKind.AgencyLetter, command.Agency!, new RequestEvent.AgencyReplied { Agency = command.Agency!, Consents = command.Consents!.Value, Reason = command.Reason }, context);

    private static Outcome Send(Request request, DateOnly on, LetterKind letter, string party, RequestEvent sent, LegalContext context)
    {
        // A party is asked again only when the earlier letter came back.
        if (request.Consultations.Any(c => c.Letter == letter && c.Party == party && !c.Returned))
            return Refusal.Of(RefusalCodes.ConsultedAlready, $"已向“{party}”征求过意见。", letter == LetterKind.ThirdPartyLetter ? Cite.Regulation(32) : Cite.Regulation(34));
        return Days.Check(on, request.ReceivedOn!.Value, "收到申请之日", context.Today) is { } refusal ? refusal : Outcome.Happened(sent, on);
    }

    private static Outcome Reply(Request request, DateOnly on, LetterKind letter, string party, RequestEvent came, LegalContext context)
    {
        if (Delivering.Pending(request, letter, party) is not { } consultation)
            return Refusal.Of(RefusalCodes.NotConsulted, $"未向“{party}”征求意见，或者其意见已经记录。");
        return Days.Check(on, consultation.DeliveredOn ?? consultation.SentOn, "征求意见书发出或者送达之日", context.Today) is { } refusal ? refusal : Outcome.Happened(came, on);
    }
}
