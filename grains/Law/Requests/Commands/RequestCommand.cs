using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Requests.Commands;

/// <summary>对一件申请的操作: what an officer wants recorded. A closed family; the discriminators are the REST contract's words.</summary>
/// <remarks>
/// Fields a person may leave out are nullable here and judged by <see cref="FieldRules"/>, so that every mistake is answered at once and by name.
/// </remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ConfirmReceipt), "confirmReceipt")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Transfer), "transfer")]
[JsonDerivedType(typeof(RequestSupplement), "requestSupplement")]
[JsonDerivedType(typeof(ConfirmDelivery), "confirmDelivery")]
[JsonDerivedType(typeof(ReturnLetter), "letterReturned")]
[JsonDerivedType(typeof(ReceiveSupplement), "receiveSupplement")]
[JsonDerivedType(typeof(LapseSupplement), "lapseSupplement")]
[JsonDerivedType(typeof(ConsultThirdParty), "consultThirdParty")]
[JsonDerivedType(typeof(ThirdPartyReply), "thirdPartyReplied")]
[JsonDerivedType(typeof(ConsultAgency), "consultAgency")]
[JsonDerivedType(typeof(AgencyReply), "agencyReplied")]
[JsonDerivedType(typeof(Extend), "extend")]
[JsonDerivedType(typeof(AskReason), "askReason")]
[JsonDerivedType(typeof(GiveReason), "reasonGiven")]
[JsonDerivedType(typeof(Delay), "delay")]
[JsonDerivedType(typeof(IssueFeeNotice), "issueFeeNotice")]
[JsonDerivedType(typeof(RecordPayment), "recordPayment")]
[JsonDerivedType(typeof(LapseFee), "lapseFee")]
[JsonDerivedType(typeof(DraftReply), "draftReply")]
[JsonDerivedType(typeof(ApproveReply), "approveReply")]
[JsonDerivedType(typeof(ReturnReply), "returnReply")]
[JsonDerivedType(typeof(IssueReply), "issueReply")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(CorrectClosing), "correctClosing")]
[JsonDerivedType(typeof(FileReview), "fileReview")]
[JsonDerivedType(typeof(ConcludeReview), "concludeReview")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(SendBack), "sendBack")]
[JsonDerivedType(typeof(InviteCoHandler), "inviteCoHandler")]
[JsonDerivedType(typeof(AnswerAsCoHandler), "coHandlerAnswered")]
[JsonDerivedType(typeof(Urge), "urge")]
[JsonDerivedType(typeof(AnswerUrge), "answerUrge")]
[JsonDerivedType(typeof(ExplainLateness), "explainLateness")]
[JsonDerivedType(typeof(Note), "note")]
public abstract partial record RequestCommand
{
    private RequestCommand()
    {
    }

    /// <summary>The statutory day of what happened; null means today. Never in the future.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The version the sender saw; null if any will do.</summary>
    public int? ExpectedVersion { get; init; }
}
