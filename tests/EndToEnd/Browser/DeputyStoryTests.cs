using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>An officer goes on leave and comes back: 代办 at the pages, with the bell.</summary>
public sealed class DeputyStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task An_officer_goes_on_leave_the_deputy_goes_on_with_the_work_and_it_returns()
    {
        var (zhang, page) = await office.Person("officer", "xzfb");
        var (li, desk) = await office.Person("officer", "xzfb");
        var number = await RegisterSteps.RegisterByApi(office, "县城供水管网改造工程概算批复");
        (await office.People.Admin.Post($"/requests/{number}/commands", new { type = "assign", officer = zhang })).Json.GetProperty("officer").GetString().Should().Be(zhang);

        // The bell rings where nobody reloads; the notice leads to the case and is read by it.
        await page.GetByRole(AriaRole.Link, new() { Name = "通知，1条未读" }).ClickAsync();
        await page.Heading("通知").WaitForAsync();
        await page.Keep("story-notices");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.Heading(number).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "通知", Exact = true }).First.WaitForAsync();

        await page.GotoAsync("/deputies");
        await page.GetByLabel("B岗（代办人）").SelectOptionAsync(li);
        await page.GetByLabel("自", new() { Exact = true }).FillAsync("2023-02-15");
        await page.GetByLabel("至（含当日）").FillAsync("2023-02-14");
        await page.Button("设置").ClickAsync();
        await page.GetByText("代办的最后一日不能早于第一日").WaitForAsync();
        await page.GetByLabel("至（含当日）").FillAsync("2023-02-20");
        await page.Button("设置").ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "代办中" }).WaitForAsync();
        await page.Keep("story-deputies");

        await desk.GetByRole(AriaRole.Link, new() { NameRegex = new("^通知，1条未读") }).WaitForAsync();
        await desk.GotoAsync("/?view=mine");
        await desk.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        await desk.GetByText("您正在代某人办理").WaitForAsync();
        await desk.Keep("story-deputy-list");
        await desk.GotoAsync($"/requests/{number}");
        await desk.Do("备注", ("内容", "已电话联系申请人"));
        await desk.Locator(".timeline").GetByText($"某人（{li}）代某人").First.WaitForAsync();

        // He is back early.
        await page.Button("结束某人的代办").First.ClickAsync();
        await page.Button("结束").Last.ClickAsync();
        await page.GetByText("现在没有人离岗").WaitForAsync();
        await page.GotoAsync("/?view=mine");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        await desk.GotoAsync("/?view=mine");
        await desk.GetByText("没有符合条件的申请").WaitForAsync();
        (await office.People.Admin.Read($"/requests/{number}"))["officer"].Should().Be(zhang, "the case was his all along");
        office.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Departments_are_merged_with_a_preview_and_a_dissolution_with_open_cases_is_answered()
    {
        (await office.People.Admin.Post("/departments", new { code = "fpb", name = "扶贫开发办公室" })).Json.GetProperty("code").GetString().Should().Be("fpb");
        var number = await RegisterSteps.RegisterByApi(office, "扶贫项目资金安排", "fpb");
        var page = await office.SignedIn("admin", GuardedSilo.AdminPassword);
        await page.GotoAsync("/settings");
        await page.Button("停用扶贫开发办公室").ClickAsync();
        await page.Button("停用").ClickAsync();
        await page.GetByText("还有1件在办申请，不能停用").WaitForAsync();
        await page.Button("知道了").ClickAsync();

        await page.Button("办理机构调整").ClickAsync();
        await page.GetByLabel("依据").FillAsync("金办发〔2023〕1号机构改革方案");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "扶贫开发办公室" }).CheckAsync();
        await page.GetByLabel("代码1").FillAsync("czj");
        await page.GetByLabel("代码1").BlurAsync();
        await page.Button("预览").ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "1件" }).WaitForAsync();
        await page.Keep("story-reorganisation");
        await page.Button("确认调整").ClickAsync();
        await page.GetByText("转入在办申请1件").WaitForAsync();
        await page.Button("知道了").ClickAsync();
        await page.GetByRole(AriaRole.Cell, new() { Name = "已完成" }).WaitForAsync();
        await page.Keep("story-reorganised");
        (await office.People.Admin.Read($"/requests/{number}"))["handlingDepartment"].Should().Be("czj");
        office.Complaints.Should().BeEmpty();
    }
}
