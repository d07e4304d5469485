using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>Two people on one case.</summary>
public sealed class TwoBrowsersTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task See_each_other_and_are_warned_before_overwriting()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (one, first) = await office.Person("officer", "xzfb");
        var (other, second) = await office.Person("supervisor", "xzfb");
        await first.GotoAsync($"/requests/{number}");
        await second.GotoAsync($"/requests/{number}");
        await first.Fill("备注", ("内容", "已电话联系申请人"));

        await second.GetByText($"某人（{one}）也打开了此申请，正在填写“备注”").WaitForAsync();
        await second.Fill("分派经办人", ("经办人", $"某人（{one}）"));
        await first.GetByText("请先互相确认，以免重复办理").WaitForAsync();
        await first.Keep("two-on-one-case");

        await second.Button("提交").ClickAsync();
        await second.GetByText("分派经办人：某人").WaitForAsync();

        // What the second did appears to the first by itself, and what the first was typing is still there.
        await first.GetByText($"某人（{other}）刚刚记录了“分派经办人：某人”，页面已更新").WaitForAsync();
        (await first.Field("内容").InputValueAsync()).Should().Be("已电话联系申请人");
        await first.Button("提交").ClickAsync();
        await first.GetByText("已电话联系申请人").First.WaitForAsync();

        (await office.People.Admin.Read($"/requests/{number}")).Json.GetProperty("version").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task Changes_of_others_appear_in_the_work_list()
    {
        var (_, page) = await office.Person("supervisor", "jyj");
        await page.GetByText("还没有在办的申请").WaitForAsync();

        var number = await RegisterSteps.RegisterByApi(office, "招生划片范围", department: "jyj");

        await page.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
    }
}
