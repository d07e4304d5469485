using System.Diagnostics;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Law.Requests;

public sealed partial record Request
{
    /// <summary>A case of which nothing is known yet.</summary>
    public static Request Blank(RequestNumber number) => new() { Number = number };

    /// <summary>The case that a timeline tells of.</summary>
    public static Request Replay(RequestNumber number, IEnumerable<TimelineEntry> timeline) =>
        timeline.Aggregate(Blank(number), (request, entry) => request.Apply(entry));

    /// <summary>The case as it stood at the end of <paramref name="day"/>: what had happened by then, whenever it was recorded.</summary>
    public Request AsOf(DateOnly day) => Timeline.All(e => e.On <= day) ? this : Replay(Number, Timeline.Where(e => e.On <= day));

    /// <summary>The case as it was after its first <paramref name="version"/> entries.</summary>
    public Request AtVersion(int version) => version >= Version ? this : Replay(Number, Timeline.Take(version));

    /// <summary>The case as it was recorded until an instant, inclusive: whatever was entered later, for whichever day, is left out.</summary>
    public Request AsRecorded(DateTimeOffset until) => Timeline.All(e => e.RecordedAt <= until) ? this : Replay(Number, Timeline.Where(e => e.RecordedAt <= until));

    /// <summary>The case with one more entry. Never refuses and never looks at today: what is in the timeline happened.</summary>
    public Request Apply(TimelineEntry entry) => Fold(entry) with { Timeline = Timeline.Add(entry) };

