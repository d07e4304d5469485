using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Browser;
using Jinping.Workflow.EndToEnd.Tests.Notices;
using MimeKit;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Mails;

public sealed class SqliteNoticeMailTests(MailOfficeOnSqlite office) : NoticeMailTests(office), IClassFixture<MailOfficeOnSqlite>;

/// <summary>通知邮件, through a real mail server: what is told inside the program also comes by mail, to whoever wants it.</summary>
public abstract class NoticeMailTests(MailOffice office)
{
    [Fact]
    public async Task Who_wants_mails_at_once_gets_each_notice_once_and_nobody_else_gets_any()
    {
        var (zhang, mine, address) = await office.Reader("immediate");
        var (li, other) = await office.Person("officer", "xzfb");
        var number = await office.Case();
        await office.Do(number, new { type = "assign", officer = zhang });
        await office.Do(await office.Case(), new { type = "assign", officer = li });
        await mine.Unread(1);
        await other.Unread(1);
        await office.Round();
        await office.Round();

        var mail = office.Post.To(address).Should().ContainSingle().Which;
        mail.Subject.Should().Be($"【政府信息公开】分派：{number}");
        mail.From.Mailboxes.Single().Should().Match<MailboxAddress>(from => from.Name == "金平县政府信息公开办公室" && from.Address == "xxgk@example.gov.cn");
        mail.MessageId.Should().EndWith("@example.gov.cn");
        mail.Headers["Auto-Submitted"].Should().Be("auto-generated");
        foreach (var body in new[] { mail.TextBody, mail.HtmlBody })
            body.Should().Contain(number).And.Contain($"https://xxgk.example.gov.cn/requests/{number}").And.Contain("分派给您办理").And.Contain("个工作日").And.NotContain("王秀兰").And.NotContain("道路项目");
        office.Post.Received.Should().NotContain(received => received.To.Mailboxes.Any(to => to.Address.StartsWith(li)));
    }

    [Fact]
    public async Task A_digest_comes_once_a_day_with_all_that_is_not_urgent()
    {
        var (zhang, mine, address) = await office.Reader("digest", null);
        var first = await office.Case();
        await office.Do(first, new { type = "assign", officer = zhang });
        var second = await office.Case(receivedOn: "2023-01-18");   // due soon
        await office.Do(second, new { type = "assign", officer = zhang });
        var late = await office.Case(receivedOn: "2023-01-04");     // overdue on 2023-02-15
        await office.Do(late, new { type = "assign", officer = zhang });
        await mine.Unread(3);
        await office.Admin.Post("/jobs/notices/run", new { });
        await office.Round();
        office.Post.To(address).Should().ContainSingle("lateness waits for no digest").Which.Subject.Should().Be($"【政府信息公开】逾期：{late}");

        await office.MoveClock("2023-02-16T08:59:00+08:00");
        await office.Round();
        office.Post.To(address).Should().HaveCount(1);
        await office.MoveClock("2023-02-16T09:01:00+08:00");
        await office.Round();
        var digest = office.Post.To(address).Should().HaveCount(2).And.Subject.Last();
        digest.Subject.Should().StartWith("【政府信息公开】通知").And.Contain("分派3");
        digest.HtmlBody.Should().Contain(first).And.Contain(second).And.Contain(late).And.Contain("■ 逾期").And.NotContain("王秀兰");
        await office.MoveClock("2023-02-16T09:30:00+08:00");
        await office.Round();
        office.Post.To(address).Should().HaveCount(2);

        await using var browsers = new Browsers();
        foreach (var width in new[] { 1366, 390 })
        {
            var page = await browsers.Open(office.Silo.Http.BaseAddress!, width);
            await page.SetContentAsync(digest.HtmlBody);
            await page.ShouldFit();
            await page.Keep($"story-mail-digest-{width}");
        }
    }

    [Fact]
    public async Task Who_has_no_address_or_wants_mails_no_more_is_told_so_and_gets_none()
    {
        var (name, mine) = await office.Person("officer", "xzfb");
        (await mine.Put("/notices/settings", new { mail = "immediate" })).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("email"));
        (await mine.Put("/notices/settings", new { mail = "immediate", email = "张三@example.cn" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await mine.Put("/notices/settings", new { mail = "immediate", email = "a@b.cn\r\nBcc: c@d.cn" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await mine.Put("/notices/settings", new { mail = "weekly", email = "a@b.cn" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await mine.Put("/notices/settings", new { mail = "immediate", email = $"{name}@example.gov.cn" }))["email"].Should().Be($"{name}@example.gov.cn");

        await office.Do(await office.Case(), new { type = "assign", officer = name });
        await mine.Unread(1);
        (await mine.Put("/notices/settings", new { mail = "none", email = "" }))["mail"].Should().Be("none");
        await office.Round();
        office.Post.To($"{name}@example.gov.cn").Should().BeEmpty();
        (await office.Admin.Read("/audit?kind=emailChanged")).Text.Should().Contain(name).And.NotContain($"{name}@");
    }
}
