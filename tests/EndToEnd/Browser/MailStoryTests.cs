using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Mails;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>电子邮件 at the pages: an officer mails a reply, sees what became of it, and chooses how to be told.</summary>
public sealed class MailStoryTests(MailOfficeOnSqlite office) : IClassFixture<MailOfficeOnSqlite>
{
    [Fact]
    public async Task An_officer_mails_a_letter_from_the_case_and_sees_it_wait_leave_and_come_back()
    {
        await using var browsers = new Browsers();
        var (zhang, _) = await office.Person("officer", "xzfb");
        var (number, _) = await office.Letter("nobody@example.cn", zhang);
        var page = await SignedIn(browsers, zhang);
        await page.GotoAsync($"/requests/{number}");
        var letters = page.Locator("section:has(#letters-title)");

        await letters.GetByRole(AriaRole.Button, new() { Name = "发送电子邮件", Exact = true }).ClickAsync();
        await letters.GetByText("不等于申请人收到").WaitForAsync();
        (await letters.GetByLabel("收件地址").InnerTextAsync()).Should().Contain("n***@example.cn");
        await letters.GetByLabel("附件格式").SelectOptionAsync(new[] { new SelectOptionValue { Label = "Word" } });
        await page.Keep("story-letter-mail");
        await letters.GetByRole(AriaRole.Button, new() { Name = "确认发送" }).ClickAsync();
        await letters.GetByText("电子邮件（n***@example.cn）：待发送").WaitForAsync();

        await office.Round();
        await page.ReloadAsync();
        await letters.GetByText("退信，邮件服务器拒收收件地址：550").WaitForAsync();
        await page.Keep("story-letter-mail-refused");
        await letters.GetByRole(AriaRole.Button, new() { Name = "重新发送电子邮件" }).ClickAsync();
        await letters.GetByLabel("收件地址").SelectOptionAsync(new[] { new SelectOptionValue { Label = "申请人提供的其他地址" } });
        await letters.GetByLabel("其他地址").FillAsync("wang@example.cn");
        await letters.GetByLabel("附件格式").SelectOptionAsync(new[] { new SelectOptionValue { Label = "Word" } });
        await letters.GetByRole(AriaRole.Button, new() { Name = "确认发送" }).ClickAsync();
        await letters.GetByText("电子邮件（w***@example.cn）：待发送").WaitForAsync();
        await office.Round();
        await page.ReloadAsync();
        await letters.GetByText("已发送，2023-02-15").WaitForAsync();
        await page.Locator(".timeline").GetByText("邮件服务器接收").First.WaitForAsync();
        office.Post.To("wang@example.cn").Should().ContainSingle();
        browsers.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Somebody_chooses_mails_and_an_administrator_sees_the_server()
    {
        await using var browsers = new Browsers();
        var (zhang, _) = await office.Person("officer", "xzfb");
        var page = await SignedIn(browsers, zhang, 390);
        await page.GotoAsync("/notices");
        var settings = page.Locator("#notice-settings");
        await page.Button("通知设置").ClickAsync();
        await settings.GetByLabel("邮件通知").SelectOptionAsync("Digest");
        await settings.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await settings.GetByText("接收邮件通知须填写电子邮箱").WaitForAsync();
        await settings.GetByLabel("电子邮箱").FillAsync("zhang@example.gov.cn");
        await settings.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await page.GetByText("通知设置已保存").WaitForAsync();
        await page.ShouldFit();
        await page.Keep("story-mail-settings-390");

        var admin = await SignedIn(browsers, "admin", 1366, Access.GuardedSilo.AdminPassword);
        await admin.GotoAsync("/settings");
        await admin.GetByRole(AriaRole.Heading, new() { Name = "电子邮件" }).WaitForAsync();
        await admin.GetByText("xxgk@example.gov.cn").WaitForAsync();
        await admin.Keep("story-mail-server");
        browsers.Complaints.Should().BeEmpty();
    }

    private async Task<IPage> SignedIn(Browsers browsers, string userName, int width = 1366, string password = Access.GuardedSilo.Password)
    {
        var page = await browsers.Open(office.Silo.Http.BaseAddress!, width);
        await page.GotoAsync("/login");
        await page.EnterSignIn(userName, password);
        await page.Heading("工作台").WaitForAsync();
        return page;
    }
}
