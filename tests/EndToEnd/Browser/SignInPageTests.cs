using FluentAssertions;
using Jinping.Workflow.Actors.Accounts;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>登录、锁定、修改初始密码 at the pages.</summary>
public sealed class SignInPageTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task Whoever_is_not_signed_in_comes_to_the_page_wanted_after_signing_in()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (user, _) = await office.People.Person("officer", "xzfb");
        var page = await office.Stranger();

        await page.GotoAsync($"/requests/{number}");
        await page.Heading("登录").WaitForAsync();
        await page.Keep("sign-in");
        await page.EnterSignIn(user, GuardedSilo.Password);

        await page.Heading(number).WaitForAsync();
        await page.GotoAsync("/sign-out");
        await page.Heading("登录").WaitForAsync();
        await page.GotoAsync("/");
        await page.Heading("登录").WaitForAsync();
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task A_way_to_another_site_is_not_followed(string elsewhere)
    {
        var (user, _) = await office.People.Person("officer", "xzfb");
        var page = await office.Stranger();

        await page.GotoAsync($"/login?returnUrl={Uri.EscapeDataString(elsewhere)}");
        await page.EnterSignIn(user, GuardedSilo.Password);

        await page.Heading("工作台").WaitForAsync();
        new Uri(page.Url).Host.Should().Be("127.0.0.1");
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_account_until_an_administrator_unlocks_it()
    {
        var (user, _) = await office.People.Person("officer", "xzfb");
        var page = await office.Stranger();
        await page.GotoAsync("/login");
        for (var attempt = 0; attempt < SignInRules.MostFailures; attempt++)
        {
            await page.EnterSignIn(user, "Cuowu-2023-x");
            await page.GetByText("用户名或者密码不正确").WaitForAsync();
        }

        await page.EnterSignIn(user, GuardedSilo.Password);

        await page.GetByText("用户名或者密码不正确，或者账户已锁定").WaitForAsync();
        await page.GetByText("急用的，请系统管理员解除锁定").WaitForAsync();
        await page.Keep("sign-in-locked");

        var desk = await office.SignedIn("admin", GuardedSilo.AdminPassword);
        await desk.GotoAsync("/users");
        await desk.GetByRole(AriaRole.Row, new() { Name = user }).GetByText("锁定").WaitForAsync();
        await desk.Button($"{user} 的操作").ClickAsync();
        await desk.GetByText("解除锁定", new() { Exact = true }).ClickAsync();
        await desk.GetByText("已解除锁定").First.WaitForAsync();
        await page.EnterSignIn(user, GuardedSilo.Password);
        await page.Heading("工作台").WaitForAsync();
    }

    [Fact]
    public async Task An_initial_password_must_be_changed_before_anything_else()
    {
        var user = await office.People.Account("officer", "xzfb");
        var page = await office.SignedInNew(user, "Chushi-2023");

        await page.Heading("修改密码").WaitForAsync();
        await page.GotoAsync("/");
        await page.Heading("修改密码").WaitForAsync();
        await page.GetByLabel("现用密码").FillAsync("Chushi-2023");
        await page.GetByLabel("新密码", new() { Exact = true }).FillAsync("short");
        await page.GetByLabel("再输一次新密码").FillAsync("short");
        await page.Button("修改密码").ClickAsync();
        await page.GetByText("密码应为10至128个字符").WaitForAsync();
        await page.GetByLabel("现用密码").FillAsync("Chushi-2023");
        await page.GetByLabel("新密码", new() { Exact = true }).FillAsync("Wo-de-mima-1");
        await page.GetByLabel("再输一次新密码").FillAsync("Wo-de-mima-1");
        await page.Button("修改密码").ClickAsync();

        await page.Heading("工作台").WaitForAsync();
    }
}
