using Jinping.Workflow.Actors.Mails;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>
/// 邮件发送: puts together what is due by e-mail, and hands over what waits, one mail after the other. One that cannot be made or is refused stops no other; when there is no server all wait, each longer than before.
/// A mail is handed over first and marked then: should the program die in between, it leaves again under the same Message-ID.
/// </summary>
public sealed partial class MailRound(IMails mails, NoticeMailPost notices, LetterMailPost letters, MailSettings settings, LawInForce law, ILogger<MailRound> logger) : IJob
{
    private const int MostAtOnce = 200;

    /// <inheritdoc/>
    public string Name => JobNames.Mail;

    /// <inheritdoc/>
    public string Title => "邮件发送：发出通知邮件和按电子送达的文书";

    /// <inheritdoc/>
    public string? Cron => settings.IsSet ? "* * * * *" : null;

    private DateTimeOffset Now => ChinaTime.Now(law.Clock);

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        if (settings.Missing is { } missing)
            return new JobOutcome($"待发邮件{await mails.CountWaiting(Now, cancellationToken)}封。", missing.Message);
        await mails.Gather(Now, cancellationToken);
        var due = await mails.Due(Now, MostAtOnce, cancellationToken);
        var tally = new Tally();
        using var transport = new MailTransport(settings);
        string? noServer = null;
        foreach (var mail in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            noServer ??= await Try(mail, transport, tally, cancellationToken);
            if (noServer is not null)
                await Later(mail, noServer, tally, cancellationToken);
        }
        await transport.Close(cancellationToken);
        await mails.Tidy(Now - MailWaits.Kept, cancellationToken);
        return new JobOutcome($"待发邮件{due.Length}封。", tally.InWords(noServer));
    }

    /// <returns>Why no mail can be sent now; null when one can.</returns>
    private async Task<string?> Try(MailStanding mail, MailTransport transport, Tally tally, CancellationToken cancellationToken)
    {
        try
        {
            var (made, done) = await Make(mail, cancellationToken);
            if (done)
                tally.Void++;
            if (made is null)
                return null;
            if (made.Problem is { } problem)
                return await Settle(mail, new MailOutcome(MailResult.Later, problem), tally, cancellationToken);
            return await Settle(mail, await transport.Send(made.Mail!, cancellationToken), tally, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One that cannot be made must not stop the others.
            LogFailed(exception, mail.Id);
            await Later(mail, "系统内部错误，请联系系统管理员。", tally, cancellationToken);
            return null;
        }
    }

    private Task<(MadeMail? Mail, bool IsVoid)> Make(MailStanding mail, CancellationToken cancellationToken) =>
        mail.Number is null ? notices.Make(mail, cancellationToken) : letters.Make(mail, cancellationToken);

    private async Task<string?> Settle(MailStanding mail, MailOutcome outcome, Tally tally, CancellationToken cancellationToken)
    {
        switch (outcome.Result)
        {
            case MailResult.NoServer:
                return outcome.Text;
            case MailResult.Later:
                await Later(mail, outcome.Text, tally, cancellationToken);
                return null;
            case MailResult.Refused:
                tally.Refused++;
                await End(mail, outcome, cancellationToken);
                return null;
            default:
                tally.Left++;
                await End(mail, outcome, cancellationToken);
                return null;
        }
    }

    private async Task Later(MailStanding mail, string problem, Tally tally, CancellationToken cancellationToken)
    {
        if (Now - mail.MadeAt >= MailWaits.Longest)
        {
            tally.Refused++;
            await End(mail, new MailOutcome(MailResult.Refused, $"{MailWaits.Longest.Days}日内没有发出，已停止：{problem}"), cancellationToken);
            return;
        }
        tally.Waiting++;
        await mails.Retry(mail.Id, problem, Now + MailWaits.After(mail.Attempts), cancellationToken);
    }

    // The timeline first: what it does not say did not happen.
    private async Task End(MailStanding mail, MailOutcome outcome, CancellationToken cancellationToken)
    {
        if (mail.Number is not null)
            await letters.End(mail, outcome);
        await mails.End(mail.Id, Now, outcome.Result == MailResult.Left ? null : outcome.Text, cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Mail {Mail} could not be made or settled; the next round tries again.")]
    private partial void LogFailed(Exception exception, Guid mail);

    private sealed class Tally
    {
        public int Left { get; set; }

        public int Refused { get; set; }

        public int Waiting { get; set; }

        public int Void { get; set; }

        public string InWords(string? noServer) =>
            $"发出{Left}封，退回{Refused}封，稍后再发{Waiting}封{(Void > 0 ? $"，无须发送{Void}封" : "")}。{(noServer is null ? "" : noServer)}";
    }
}
