using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Requests.Timeline;

/// <summary>发生的事: what an entry of the timeline says happened. A closed family; discriminators are named once, never renamed or reused.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(Received), "received")]
[JsonDerivedType(typeof(ReceiptConfirmed), "receiptConfirmed")]
[JsonDerivedType(typeof(Assigned), "assigned")]
[JsonDerivedType(typeof(HandedOver), "transferred")]
[JsonDerivedType(typeof(SupplementRequested), "supplementRequested")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(LetterReturned), "letterReturned")]
[JsonDerivedType(typeof(SupplementReceived), "supplementReceived")]
[JsonDerivedType(typeof(ThirdPartyConsulted), "thirdPartyConsulted")]
[JsonDerivedType(typeof(ThirdPartyReplied), "thirdPartyReplied")]
[JsonDerivedType(typeof(AgencyConsulted), "agencyConsulted")]
[JsonDerivedType(typeof(AgencyReplied), "agencyReplied")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(ReasonAsked), "reasonAsked")]
[JsonDerivedType(typeof(ReasonGiven), "reasonGiven")]
[JsonDerivedType(typeof(Delayed), "delayed")]
[JsonDerivedType(typeof(FeeNoticeIssued), "feeNoticeIssued")]
[JsonDerivedType(typeof(PaymentRecorded), "paymentRecorded")]
[JsonDerivedType(typeof(ReplyDrafted), "replyDrafted")]
[JsonDerivedType(typeof(ReplyApproved), "replyApproved")]
[JsonDerivedType(typeof(ReplyReturned), "replyReturned")]
[JsonDerivedType(typeof(ReplyIssued), "replyIssued")]
[JsonDerivedType(typeof(SupplementLapsed), "supplementLapsed")]
[JsonDerivedType(typeof(FeeLapsed), "feeLapsed")]
[JsonDerivedType(typeof(Withdrawn), "withdrawn")]
[JsonDerivedType(typeof(ClosingCorrected), "closingCorrected")]
[JsonDerivedType(typeof(ReviewFiled), "reviewFiled")]
[JsonDerivedType(typeof(ReviewConcluded), "reviewConcluded")]
[JsonDerivedType(typeof(Noted), "noted")]
[JsonDerivedType(typeof(AttachmentAdded), "attachmentAdded")]
[JsonDerivedType(typeof(AttachmentRemoved), "attachmentRemoved")]
[JsonDerivedType(typeof(SignedFor), "accepted")]
[JsonDerivedType(typeof(SentBack), "sentBack")]
[JsonDerivedType(typeof(CoHandlerInvited), "coHandlerInvited")]
[JsonDerivedType(typeof(CoHandlerAnswered), "coHandlerAnswered")]
[JsonDerivedType(typeof(Urged), "urged")]
[JsonDerivedType(typeof(UrgeAnswered), "urgeAnswered")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(LatenessExplained), "latenessExplained")]
[JsonDerivedType(typeof(OfficerLeft), "officerLeft")]
[JsonDerivedType(typeof(Reorganised), "reorganised")]
[JsonDerivedType(typeof(LetterIssued), "letterIssued")]
[JsonDerivedType(typeof(LetterSent), "letterSent")]
[JsonDerivedType(typeof(LetterReceived), "letterReceived")]
[JsonDerivedType(typeof(MailNumbered), "mailNumbered")]
public abstract partial record RequestEvent
{
    private RequestEvent()
    {
    }
}
