using System.Diagnostics;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests;

public sealed partial record Request
{
    /// <summary>Registers a case: its first entry.</summary>
    public Decision Register(Registration form, CommandStamp stamp, LegalContext context)
    {
        var digest = stamp.Digest ?? CommandDigest.Of(form);
        if (Repeat(stamp.CommandId, digest, stamp.FormerDigest) is { } earlier)
            return earlier;
        if (Exists)
            return new Decision.Refused(Refusal.Conflict(RefusalCodes.NumberTaken, $"登记编号{Number}已被使用。"));
        return Answer(Registering.Decide(form, context), stamp, digest, context);
    }

    /// <summary>What the rules say to a command: an entry, a refusal, or that it was answered before.</summary>
    public Decision Decide(RequestCommand command, CommandStamp stamp, LegalContext context)
    {
        if (!Exists)
            return new Decision.Refused(Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为{Number}的申请。"));
        var digest = CommandDigest.Of(command);
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        if (command.ExpectedVersion is { } expected && expected != Version)
            return new Decision.Refused(Refusal.Conflict(RefusalCodes.StaleVersion, $"他人已先行办理（您看到的是第{expected}版，现为第{Version}版），请刷新后重试。"));
        if ((FieldRules.Check(command) ?? CommandGuards.Check(this, command)) is { } refusal)
            return new Decision.Refused(refusal);
        return Answer(Outcome(command, context), stamp, digest, context);
    }

    private Decision? Repeat(Guid commandId, string digest, string? formerDigest = null)
    {
        if (Timeline.Find(e => e.CommandId == commandId) is not { } entry)
            return null;
        return entry.CommandDigest == digest || entry.CommandDigest == formerDigest
            ? new Decision.Repeated(entry.Number)
            : new Decision.Refused(Refusal.Conflict(RefusalCodes.IdempotencyKeyReused, "同一 Idempotency-Key 已用于另一操作，请换一个。"));
    }

    private Decision Answer(Outcome outcome, CommandStamp stamp, string digest, LegalContext context) => outcome.Refusal is { } refusal
        ? new Decision.Refused(refusal)
        : new Decision.Accepted(Settled(EntryOf(outcome, stamp, digest), context));

    private TimelineEntry EntryOf(Outcome outcome, CommandStamp stamp, string digest) => new()
    {
        Number = Version + 1,
        On = outcome.On,
        RecordedAt = stamp.At,
        By = stamp.By,
        CommandId = stamp.CommandId,
        CommandDigest = digest,
        PreviousHash = TimelineHash.OfHead(Timeline),
        Event = outcome.Event!,
    };

    // A closing keeps the terms as the calendar in force has them.
    private TimelineEntry Settled(TimelineEntry entry, LegalContext context)
    {
        if (entry.Event is not RequestEvent.Closed closing)
            return entry;
        var closed = Apply(entry);
        return entry with { Event = closing with { Settlement = Settling.Of(CaseClocks.Of(closed, context), Breaches.Of(closed, context)) } };
    }

    private Outcome Outcome(RequestCommand command, LegalContext context) => command switch
    {
        RequestCommand.ConfirmReceipt c => Receiving.Confirm(this, c, context),
        RequestCommand.Assign c => Receiving.Assign(this, c, context),
        RequestCommand.Transfer c => Receiving.Transfer(this, c, context),
        RequestCommand.Note c => Receiving.Note(this, c, context),
        RequestCommand.RequestSupplement c => Supplementing.Request(this, c, context),
        RequestCommand.ReceiveSupplement c => Supplementing.Receive(this, c, context),
        RequestCommand.LapseSupplement c => Supplementing.Lapse(this, c, context),
        RequestCommand.ConfirmDelivery c => Delivering.Confirm(this, c, context),
        RequestCommand.ReturnLetter c => Delivering.Return(this, c, context),
        RequestCommand.ConsultThirdParty c => Consulting.ThirdParty(this, c, context),
        RequestCommand.ThirdPartyReply c => Consulting.ThirdPartyReplied(this, c, context),
        RequestCommand.ConsultAgency c => Consulting.Agency(this, c, context),
        RequestCommand.AgencyReply c => Consulting.AgencyReplied(this, c, context),
        RequestCommand.Extend c => Extending.Extend(this, c, context),
        RequestCommand.AskReason c => Reasoning.Ask(this, c, context),
        RequestCommand.GiveReason c => Reasoning.Give(this, c, context),
        RequestCommand.Delay c => Reasoning.Delay(this, c, context),
        RequestCommand.IssueFeeNotice c => Charging.Issue(this, c, context),
        RequestCommand.RecordPayment c => Charging.Pay(this, c, context),
        RequestCommand.LapseFee c => Charging.Lapse(this, c, context),
        RequestCommand.DraftReply c => Replying.Draft(this, c, context),
        RequestCommand.ApproveReply c => Replying.Approve(this, c, context),
        RequestCommand.ReturnReply c => Replying.Return(this, c, context),
        RequestCommand.IssueReply c => Replying.Issue(this, c, context),
        RequestCommand.Withdraw c => Withdrawing.Withdraw(this, c, context),
        RequestCommand.CorrectClosing c => Correcting.Correct(this, c, context),
        RequestCommand.FileReview c => Reviewing.File(this, c, context),
        RequestCommand.ConcludeReview c => Reviewing.Conclude(this, c, context),
        RequestCommand.Accept c => HandingOver.Accept(this, c, context),
        RequestCommand.SendBack c => HandingOver.SendBack(this, c, context),
        RequestCommand.InviteCoHandler c => CoHandlingRules.Invite(this, c, context),
        RequestCommand.AnswerAsCoHandler c => CoHandlingRules.Answer(this, c, context),
        RequestCommand.Urge c => Urging.Urge(this, c, context),
        RequestCommand.AnswerUrge c => Urging.Answer(this, c, context),
        RequestCommand.ExplainLateness c => Urging.Explain(this, c, context),
        _ => throw new UnreachableException($"{command.GetType().Name} is not decided"),
    };
}
