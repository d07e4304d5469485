using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>双因素认证 as somebody uses it at the pages: set up, signed in with, its recovery codes used, renewed, and given up.</summary>
public sealed class SecondFactorStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task Somebody_sets_it_up_signs_in_with_it_and_renews_the_recovery_codes()
    {
        var (user, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync("/account");
        await page.Button("启用双因素认证").ClickAsync();
        var key = (await page.Locator("code.key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await page.GetByAltText("供验证器应用扫描的二维码").WaitForAsync();
        await page.GetByLabel("填写应用显示的6位验证码").FillAsync("000000");
        await page.Button("启用").ClickAsync();
        await page.GetByText("验证码不正确、已失效或者已使用过").WaitForAsync();
        var step = TimeCodes.StepOf(office.People.Now);
        await page.GetByLabel("填写应用显示的6位验证码").FillAsync(Code(key, step));
        await page.Button("启用").ClickAsync();
        await page.GetByText("双因素认证已启用。").WaitForAsync();
        await page.Keep("second-factor-set-up");
        var old = await Shown(page);
        await page.Button("已保存恢复码").ClickAsync();
        await page.GetByText("剩余恢复码10个").WaitForAsync();

        // With the code; the one that confirmed the set-up does not do twice.
        page = await AskedForCode(user);
        await EnterCode(page, Code(key, step));
        await page.GetByText("验证码不正确、已失效或者已使用过").WaitForAsync();
        await EnterCode(page, Code(key, step + 1));
        await page.Heading("工作台").WaitForAsync();

        // Without the telephone: a recovery code, once.
        page = await AskedForCode(user);
        await EnterCode(page, old[0]);
        await page.Heading("工作台").WaitForAsync();
        await page.GotoAsync("/account");
        await page.GetByText("剩余恢复码9个").WaitForAsync();
        await Owner(page, "更换恢复码", "Cuowu-2023-x", old[1]);
        await page.GetByText("密码或者验证码不正确").WaitForAsync();
        await Owner(page, "更换恢复码", GuardedSilo.Password, old[1]);
        await page.GetByText("恢复码已更换，此前的恢复码全部作废").WaitForAsync();
        await page.Keep("recovery-codes-renewed");
        var renewed = await Shown(page);
        renewed.Should().HaveCount(old.Count).And.NotIntersectWith(old);
        await page.Button("已保存恢复码").ClickAsync();
        await page.GetByText("剩余恢复码10个").WaitForAsync();

        page = await AskedForCode(user);
        await EnterCode(page, old[2]);
        await page.GetByText("验证码不正确、已失效或者已使用过").WaitForAsync();
        await EnterCode(page, renewed[0]);
        await page.Heading("工作台").WaitForAsync();

        await page.GotoAsync("/account");
        await page.GetByText("停用或者更换手机").ClickAsync();
        await Owner(page, "停用双因素认证", GuardedSilo.Password, renewed[1]);
        await page.GetByText("未启用。").WaitForAsync();
        await office.SignedIn(user);
        (await office.People.Admin.ReadAll($"/audit?user={user}")).Select(happened => happened.GetProperty("kind").GetString())
            .Should().Contain(["secondFactorSetUp", "recoveryCodeUsed", "recoveryCodesRenewed", "secondFactorRemoved"]);
        office.Complaints.Should().BeEmpty();
    }

    private static string Code(string key, long step) => TimeCodes.Code(TimeCodes.Bytes(key), step);

    private static async Task<IReadOnlyList<string>> Shown(IPage page) => await page.Locator(".recovery-codes code").AllInnerTextsAsync();

    private async Task<IPage> AskedForCode(string user)
    {
        var page = await office.SignedInNew(user, GuardedSilo.Password);
        await page.Heading("输入验证码").WaitForAsync();
        return page;
    }

    private static async Task EnterCode(IPage page, string code)
    {
        await page.GetByLabel("验证器应用显示的6位验证码").FillAsync(code);
        await page.Button("登录").ClickAsync();
    }

    private static async Task Owner(IPage page, string action, string password, string code)
    {
        var form = page.Locator("form").Filter(new() { Has = page.Button(action) });
        if (!await form.IsVisibleAsync())
            await page.Locator("summary", new() { HasText = action }).ClickAsync();
        await form.GetByLabel("密码").FillAsync(password);
        await form.GetByLabel("验证码或者恢复码").FillAsync(code);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }
}
