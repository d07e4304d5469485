using System.Collections.Immutable;
using System.Diagnostics;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>当前可做的操作: what the state of a case alone forbids, whatever the command says. What it lets through is what a page may offer.</summary>
public static class CommandGuards
{
    private static readonly ImmutableArray<(string Type, RequestCommand Command)> Offered =
    [
        ("confirmReceipt", new RequestCommand.ConfirmReceipt()), ("assign", new RequestCommand.Assign()), ("transfer", new RequestCommand.Transfer()),
        ("requestSupplement", new RequestCommand.RequestSupplement()), ("confirmDelivery", new RequestCommand.ConfirmDelivery()),
        ("letterReturned", new RequestCommand.ReturnLetter()), ("receiveSupplement", new RequestCommand.ReceiveSupplement()),
        ("lapseSupplement", new RequestCommand.LapseSupplement()), ("consultThirdParty", new RequestCommand.ConsultThirdParty()),
        ("thirdPartyReplied", new RequestCommand.ThirdPartyReply()), ("consultAgency", new RequestCommand.ConsultAgency()),
        ("agencyReplied", new RequestCommand.AgencyReply()), ("extend", new RequestCommand.Extend()), ("askReason", new RequestCommand.AskReason()),
        ("reasonGiven", new RequestCommand.GiveReason()), ("delay", new RequestCommand.Delay()), ("issueFeeNotice", new RequestCommand.IssueFeeNotice()),
        ("recordPayment", new RequestCommand.RecordPayment()), ("lapseFee", new RequestCommand.LapseFee()), ("draftReply", new RequestCommand.DraftReply()),
        ("approveReply", new RequestCommand.ApproveReply()), ("returnReply", new RequestCommand.ReturnReply()), ("issueReply", new RequestCommand.IssueReply()),
        ("withdraw", new RequestCommand.Withdraw()), ("correctClosing", new RequestCommand.CorrectClosing()), ("fileReview", new RequestCommand.FileReview()),
        ("concludeReview", new RequestCommand.ConcludeReview()), ("accept", new RequestCommand.Accept()), ("sendBack", new RequestCommand.SendBack()),
        ("inviteCoHandler", new RequestCommand.InviteCoHandler()), ("coHandlerAnswered", new RequestCommand.AnswerAsCoHandler()),
        ("urge", new RequestCommand.Urge()), ("answerUrge", new RequestCommand.AnswerUrge()), ("explainLateness", new RequestCommand.ExplainLateness()),
        ("note", new RequestCommand.Note()),
    ];

    /// <summary>The command types that may be sent on the context's day, in the contract's order and words.</summary>
    public static ImmutableArray<string> Allowed(Request request, LegalContext context) =>
        [.. Offered.Where(o => Check(request, o.Command) is null && IsTimely(request, o.Command, context)).Select(o => o.Type)];

    /// <summary>An empty command of a type, by which it is told apart; null for no type of the contract.</summary>
    public static RequestCommand? Example(string type) => Offered.FirstOrDefault(offered => offered.Type == type).Command;

    /// <summary>Why the state of the case forbids a command; null when it does not.</summary>
    public static Refusal? Check(Request request, RequestCommand command) => command switch
    {
        RequestCommand.Note => null,
        RequestCommand.ConfirmReceipt => Receiving.CanConfirm(request),
        RequestCommand.Assign or RequestCommand.Transfer or RequestCommand.Withdraw or RequestCommand.InviteCoHandler => Guards.Open(request),
        RequestCommand.RequestSupplement => Supplementing.CanRequest(request),
        RequestCommand.ReceiveSupplement => Supplementing.CanReceive(request),
        RequestCommand.LapseSupplement => Supplementing.CanLapse(request),
        RequestCommand.ConfirmDelivery => Delivering.CanConfirm(request),
        RequestCommand.ReturnLetter => Delivering.CanReturn(request),
        RequestCommand.ThirdPartyReply => Consulting.CanReply(request, LetterKind.ThirdPartyLetter),
        RequestCommand.AgencyReply => Consulting.CanReply(request, LetterKind.AgencyLetter),
        RequestCommand.ConsultThirdParty or RequestCommand.ConsultAgency or RequestCommand.DraftReply or RequestCommand.IssueReply => Guards.Received(request),
        RequestCommand.Extend => Extending.CanExtend(request),
        RequestCommand.AskReason => Reasoning.CanAsk(request),
        RequestCommand.GiveReason => Reasoning.CanGive(request),
        RequestCommand.Delay => Reasoning.CanDelay(request),
        RequestCommand.IssueFeeNotice => Charging.CanIssue(request),
        RequestCommand.RecordPayment => Charging.CanPay(request),
        RequestCommand.LapseFee => Charging.CanLapse(request),
        RequestCommand.ApproveReply or RequestCommand.ReturnReply => Replying.CanJudgeDraft(request),
        RequestCommand.CorrectClosing or RequestCommand.ExplainLateness => Guards.Closed(request),
        RequestCommand.FileReview => Reviewing.CanFile(request),
        RequestCommand.ConcludeReview => Reviewing.CanConclude(request),
        RequestCommand.Accept or RequestCommand.SendBack => HandingOver.CanAnswer(request),
        RequestCommand.AnswerAsCoHandler => CoHandlingRules.CanAnswer(request),
        RequestCommand.Urge => Urging.CanUrge(request),
        RequestCommand.AnswerUrge => Urging.CanAnswer(request),
        _ => throw new UnreachableException($"{command.GetType().Name} has no guard"),
    };

    // What the calendar forbids today: offered only when it could succeed today.
    private static bool IsTimely(Request request, RequestCommand command, LegalContext context) => command switch
    {
        RequestCommand.LapseSupplement => context.Today > Clocks.SupplementPeriodClock.Due(request.Supplement!, context.Calendar)!.Due,
        RequestCommand.LapseFee => context.Today > Clocks.FeePaymentClock.Due(request.Fee!, context.Calendar)!.Due && Charging.WasNoticedInTime(request, context),
        RequestCommand.Extend or RequestCommand.Delay => Extending.IsOver(request, context.Today, context) is null,
        RequestCommand.IssueFeeNotice => Fees.FeeSchedule.InForceOn(context.Today) is not null,
        RequestCommand.ExplainLateness => Clocks.Breaches.OfClosing(request, context) is not null,
        RequestCommand.CorrectClosing => !context.SealedYears.Contains(request.Closing!.On.Year),
        _ => true,
    };
}
