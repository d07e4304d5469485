using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>What goes wrong at pages: nothing may be lost, nothing done twice.</summary>
public sealed class PageTroubleTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task A_script_in_a_name_is_shown_and_not_run()
    {
        const string Script = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var number = await RegisterSteps.RegisterByApi(office, Script, name: Script);
        var (_, page) = await office.Person("officer", "xzfb");
        var alerts = 0;
        page.Dialog += (_, dialog) =>
        {
            Interlocked.Increment(ref alerts);
            _ = dialog.DismissAsync();
        };

        await page.GotoAsync($"/requests/{number}");
        await page.GetByText(Script).First.WaitForAsync();
        await page.GotoAsync("/?q=script");
        await page.GetByText(Script).First.WaitForAsync();

        alerts.Should().Be(0);
        (await page.Locator("img[src=x]").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task A_double_click_records_once()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.Fill("备注", ("内容", "只记一次"));

        await page.Button("提交").DblClickAsync();

        await page.GetByText("已记入办理过程：备注").First.WaitForAsync();
        (await office.People.Admin.Read($"/requests/{number}")).Json.GetProperty("version").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task What_was_typed_survives_a_reload_and_a_new_sign_in()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (user, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}?do=note");
        await page.Enter("内容", "写到一半");
        await page.WaitForTimeoutAsync(1500);   // drafts follow the typing at some distance

        await page.ReloadAsync();
        await page.Locator("textarea").WaitForAsync();
        (await page.Field("内容").InputValueAsync()).Should().Be("写到一半");

        // Signed out elsewhere, in mid-form.
        var elsewhere = await office.People.SignIn(user, GuardedSilo.Password);
        await elsewhere.Post("/logout", new { everywhere = true });
        await page.Button("提交").ClickAsync();
        await page.Button("重新登录").ClickAsync();
        await page.EnterSignIn(user, GuardedSilo.Password);
        await page.Locator("textarea").WaitForAsync();
        (await page.Field("内容").InputValueAsync()).Should().Be("写到一半");
        await page.Button("提交").ClickAsync();
        await page.GetByText("已记入办理过程：备注").First.WaitForAsync();
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_in_words()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.Fill("备注");
        // Past the limit of the field itself, as a program could.
        await page.Field("内容").EvaluateAsync("field => { field.removeAttribute('maxlength'); field.value = '长'.repeat(5000); field.dispatchEvent(new Event('input', { bubbles: true })); }");

        await page.Button("提交").ClickAsync();

        await page.GetByText("不能超过2000个字符").First.WaitForAsync();
    }

    [Fact]
    public async Task A_stale_tab_is_told_and_loses_nothing()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.Fill("备注", ("内容", "较慢的一方"));
        await office.People.Admin.Post($"/requests/{number}/commands", new { type = "note", text = "较快的一方" });

        await page.Button("提交").ClickAsync();

        await page.GetByText("他人已先行办理").Or(page.GetByText("已记入办理过程：备注")).First.WaitForAsync();
        if (await page.GetByText("他人已先行办理").IsVisibleAsync())
        {
            (await page.Field("内容").InputValueAsync()).Should().Be("较慢的一方");
            await page.Button("提交").ClickAsync();
            await page.GetByText("已记入办理过程：备注").First.WaitForAsync();
        }
        (await office.People.Admin.Read($"/requests/{number}")).Text.Should().Contain("较快的一方").And.Contain("较慢的一方");
    }
}