    private Request Fold(TimelineEntry entry) => entry.Event switch
    {
        RequestEvent.Received e => FoldReceived(e, entry.RecordedAt),
        RequestEvent.ReceiptConfirmed e => StartReply(entry.On) with { ReceivedOn = entry.On, ReceiptRecordedAt = entry.RecordedAt, MonthlyRank = e.MonthlyRank },
        RequestEvent.Assigned e => this with { Officer = e.Officer },
        RequestEvent.HandedOver e => HandTo(e.Department, e.Officer, entry.On),
        RequestEvent.SupplementRequested e => Supersede(entry.On) with { Supplement = new() { SentOn = entry.On, Items = e.Items, PeriodWorkingDays = e.PeriodWorkingDays } },
        RequestEvent.Delivered e => FoldDelivered(e, entry.On),
        RequestEvent.LetterReturned e => WithConsultation(e.Of, e.Party, c => c with { EndedOn = entry.On, Returned = true }),
        RequestEvent.SupplementReceived e => FoldSupplement(e, entry.On),
        RequestEvent.ThirdPartyConsulted e => Consult(new() { Letter = LetterKind.ThirdPartyLetter, Party = e.Party, SentOn = entry.On }),
        RequestEvent.ThirdPartyReplied e => WithConsultation(LetterKind.ThirdPartyLetter, e.Party, c => c with { EndedOn = entry.On, Consents = e.Consents }),
        RequestEvent.AgencyConsulted e => Consult(new() { Letter = LetterKind.AgencyLetter, Party = e.Agency, JointlyMade = e.JointlyMade, SentOn = entry.On }),
        RequestEvent.AgencyReplied e => WithConsultation(LetterKind.AgencyLetter, e.Agency, c => c with { EndedOn = entry.On, Consents = e.Consents }),
        RequestEvent.Extended e => WithRun(run => run with { Extension = e.WorkingDays }),
        RequestEvent.ReasonAsked e => this with { Reasons = new() { AskedOn = entry.On, PeriodWorkingDays = e.PeriodWorkingDays } },
        RequestEvent.ReasonGiven e => this with { Reasons = Reasons is null ? null : Reasons with { GivenOn = entry.On, Accepted = e.Accepted } },
        RequestEvent.Delayed e => WithRun(run => run with { DelayedUntil = e.Until }),
        RequestEvent.FeeNoticeIssued e => Supersede(entry.On) with { Fee = new() { SentOn = entry.On, Basis = e.Basis, Amount = e.Amount } },
        RequestEvent.PaymentRecorded e => FoldPayment(e, entry.On),
        RequestEvent.ReplyDrafted e => this with { Draft = new() { Disposition = e.Disposition, Facts = e.Facts, State = DraftState.Waiting } },
        RequestEvent.ReplyApproved => this with { Draft = Draft is null ? null : Draft with { State = DraftState.Approved } },
        RequestEvent.ReplyReturned => this with { Draft = Draft is null ? null : Draft with { State = DraftState.Returned } },
        RequestEvent.ReplyIssued e => this with { Closing = ClosingOf(entry, e) },
        RequestEvent.SupplementLapsed e => this with { Closing = ClosingOf(entry, e, Disposition.SupplementNotProvided) },
        RequestEvent.FeeLapsed e => this with { Closing = ClosingOf(entry, e, Disposition.FeeNotPaid) },
        RequestEvent.Withdrawn e => this with { Closing = ClosingOf(entry, e, Disposition.Withdrawn) },
        RequestEvent.ClosingCorrected e => this with { Closing = Closing is null ? null : Closing with { Disposition = e.Disposition, Facts = e.Facts ?? Closing.Facts, RecordedAt = entry.RecordedAt } },
        RequestEvent.ReviewFiled e => this with { Reviews = Reviews.Add(new() { Kind = e.Kind, FiledOn = entry.On }) },
        RequestEvent.ReviewConcluded e => FoldConcluded(e, entry.On),
        RequestEvent.Noted => this,
        RequestEvent.SignedFor => this with { HandOver = HandOver is null ? null : HandOver with { AcceptedOn = entry.On } },
        RequestEvent.SentBack e => FoldSentBack(e, entry.On),
        RequestEvent.CoHandlerInvited e => this with { CoHandlings = CoHandlings.Add(new() { Department = e.Department, Part = e.Part, InvitedOn = entry.On, DueOn = e.DueOn }) },
        RequestEvent.CoHandlerAnswered e => FoldAnswered(e, entry.On),
        RequestEvent.Urged e => this with { Urge = new() { On = entry.On, Reason = e.Reason, AnswerBy = e.AnswerBy } },
        RequestEvent.UrgeAnswered e => this with { Urge = Urge is null ? null : Urge with { AnsweredOn = entry.On, Answer = e.Text } },
        RequestEvent.Reminded => this,
        RequestEvent.Escalated e => FoldEscalated(e, entry.On),
        RequestEvent.LatenessExplained e => this with { Closing = Closing is null ? null : Closing with { Lateness = new() { Department = e.Department, Reason = e.Reason } } },
        RequestEvent.AttachmentAdded e => this with { Attachments = Attachments.Add(e.Attachment) },
        RequestEvent.OfficerLeft => this with { Officer = null },
        RequestEvent.Reorganised e => this with { HandlingDepartment = e.Department, Officer = e.Officer, HandOver = HandOver?.From == e.Department ? null : HandOver },
        RequestEvent.AttachmentRemoved e => this with { Attachments = Attachments.RemoveAll(kept => kept.Id == e.Id) },
        RequestEvent.LetterIssued e => FoldIssued(e.Letter, entry.By),
        RequestEvent.LetterSent e => WithLetter(e.Id, kept => FoldSent(kept, e, entry)),
        RequestEvent.LetterMailed e => WithLetter(e.Id, kept => kept with { Mail = new() { Id = e.Mail, To = e.To, Format = e.Format, QueuedAt = entry.RecordedAt } }),
        RequestEvent.LetterMailRefused e => WithLetter(e.Id, kept => kept.Mail?.Id == e.Mail ? kept with { Mail = kept.Mail with { EndedAt = entry.RecordedAt, Problem = e.Problem } } : kept),
        RequestEvent.LetterReceived e => WithLetter(e.Id, kept => kept with { ReceivedOn = entry.On, SignedBy = e.SignedBy }),
        RequestEvent.MailNumbered => this,
        _ => throw new UnreachableException($"{entry.Event.GetType().Name} is not folded"),
    };

    private Request FoldReceived(RequestEvent.Received e, DateTimeOffset recordedAt)
    {
        var received = this with { Received = e, ReceivedOn = e.ReceivedOn, MonthlyRank = e.MonthlyRank, HandlingDepartment = e.Department };
        return e.ReceivedOn is { } day ? received.StartReply(day) with { ReceiptRecordedAt = recordedAt } : received;
    }

    private Request FoldDelivered(RequestEvent.Delivered e, DateOnly on) => e.Of switch
    {
        LetterKind.SupplementNotice => this with { Supplement = Supplement is null ? null : Supplement with { DeliveredOn = on } },
        LetterKind.FeeNotice => this with { Fee = Fee is null ? null : Fee with { DeliveredOn = on } },
        LetterKind.Reply => this with { Closing = Closing is null ? null : Closing with { DeliveredOn = on } },
        LetterKind.ThirdPartyLetter or LetterKind.AgencyLetter => WithConsultation(e.Of, e.Party, c => c with { DeliveredOn = on }),
        _ => throw new UnreachableException(),
    };

    // Whoever was told of a later day has until then.
    private Request FoldIssued(IssuedLetter letter, string by)
    {
        var file = this with { Letters = Letters.Add(new() { Letter = letter, IssuedBy = by }) };
        return letter.Code switch
        {
            LetterCode.F04 => file with { Supplement = Supplement is null ? null : Supplement with { StatedLastOn = letter.LastOn } },
            LetterCode.F05 => file with { Reasons = Reasons is null ? null : Reasons with { StatedLastOn = letter.LastOn } },
            _ => file,
        };
    }

