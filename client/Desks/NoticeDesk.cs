using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks;

/// <summary>通知 of whoever asks: nobody reads another's.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="mails">The caller's e-mail address.</param>
internal sealed class NoticeDesk(IGrainFactory grains, OwnMailAddress mails)
{
    /// <summary>A page, the newest first.</summary>
    public async Task<NoticeListView> Page(NoticeSearch search, Caller caller)
    {
        var page = await Box.Page(new NoticeQuery { Person = KeyOf(caller), Unread = search.Unread, Kind = search.Kind, Page = search.Page, PageSize = search.PageSize });
        return new NoticeListView([.. page.Items.Select(NoticeView.Of)], search.Page, search.PageSize, page.Total, page.Unread);
    }

    /// <summary>How many are not read.</summary>
    public Task<int> Unread(Caller caller) => Box.Unread(KeyOf(caller));

    /// <summary>已读.</summary>
    /// <returns>It; null when the caller has no such notice.</returns>
    public async Task<NoticeView?> Read(long id, Caller caller) => await Box.Read(KeyOf(caller), id) is { } item ? NoticeView.Of(item) : null;

    /// <summary>全部已读.</summary>
    /// <returns>How many were marked.</returns>
    public Task<int> ReadAll(Caller caller) => Box.ReadAll(KeyOf(caller));

    /// <summary>通知设置.</summary>
    public async Task<NoticeSettingsForm> Settings(Caller caller) => NoticeSettingsForm.Of((await Preferences(caller).Get()).Notices ?? NoticeSettings.Default, await mails.Address(caller));

    /// <summary>邮件通知 of whoever asks: what is in their way.</summary>
    public async Task<NoticeMailState> MailState(Caller caller) => new()
    {
        Missing = mails.Missing(caller),
        Last = await grains.GetGrain<IMailQueueGrain>(0).LastTo(KeyOf(caller)),
    };

    /// <summary>保存通知设置.</summary>
    public async Task<(NoticeSettingsForm? Settings, Refusal? Refusal)> Save(NoticeSettingsForm form, Caller caller)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        var (digestAt, from, to) = (Time("digestAt", form.DigestAt), Time("quietFrom", form.QuietFrom), Time("quietTo", form.QuietTo));
        if (form.QuietFrom is null != form.QuietTo is null)
            errors.TryAdd(form.QuietFrom is null ? "quietFrom" : "quietTo", "免打扰的起止时间须同时填写，或者都不填写");
        else if (from is not null && from == to)
            errors.TryAdd("quietTo", "免打扰的起止时间不能相同");
        var before = await mails.Address(caller);
        var address = form.Email is null ? before : string.IsNullOrWhiteSpace(form.Email) ? null : form.Email.Trim();
        if (address is not null && address != before && !MailAddress.IsOne(address))
            errors.Add("email", "不是一个电子邮箱地址，例如 zhangsan@example.gov.cn");
        else if (form.Mail != MailChoice.None && mails.Missing(caller) is { } missing)
            errors.Add("mail", missing.TrimEnd('。'));
        else if (form.Mail != MailChoice.None && address is null)
            errors.Add("email", "接收邮件通知须填写电子邮箱");
        if (errors.Count > 0)
            return (null, Refusal.Malformed(errors.ToImmutable()));
        if (address != before && await mails.Change(caller, address) is { } refusal)
            return (null, refusal);
        var settings = new NoticeSettings { Digest = form.Digest, DigestAt = digestAt ?? NoticeSettings.Default.DigestAt, QuietFrom = from, QuietTo = to, OnRestDays = form.OnRestDays, Mail = form.Mail };
        await Preferences(caller).SaveNotices(settings);
        return (NoticeSettingsForm.Of(settings, address), null);

        TimeOnly? Time(string name, string? text)
        {
            if (text is null)
                return null;
            if (TimeOnly.TryParseExact(text, NoticeSettingsForm.Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return time;
            errors.Add(name, "时间应为 HH:mm，例如 09:00");
            return null;
        }
    }

    private INoticeBoxGrain Box => grains.GetGrain<INoticeBoxGrain>(0);

    private IPreferencesGrain Preferences(Caller caller) => grains.GetGrain<IPreferencesGrain>(KeyOf(caller));

    private static string KeyOf(Caller caller) => caller.UserName.ToUpperInvariant();
}
