using FluentAssertions;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Notices;
using Microsoft.Extensions.Configuration;
using MimeKit;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Mails;

/// <summary>What mails look like on the wire, and which settings they are sent by.</summary>
public sealed class MailTests
{
    private static readonly MailSettings Office = new() { Host = "mail.example.gov.cn", From = "xxgk@example.gov.cn", FromName = "甲\r\nBcc: c@d.cn", PublicUrl = new Uri("https://xxgk.example.gov.cn/") };

    [Fact]
    public async Task No_text_of_people_begins_a_header_of_its_own()
    {
        var mail = await new MailFrame(Office, null!, ShiftedClock.Of(null)).Begin(Guid.NewGuid(), "a@b.cn", "告知书\r\nBcc: c@d.cn\n\nbody");
        mail.Body = new TextPart("plain") { Text = "内容" };
        var read = await Sent(mail);

        read.Headers.Select(header => header.Field).Should().OnlyHaveUniqueItems().And.NotContain("Bcc");
        read.Subject.Should().Be("告知书 Bcc: c@d.cn  body");
        read.From.Mailboxes.Single().Name.Should().Be("甲 Bcc: c@d.cn");
        read.To.Mailboxes.Single().Address.Should().Be("a@b.cn");
    }

    [Fact]
    public async Task The_same_mail_has_the_same_id_whenever_it_leaves()
    {
        var (frame, id) = (new MailFrame(Office, null!, ShiftedClock.Of(null)), Guid.NewGuid());

        (await frame.Begin(id, "a@b.cn", "甲")).MessageId.Should().Be((await frame.Begin(id, "a@b.cn", "甲")).MessageId).And.EndWith("@example.gov.cn");
    }

    [Fact]
    public async Task Notices_are_grouped_by_kind_the_late_ones_first_and_no_text_becomes_markup()
    {
        var mail = await Sent(await new NoticeMails(Office, null!, ShiftedClock.Of(null)).Of(Guid.NewGuid(), "a@b.cn", "张三<b>", [Told(NoticeKind.Assigned, "2023-xzfb-0001", "<script>甲</script>"), Told(NoticeKind.Overdue, "2023-xzfb-0002", "乙")], new Dictionary<string, MailedCase>
        {
            ["2023-xzfb-0002"] = new() { Urgency = Urgency.Overdue, WorkingDaysLeft = -3, IsClosed = false },
        }));

        mail.Subject.Should().Be("【政府信息公开】通知2条：逾期1、分派1");
        mail.HtmlBody.Should().Contain("&lt;script&gt;甲").And.NotContain("<script").And.NotContain("<b>").And.Contain("https://xxgk.example.gov.cn/requests/2023-xzfb-0001");
        mail.HtmlBody.IndexOf("逾期（1）", StringComparison.Ordinal).Should().BePositive().And.BeLessThan(mail.HtmlBody.IndexOf("分派（1）", StringComparison.Ordinal));
        mail.TextBody.Should().Contain("■ 逾期");
        var without = await new NoticeMails(Office with { PublicUrl = null }, null!, ShiftedClock.Of(null)).Of(Guid.NewGuid(), "a@b.cn", null, [Told(NoticeKind.YearDuty, null, "丙")], new Dictionary<string, MailedCase>());
        without.HtmlBody.Should().NotContain("href").And.Contain("请登录系统查看").And.Contain("2022年度");
    }

    [Fact]
    public void Without_a_server_or_a_sender_it_is_said_which_is_missing()
    {
        Of().Missing!.Message.Should().Contain("Mail:Host").And.Contain("Mail:From");
        Of(("Mail:Host", "mail.example.cn")).Missing!.Message.Should().Contain("Mail:From").And.NotContain("Mail:Host");
        Of(("Mail:Host", "mail.example.cn"), ("Mail:From", "a@b.cn")).Should().Match<MailSettings>(settings => settings.Missing == null && settings.Port == 587 && settings.Security == MailSecurity.StartTls);
        Of(("Mail:Security", "Tls")).Port.Should().Be(465);
    }

    [Fact]
    public void A_password_comes_out_of_a_file_and_crosses_no_network_in_the_clear()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "geheim\n");
        try
        {
            Of(("Mail:Host", "mail.example.cn"), ("Mail:From", "a@b.cn"), ("Mail:User", "u"), ("Mail:PasswordFile", file)).Password.Should().Be("geheim");
            Wrong(("Mail:Host", "mail.example.cn"), ("Mail:User", "u"), ("Mail:PasswordFile", file), ("Mail:Security", "None")).Should().Contain("明文");
            Of(("Mail:Host", "127.0.0.1"), ("Mail:User", "u"), ("Mail:PasswordFile", file), ("Mail:Security", "None")).User.Should().Be("u");
        }
        finally
        {
            File.Delete(file);
        }
        Wrong(("Mail:Password", "geheim")).Should().Contain("Mail:PasswordFile").And.NotContain("geheim");
        Wrong(("Mail:User", "u")).Should().Contain("同时设置");
        Wrong(("Mail:Port", "99999")).Should().Contain("Mail:Port");
    }

    private static async Task<MimeMessage> Sent(MimeMessage mail)
    {
        using var wire = new MemoryStream();
        await mail.WriteToAsync(wire);
        wire.Position = 0;
        return await MimeMessage.LoadAsync(wire);
    }

    private static NoticeItem Told(NoticeKind kind, string? number, string text) =>
        new() { Id = 1, Kind = kind, IsUrgent = false, Number = number, Year = number is null ? 2022 : null, Text = text, RaisedAt = new DateTimeOffset(2023, 2, 15, 10, 0, 0, TimeSpan.FromHours(8)) };

    private static MailSettings Of(params (string Name, string Value)[] settings) =>
        MailSettings.Of(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => new KeyValuePair<string, string?>(setting.Name, setting.Value))).Build());

    private static string Wrong(params (string Name, string Value)[] settings) => FluentActions.Invoking(() => Of(settings)).Should().Throw<SettingException>().Which.Message;
}
