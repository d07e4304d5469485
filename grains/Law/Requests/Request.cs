using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests;

/// <summary>政府信息公开申请: one case. Its truth is the timeline; everything else here is folded from it.</summary>
/// <remarks>条例第二十七条至第四十五条</remarks>
public sealed partial record Request
{
    /// <summary>登记编号.</summary>
    public required RequestNumber Number { get; init; }

    /// <summary>办理过程, in the order of recording.</summary>
    public ImmutableList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Number of entries; 0 before registration.</summary>
    public int Version => Timeline.Count;

    /// <summary>The request as it came in; null before registration.</summary>
    public RequestEvent.Received? Received { get; init; }

    /// <summary>收到申请之日; null until it is known.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>The instant <see cref="ReceivedOn"/> was recorded: later than the sealing of its year, the case is a late entry. Null until it is known.</summary>
    public DateTimeOffset? ReceiptRecordedAt { get; init; }

    /// <summary>本月第几件 of the same applicant at this organ (FC2); null when unknown.</summary>
    public int? MonthlyRank { get; init; }

    /// <summary>Code of the department that handles the work now.</summary>
    public string HandlingDepartment { get; init; } = "";

    /// <summary>经办人; null while unassigned.</summary>
    public string? Officer { get; init; }

    /// <summary>转办; null while the work is where the request came in, or was sent back to where it was.</summary>
    public HandOver? HandOver { get; init; }

    /// <summary>会办, in the order of inviting.</summary>
    public ImmutableList<CoHandling> CoHandlings { get; init; } = [];

    /// <summary>催办, the last one; null when there was none.</summary>
    public Urge? Urge { get; init; }

    /// <summary>补正告知; null when none was given.</summary>
    public SupplementNotice? Supplement { get; init; }

    /// <summary>征求意见, in the order of sending.</summary>
    public ImmutableList<Consultation> Consultations { get; init; } = [];

    /// <summary>All computations of the reply period, the last one in force.</summary>
    public ImmutableList<ReplyRun> ReplyRuns { get; init; } = [];

    /// <summary>要求说明理由; null when never asked.</summary>
    public ReasonsRequest? Reasons { get; init; }

    /// <summary>收费通知; null when none was issued.</summary>
    public FeeNotice? Fee { get; init; }

    /// <summary>拟稿; null when none was made.</summary>
    public Draft? Draft { get; init; }

    /// <summary>结案; null while open.</summary>
    public Closing? Closing { get; init; }

    /// <summary>行政复议、行政诉讼, in the order of filing.</summary>
    public ImmutableList<ReviewFacts> Reviews { get; init; } = [];

    /// <summary>Whether the request has been registered.</summary>
    public bool Exists => Received is not null;

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => Closing is not null;

    /// <summary>Whether a supplement was asked for and has not come.</summary>
    public bool AwaitsSupplement => Supplement is { SupplementedOn: null } && !IsClosed;

    /// <summary>Whether a fee was asked for and has not been paid in whole.</summary>
    public bool AwaitsPayment => Fee is { PaidOn: null } && !IsClosed;

    /// <summary>Whether a department has yet to sign for the case that was handed to it.</summary>
    public bool AwaitsAcceptance => HandOver is { AcceptedOn: null } && !IsClosed;

    /// <summary>Whether an urging waits for its answer.</summary>
    public bool AwaitsUrgeAnswer => Urge is { AnsweredOn: null } && !IsClosed;

    /// <summary>The reply period in force; null when none counts now.</summary>
    public ReplyRun? CurrentRun => ReplyRuns.IsEmpty || ReplyRuns[^1].SupersededOn is not null ? null : ReplyRuns[^1];

    /// <summary>The received request; callable once it exists.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been registered yet.</exception>
    public RequestEvent.Received Origin => Received ?? throw new InvalidOperationException($"{Number} is not registered.");

    /// <summary>The latest statutory day of anything that must precede a closing.</summary>
    public DateOnly LatestEventOn => Timeline.Where(e => e.Event is not (RequestEvent.Noted or RequestEvent.AttachmentAdded or RequestEvent.AttachmentRemoved or RequestEvent.LetterIssued or RequestEvent.LetterSent or RequestEvent.LetterReceived or RequestEvent.MailNumbered or RequestEvent.LetterMailed or RequestEvent.LetterMailRefused or RequestEvent.Assigned or RequestEvent.HandedOver
            or RequestEvent.SignedFor or RequestEvent.SentBack or RequestEvent.CoHandlerInvited or RequestEvent.CoHandlerAnswered or RequestEvent.Urged or RequestEvent.UrgeAnswered
            or RequestEvent.Reminded or RequestEvent.Escalated or RequestEvent.LatenessExplained or RequestEvent.OfficerLeft or RequestEvent.Reorganised
            or RequestEvent.ReplyDrafted or RequestEvent.ReplyApproved or RequestEvent.ReplyReturned or RequestEvent.ReviewFiled or RequestEvent.ReviewConcluded))
        .Max(e => e.Event is RequestEvent.Received received ? received.ReceivedOn ?? received.ArrivedOn : e.On);

    /// <summary>Where a case stands, from its timeline alone.</summary>
    public RequestStatus Status => this switch
    {
        { IsClosed: true } => RequestStatus.Closed,
        { ReceivedOn: null } => RequestStatus.AwaitingConfirmation,
        { AwaitsPayment: true } => RequestStatus.AwaitingPayment,
        { AwaitsSupplement: true } => RequestStatus.AwaitingSupplement,
        { Draft.State: DraftState.Waiting } => RequestStatus.AwaitingApproval,
        { Officer: null, Supplement: null, Fee: null, Reasons: null, Draft: null, Consultations.IsEmpty: true } when HandlingDepartment == Origin.Department => RequestStatus.Registered,
        _ => RequestStatus.InProgress,
    };
}
