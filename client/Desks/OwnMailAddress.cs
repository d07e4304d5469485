using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks;

/// <summary>本人的电子邮箱: on the account, encrypted, seen and changed by its owner alone.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="cipher">Encrypts it.</param>
/// <param name="settings">Whether there is a mail server.</param>
/// <param name="access">Whether people have accounts.</param>
/// <param name="audit">Records that it was changed, never to what.</param>
internal sealed class OwnMailAddress(IGrainFactory grains, PersonalCipher cipher, MailSettings settings, AccessSettings access, AuditDesk audit)
{
    /// <summary>Why somebody can get no mail, whatever the address; null when that can be.</summary>
    public string? Missing(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return !access.SignInRequired ? "本系统没有启用登录，没有个人账户，不能发送邮件通知。" : settings.Missing?.Message;
    }

    /// <summary>The address; null when there is none.</summary>
    public async Task<string?> Address(Caller caller) => cipher.Open((await Account(caller).Find())?.State.Email);

    /// <summary>Changes it. It decides on no right, so whoever is signed in stays so.</summary>
    public async Task<Refusal?> Change(Caller caller, string? address)
    {
        if (await Account(caller).Find() is not { State: { } account })
            return AccountDesk.NotFound(caller.UserName);
        if (await Account(caller).Replace(account with { Email = cipher.Protect(address) }) is { } refusal)
            return refusal;
        await audit.Record(caller, AuditKind.EmailChanged, caller.UserName, address is null ? "删除" : "登记");
        return null;
    }

    private IAccountGrain Account(Caller caller) => grains.GetGrain<IAccountGrain>(caller.UserName.ToUpperInvariant());
}
