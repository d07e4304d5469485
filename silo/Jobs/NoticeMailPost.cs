using System.Collections.Immutable;
using Jinping.Workflow.Actors.Mails;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Makes mails of notices. Who has left, or wants none any more, gets none.</summary>
public sealed class NoticeMailPost(IMails mails, NoticeMails maker, IRegister register, IGrainFactory grains, PersonalCipher cipher, LawInForce law)
{
    /// <summary>The mail; neither mail nor problem when it is void, which is noted.</summary>
    public async Task<(MadeMail? Mail, bool IsVoid)> Make(MailStanding mail, CancellationToken cancellationToken)
    {
        var account = (await grains.GetGrain<IAccountGrain>(mail.Person!).Find())?.State;
        var wanted = (await grains.GetGrain<IPreferencesGrain>(mail.Person!).Get()).Notices?.Mail ?? MailChoice.None;
        var address = cipher.Open(account?.Email);
        var reason = account is null or { Disabled: true } ? "账户已停用。" : wanted == MailChoice.None ? "已改为不发邮件。" : !MailAddress.IsOne(address) ? "账户没有可用的电子邮箱。" : null;
        if (reason is not null)
        {
            await mails.End(mail.Id, ChinaTime.Now(law.Clock), reason, cancellationToken);
            return (null, true);
        }
        var notices = await mails.Notices(mail.Id, cancellationToken);
        var cases = ImmutableDictionary.CreateBuilder<string, MailedCase>();
        foreach (var number in notices.Select(notice => notice.Number).OfType<string>().Distinct())
        {
            if (await register.Find(number, cancellationToken) is { } row && RequestItem.Of(row, law.Today()) is var item)
                cases[number] = new MailedCase { Urgency = item.Urgency, WorkingDaysLeft = item.WorkingDaysLeft, IsClosed = item.ClosedOn is not null };
        }
        return (new MadeMail(await maker.Of(mail.Id, address!, account!.DisplayName ?? account.UserName, notices, cases.ToImmutable()), null), false);
    }
}
