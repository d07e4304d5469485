using Jinping.Workflow.Actors.Mails;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Time;
using Request = Jinping.Workflow.Law.Requests.Request;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Makes mails of letters, and tells the case, and of a refusal its handler, what became of them.</summary>
public sealed class LetterMailPost(IMails mails, LetterMails maker, IGrainFactory grains, LawInForce law)
{
    /// <summary>The mail; neither mail nor problem when the case does not wait for it (any more), which is noted.</summary>
    public async Task<(MadeMail? Mail, bool IsVoid)> Make(MailStanding mail, CancellationToken cancellationToken)
    {
        var view = await Case(mail).View(null);
        var kept = view is null ? null : RequestOf(view).LetterOfMail(mail.Id);
        switch (kept?.Mail)
        {
            case { IsWaiting: true }:
                var (made, problem) = await maker.Of(view!, kept, cancellationToken);
                return (new MadeMail(made, problem), false);
            case { Problem: { } refusal }:
                // The program died between the entry and the notice.
                await Tell(view!, kept.Letter.Title, refusal, mail);
                await mails.End(mail.Id, ChinaTime.Now(law.Clock), refusal, cancellationToken);
                return (null, true);
            case { }:
                await mails.End(mail.Id, ChinaTime.Now(law.Clock), null, cancellationToken);
                return (null, true);
            default:
                if (ChinaTime.Now(law.Clock) - mail.MadeAt > MailWaits.Unclaimed)
                    await mails.Drop(mail.Id, cancellationToken);
                return (null, true);
        }
    }

    /// <summary>Tells what became of a mail.</summary>
    public async Task End(MailStanding mail, MailOutcome outcome)
    {
        var answer = await Case(mail).EndLetterMail(new EndLetterMail { Mail = mail.Id, HasLeft = outcome.Result == MailResult.Left, Text = outcome.Text });
        if (outcome.Result != MailResult.Left && answer.View is { } view && RequestOf(view).LetterOfMail(mail.Id) is { } kept)
            await Tell(view, kept.Letter.Title, outcome.Text, mail);
    }

    private Task<int> Tell(RequestView view, string title, string problem, MailStanding mail) => grains.GetGrain<INoticePostGrain>(GrainNames.Authority).Post(
        [MailNotices.Refused(view.Number, view.Officer, view.HandlingDepartment, title, problem, mail.Id, ChinaTime.Now(law.Clock))]);

    private IRequestGrain Case(MailStanding mail) => grains.GetGrain<IRequestGrain>(mail.Number!);

    private static Request RequestOf(RequestView view) =>
        RequestNumber.TryParse(view.Number, out var number) ? Request.Replay(number, view.Timeline) : throw new InvalidOperationException($"“{view.Number}” is no request number.");
}
