using System.Collections.Immutable;
using System.Diagnostics;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Attachments;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.MailRoom;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Supervision;
using Jinping.Workflow.Law.Time;
using Microsoft.Extensions.Logging;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>一件申请: loads its timeline, asks the law, writes once, believes what is written, tells its department.</summary>
[GrainType("request")]
public sealed partial class RequestGrain(
    [PersistentState("request", GrainNames.Store)] IPersistentState<RequestDocument> document,
    LawInForce law,
    IRegister register,
    ILogger<RequestGrain> logger) : Grain, IRequestGrain
{
    private Request _request = null!;
    private bool _hasTold;

    private Directory Directory => new(law, GrainFactory);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!RequestNumber.TryParse(this.GetPrimaryKeyString(), out var number))
            throw new ArgumentException($"'{this.GetPrimaryKeyString()}' is no request number.");
        StoredFormat.RefuseNewer(document.State.Format, RequestDocument.CurrentFormat, $"{number}: the stored document");
        _request = Request.Replay(number, document.State.Timeline);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<RequestAnswer> Register(RegisterRequest message, CancellationToken cancellationToken)
    {
        if (await Directory.Refuse(message.Form) is { } refusal)
            return RequestAnswer.Refused(refusal);
        var context = law.Today() with { MonthlyRank = message.MonthlyRank };
        return await Settle(_request.Register(message.Form, Stamp(message), context), context, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RequestAnswer> Execute(ExecuteCommand message, CancellationToken cancellationToken)
    {
        if (await Directory.Refuse(message.Command, _request) is { } refusal)
            return RequestAnswer.Refused(refusal);
        var context = await ContextFor(_request, message.Command, message.OtherApplicantKey);
        return await Settle(_request.Decide(message.Command, Stamp(message.CommandId, message.By), context), context, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RequestAnswer> Import(ImportRequest message, CancellationToken cancellationToken)
    {
        var registration = message.Registration;
        if (await Directory.Refuse(registration.Form) is { } unknown)
            return RequestAnswer.Refused(unknown);
        var context = law.Today() with { MonthlyRank = registration.MonthlyRank };
        var first = _request.Register(registration.Form, Stamp(registration), context);
        if (first is not Decision.Accepted registered)
            return Unchanged(first, context);
        var next = _request.Apply(registered.Entry);
        for (var i = 0; i < message.Commands.Length; i++)
        {
            if (await Directory.Refuse(message.Commands[i], next) is { } refusal)
                return RequestAnswer.Refused(refusal, i + 1);
            context = await ContextFor(next, message.Commands[i], registration.OtherApplicantKey);
            var decision = next.Decide(message.Commands[i], Stamp(CommandIds.OfImported(registration.CommandId, i + 1), registration.By), context);
            if (decision is not Decision.Accepted accepted)
                return Unchanged(decision, context) with { RefusedCommand = i + 1 };
            next = next.Apply(accepted.Entry);
        }
        await Adopt(next, context, cancellationToken);
        return RequestAnswer.Of(RequestViews.Of(_request, context));
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> Attach(AttachFile message)
    {
        var context = law.Today();
        return Settle(_request.Attach(message.Attachment, message.Most, Stamp(message.Attachment.Id, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> Detach(DetachFile message)
    {
        var context = law.Today();
        return Settle(_request.Detach(message.Attachment, message.Reason, Stamp(message.CommandId, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public async Task<RequestAnswer> IssueLetter(IssueLetter message)
    {
        var context = law.Today();
        var decision = _request.IssueLetter(message.Letter, Stamp(message.Letter.Id, message.By) with { Digest = message.Digest }, context);
        // Just before the write, and only for a letter that will be written: a number that went to another must not stand on two.
        if (decision is Decision.Accepted && message.Book is { } book && !await GrainFactory.GetGrain<ILetterNumbersGrain>(book).Claim(message.Letter.Id))
            return RequestAnswer.Refused(Refusal.Conflict(RefusalCodes.LetterNumberLost, "预留的发文字号已失效，请重新制发。"));
        return await Settle(decision, context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> NumberMail(NumberMail message)
    {
        var context = law.Today();
        return Settle(_request.NumberMail(message.Entry, message.TrackingNumber, Stamp(message.CommandId, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> SendLetter(SendLetter message)
    {
        var context = law.Today();
        return Settle(_request.SendLetter(message.Letter, message.Means, message.TrackingNumber, message.On, Stamp(message.CommandId, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> ReceiveLetter(ReceiveLetter message)
    {
        var context = law.Today();
        return Settle(_request.ReceiveLetter(message.Letter, message.SignedBy, message.On, Stamp(message.CommandId, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> MailLetter(MailLetter message)
    {
        var context = law.Today();
        return Settle(_request.MailLetter(message.Letter, message.To, message.Format, Stamp(message.CommandId, message.By) with { Digest = message.Digest }, context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> EndLetterMail(EndLetterMail message)
    {
        var (context, stamp) = (law.Today(), Stamp(CommandIds.OfMailEnd(message.Mail), "系统"));
        return Settle(message.HasLeft ? _request.MailLeft(message.Mail, message.Text, stamp, context) : _request.MailRefused(message.Mail, message.Text, stamp, context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> Leave(OfficerLeaves message)
    {
        var context = law.Today();
        return Settle(_request.Leave(message.Officer, message.Reason, Stamp(message.CommandId, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<RequestAnswer> Reorganise(MoveByReorganisation message)
    {
        var context = law.Today();
        return Settle(_request.Reorganise(message.From, message.Department, message.Officer, message.Reason, Stamp(message.CommandId, message.By), context), context, CancellationToken.None);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Notice>> Notices(int after, int upTo) => Task.FromResult(CaseNotices.Of(_request, after, upTo));

    /// <inheritdoc/>
    public Task<RequestView?> View(DateOnly? asOf)
    {
        var context = ContextOf(asOf);
        var request = asOf is { } day ? _request.AsOf(day) : _request;
        return Task.FromResult(request.Exists ? RequestViews.Of(request, context) : null);
    }

    /// <inheritdoc/>
    public Task<DerivationView?> Derivation(ClockKind kind, string? party, DateOnly? asOf)
    {
        var request = asOf is { } day ? _request.AsOf(day) : _request;
        var clock = request.Exists
            ? CaseClocks.Of(request, ContextOf(asOf)).LastOrDefault(c => c.Kind == kind && (party is null || c.Party == party))
            : null;
        return Task.FromResult(clock?.Derivation is { } derivation ? new DerivationView { Clock = clock, Derivation = derivation } : null);
    }

    /// <inheritdoc/>
    public async Task<SweepAnswer> Sweep()
    {
        if (!_request.Exists)
            return SweepAnswer.Nothing;
        var context = law.Today();
        if (DueLapse.Of(_request, context) is { } lapse)
        {
            var lapsed = await Settle(_request.Decide(lapse.Command, Stamp(lapse.CommandId, "系统"), context), context, CancellationToken.None);
            return lapsed.Refusal is null ? SweepAnswer.Lapsed : SweepAnswer.Nothing;
        }
        var supervised = Supervised(_request, context);
        if (supervised.Version == _request.Version && RegisterRows.Same(document.State.Register, Project(supervised, context)) && document.State.Mail.SequenceEqual(MailBook.Of(supervised)))
            return SweepAnswer.Nothing;
        var answer = supervised.Version == _request.Version ? SweepAnswer.Renewed : SweepAnswer.Supervised;
        await Adopt(supervised, context, CancellationToken.None);
        return answer;
    }

    // Everything that is due, in one write.
    private Request Supervised(Request request, LegalContext context)
    {
        while (CaseSupervision.Due(request, context) is { } duty
            && request.Supervise(duty, Stamp(CommandIds.OfSupervision(request.Number.ToString(), duty.Key), "系统"), context) is Decision.Accepted(var entry))
            request = request.Apply(entry);
        return request;
    }

    /// <inheritdoc/>
    public async Task<VerificationAnswer> Verify() => new()
    {
        Number = this.GetPrimaryKeyString(),
        Entries = _request.Version,
        Problems = Verification.Problems(document.State, await register.Find(this.GetPrimaryKeyString(), CancellationToken.None)),
    };

    private async Task<RequestAnswer> Settle(Decision decision, LegalContext context, CancellationToken cancellationToken)
    {
        if (decision is not Decision.Accepted(var entry))
            return Unchanged(decision, context);
        await Adopt(_request.Apply(entry), context, cancellationToken);
        return RequestAnswer.Of(RequestViews.Of(_request, context));
    }

    private RequestAnswer Unchanged(Decision decision, LegalContext context) => decision switch
    {
        Decision.Repeated(var version) => RequestAnswer.Of(RequestViews.Of(_request.AtVersion(version), context)),
        Decision.Refused(var refusal) => RequestAnswer.Refused(refusal),
        _ => throw new UnreachableException(),
    };

    // Only what is stored is believed.
    private async Task Adopt(Request next, LegalContext context, CancellationToken cancellationToken)
    {
        var before = document.State.Register;
        var row = Project(next, context);
        var stored = new RequestDocument { Number = row.Number, Timeline = next.Timeline, HeadHash = TimelineHash.OfHead(next.Timeline), Register = row, Mail = MailBook.Of(next) };
        await document.Adopt(stored, DeactivateOnIdle, cancellationToken);
        _request = next;
        await TellDepartment(before, row);
        await TellPost(before?.Version ?? 0);
    }

    // The database has noted down with the write that there is something to tell; this only saves the wait for the next delivery.
    private async Task TellPost(int after)
    {
        if (CaseNotices.Of(_request, after, _request.Version).IsEmpty)
            return;
        try
        {
            await GrainFactory.GetGrain<INoticePostGrain>(GrainNames.Authority).News();
        }
        catch (Exception exception)
        {
            LogNoticesWait(exception, this.GetPrimaryKeyString());
        }
    }

    // Most steps change nothing that is counted, and one department hears of all its cases: it is told only what it counts. The first news of an activation is
    // told in any case, since the last one may have been lost with the activation before.
    private async Task TellDepartment(RegisterRow? before, RegisterRow after)
    {
        var news = new CaseNews { Before = before, After = after };
        if (_hasTold && !news.ChangesCounts)
            return;
        try
        {
            await GrainFactory.GetGrain<IDepartmentGrain>(after.Department).Tell(news);
            _hasTold = true;
        }
        catch (Exception exception)
        {
            // News may be lost: the register has it. The next one is told again.
            _hasTold = false;
            LogNewsLost(exception, after.Number, after.Department);
        }
    }

    private async Task<LegalContext> ContextFor(Request request, RequestCommand command, string? otherKey)
    {
        var context = law.Today();
        if (!request.Exists || Questions.Of(request, command, otherKey, context) is not { } question)
            return context;
        var answer = await GrainFactory.GetGrain<IDepartmentGrain>(request.Origin.Department).Ask(question);
        return context with { SealedYears = [.. answer.SealedYears], Earlier = Renamed(answer.Earlier, request.Origin.Applicant.Key, otherKey), MonthlyRank = answer.MonthlyRank };
    }

    // Kept under the applicant's other key, it is the same applicant's: for the law there is one key.
    private static EarlierRequest? Renamed(EarlierRequest? earlier, string? key, string? otherKey) =>
        otherKey is not null && earlier?.ApplicantKey == otherKey ? earlier with { ApplicantKey = key } : earlier;

    private LegalContext ContextOf(DateOnly? asOf) => asOf is { } day ? law.Today() with { Today = day } : law.Today();

    private RegisterRow Project(Request request, LegalContext context) => RegisterProjection.Of(request, context, law.Authority.CalendarVersion);

    private CommandStamp Stamp(RegisterRequest message) => Stamp(message.CommandId, message.By) with { Digest = message.Digest, FormerDigest = message.FormerDigest };

    private CommandStamp Stamp(Guid commandId, string by) => new() { CommandId = commandId, By = by, At = ChinaTime.Now(law.Clock) };

    [LoggerMessage(LogLevel.Warning, "{Number}: its notices wait for the next delivery.")]
    private partial void LogNoticesWait(Exception exception, string number);

    [LoggerMessage(LogLevel.Warning, "{Number}: department {Department} did not hear of the change; it will recount from the register.")]
    private partial void LogNewsLost(Exception exception, string number, string department);
}