    private Request FoldSupplement(RequestEvent.SupplementReceived e, DateOnly on)
    {
        var file = this with { Supplement = Supplement is null ? null : Supplement with { SupplementedOn = on, StillUnclear = e.StillUnclear } };
        return file.AwaitsPayment ? file : file.StartReply(Later(on, Fee?.PaidOn));
    }

    private Request FoldPayment(RequestEvent.PaymentRecorded e, DateOnly on)
    {
        if (Fee is null)
            return this;
        var received = Fee.Received + e.Amount;
        if (received < Fee.Amount)
            return this with { Fee = Fee with { Received = received } };
        var paidOn = Timeline.Where(entry => entry.Event is RequestEvent.PaymentRecorded).Aggregate(on, (latest, part) => Later(latest, part.On));
        var file = this with { Fee = Fee with { Received = received, PaidOn = paidOn } };
        return file.AwaitsSupplement ? file : file.StartReply(Later(paidOn, Supplement?.SupplementedOn));
    }

    // Entries are recorded in any order; both conditions hold from the later day on.
    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;

    private Request FoldConcluded(RequestEvent.ReviewConcluded e, DateOnly on)
    {
        var index = Reviews.FindIndex(r => r.Kind == e.Kind && r.ConcludedOn is null);
        return index < 0 ? this : this with { Reviews = Reviews.SetItem(index, Reviews[index] with { ConcludedOn = on, Result = e.Result }) };
    }

    private Request Consult(Consultation consultation) => this with { Consultations = Consultations.Add(consultation) };

    private Request WithConsultation(LetterKind letter, string? party, Func<Consultation, Consultation> change)
    {
        var index = Consultations.FindLastIndex(c => c.Letter == letter && c.Party == party);
        return index < 0 ? this : this with { Consultations = Consultations.SetItem(index, change(Consultations[index])) };
    }

    /// <summary>The reply clock starts anew in full; what was granted or excluded before is gone (clocks.md §4).</summary>
    [Rule("R30")]
    private Request StartReply(DateOnly on) => Supersede(on) with { ReplyRuns = Supersede(on).ReplyRuns.Add(new() { StartedOn = on }) };

    private Request Supersede(DateOnly on) => WithRun(run => run with { SupersededOn = on });

    private Request WithRun(Func<ReplyRun, ReplyRun> change) =>
        CurrentRun is { } run ? this with { ReplyRuns = ReplyRuns.SetItem(ReplyRuns.Count - 1, change(run)) } : this;

    /// <summary>The work moves to a department, which has to sign for it; what was asked of others stays with the case.</summary>
    private Request HandTo(string department, string? officer, DateOnly on) =>
        this with { HandlingDepartment = department, Officer = officer, HandOver = new() { From = HandlingDepartment, On = on } };

    // Back where it came from, it is no news there: nobody has to sign again.
    private Request FoldSentBack(RequestEvent.SentBack e, DateOnly on) =>
        HandOver?.From == e.Department ? this with { HandlingDepartment = e.Department, Officer = null, HandOver = null } : HandTo(e.Department, null, on);

    private Request FoldAnswered(RequestEvent.CoHandlerAnswered e, DateOnly on)
    {
        var index = CoHandlings.FindIndex(part => part.Department == e.Department && part.AnsweredOn is null);
        return index < 0 ? this : this with { CoHandlings = CoHandlings.SetItem(index, CoHandlings[index] with { AnsweredOn = on, Text = e.Text }) };
    }

    private Request FoldEscalated(RequestEvent.Escalated e, DateOnly on)
    {
        var reached = new Escalation { To = e.To, On = on, AnswerBy = e.AnswerBy };
        return e.Cause == EscalationCause.NotSignedFor
            ? this with { HandOver = HandOver is null ? null : HandOver with { Escalation = reached } }
            : this with { Urge = Urge is null ? null : Urge with { Escalation = reached } };
    }

    private static Closing ClosingOf(TimelineEntry entry, RequestEvent.ReplyIssued e) => ClosingOf(entry, e, e.Disposition) with
    {
        Facts = e.Facts,
        DocumentNumber = e.DocumentNumber,
        DeliveredBy = e.DeliveredBy,
        DeliveredOn = e.DeliveredBy == DeliveryMeans.Hand ? entry.On : null,
        Lateness = e.Lateness,
    };

    private static Closing ClosingOf(TimelineEntry entry, RequestEvent.Closed e, Disposition disposition) =>
        new() { On = entry.On, Disposition = disposition, Settlement = e.Settlement, RecordedAt = entry.RecordedAt };
}
