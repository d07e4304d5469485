using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>The connection is lost under an open page, or the program restarted: it is told, and nothing is lost, not even what was typed meanwhile.</summary>
public sealed class LostConnectionTests : IAsyncLifetime
{
    private readonly string _folder = SiloProcess.NewFolder();
    private readonly Browsers _browsers = new();
    private SiloProcess _silo = null!;
    private Wire _wire = null!;

    public async ValueTask InitializeAsync()
    {
        _silo = await Start();
        _wire = new Wire(_silo.Http.BaseAddress!);
        using var admin = await GuardedSilo.SignIn(_silo, "admin", GuardedSilo.AdminPassword);
        await admin.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
    }

    public async ValueTask DisposeAsync()
    {
        await _browsers.DisposeAsync();
        await _wire.DisposeAsync();
        await _silo.DisposeAsync();
    }

    [Fact]
    public async Task A_lost_connection_is_told_and_the_page_goes_on_where_it_was()
    {
        var page = await Open("/requests/new");
        await page.GetByLabel("姓名").First.FillAsync("王秀兰");
        await page.GetByLabel("联系电话").FillAsync("13887654321");

        _wire.Cut();
        await page.GetByText("连接已中断").WaitForAsync();
        await page.Keep("connection-lost");
        await page.GetByLabel("所需政府信息的名称或者内容描述").FillAsync("断线时写的内容");
        _wire.Mend(_silo.Http.BaseAddress!);

        await page.GetByText("已重新连接，可以继续").WaitForAsync();
        await page.GetByText("连接已中断").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await RegisterSteps.Register(page, "王秀兰", "断线时写的内容，又补了一句", "2023-02-10");
    }

    [Fact]
    public async Task A_restart_under_a_half_filled_form_loses_nothing_and_is_told()
    {
        var page = await Open("/requests/new");
        await page.GetByLabel("当面提交").CheckAsync();
        await page.GetByLabel("自然人").CheckAsync();
        await page.GetByLabel("姓名").First.FillAsync("王秀兰");
        await page.GetByLabel("通信地址").FillAsync("金平县金河镇河东路12号");
        // Not left yet: the server has heard nothing of it.
        await page.GetByLabel("所需政府信息的名称或者内容描述").FillAsync("写到一半的");

        await Restart(async () => await page.GetByLabel("所需政府信息的名称或者内容描述").FillAsync("写到一半的内容，重启时接着写"));

        await page.GetByText("连接已恢复，页面已重新打开").WaitForAsync();
        await Assertions.Expect(page.GetByLabel("所需政府信息的名称或者内容描述")).ToHaveValueAsync("写到一半的内容，重启时接着写");
        await Assertions.Expect(page.GetByLabel("姓名").First).ToHaveValueAsync("王秀兰");
        await Assertions.Expect(page.GetByLabel("通信地址")).ToHaveValueAsync("金平县金河镇河东路12号");
        await Assertions.Expect(page.GetByLabel("当面提交")).ToBeCheckedAsync();
        await page.Keep("after-a-restart");
        await page.Button("知道了").ClickAsync();
        await page.Locator(".term-due").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^登记(申请)?$") }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new(@"^2023-xzfb-0001"), Level = 1 }).WaitForAsync();
        await page.GetByText("写到一半的内容，重启时接着写").First.WaitForAsync();
    }

    [Fact]
    public async Task A_restart_under_a_case_brings_its_command_back_and_it_is_recorded_once()
    {
        using var admin = await GuardedSilo.SignIn(_silo, "admin", GuardedSilo.AdminPassword);
        var number = (await admin.Post("/requests", new { department = "xzfb", receivedOn = "2023-02-10", channel = "inPerson", applicant = new { kind = "naturalPerson", name = "申请人" }, description = "部门预算" }))["number"];
        var page = await Open($"/requests/{number}?do=note");
        await page.Enter("内容", "重启前写的");

        await Restart(() => page.Field("内容").PressSequentiallyAsync("，重启时写的"));

        await page.GetByText("连接已恢复，页面已重新打开").WaitForAsync();
        await Assertions.Expect(page.Field("内容")).ToHaveValueAsync("重启前写的，重启时写的");
        await page.Button("提交").ClickAsync();
        await page.GetByText("已记入办理过程：备注").First.WaitForAsync();
        using var again = await GuardedSilo.SignIn(_silo, "admin", GuardedSilo.AdminPassword);
        var view = await again.Read($"/requests/{number}");
        view.Json.GetProperty("version").GetInt32().Should().Be(2);
        view.Text.Should().Contain("重启前写的，重启时写的");
    }

    private async Task Restart(Func<Task> meanwhile)
    {
        await _silo.Kill();
        _wire.Cut();
        await meanwhile();
        await _silo.DisposeAsync();
        _silo = await Start();
        _wire.Mend(_silo.Http.BaseAddress!);
    }

    private Task<SiloProcess> Start() => GuardedSilo.Start([$"--Storage:DataDirectory={_folder}"], GuardedSilo.Morning);

    private async Task<IPage> Open(string address)
    {
        var page = await _browsers.Open(_wire.Address);
        await page.GotoAsync($"/login?returnUrl={Uri.EscapeDataString(address)}");
        await page.EnterSignIn("admin", GuardedSilo.AdminPassword);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        await page.Locator("#page-begins").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        return page;
    }
}
