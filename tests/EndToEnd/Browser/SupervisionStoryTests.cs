using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>转办、退回、签收、会办 at the pages of the departments concerned.</summary>
public sealed class SupervisionStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task A_case_sent_to_the_wrong_department_comes_back_and_is_handed_on()
    {
        var number = await RegisterSteps.RegisterByApi(office, "中小学校舍建设资金使用情况");
        var (_, clerk) = await office.Person("officer", "xzfb");
        await clerk.GotoAsync($"/requests/{number}");
        await clerk.Fill("转办", ("转办日期", "2023-02-15"), ("承办部门", "czj"), ("理由", "涉及资金"));
        await clerk.GetByText("承办部门：由xzfb变为czj；仍由xzfb答复，仍计入该机关。").WaitForAsync();
        await clerk.GetByText("czj须在2023-02-16前签收或者退回").WaitForAsync();
        await clerk.Button("提交").ClickAsync();
        await clerk.GetByText("未签收，应在2023-02-16前签收").WaitForAsync();
        (await clerk.Button("签收").CountAsync()).Should().Be(0, "the department signs, not whoever sent it");

        // The wrong department finds it among what it has to sign for, and must say why it does not.
        var (_, wrong) = await office.Person("officer", "czj");
        await wrong.GetByRole(AriaRole.Navigation, new() { Name = "督办清单" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^未签收") }).ClickAsync();
        await wrong.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await wrong.Heading(number).WaitForAsync();
        await wrong.Keep("story-unsigned");
        await wrong.Fill("退回");
        await wrong.GetByText("尚不能提交：请填写退回理由").WaitForAsync();
        await wrong.Enter("退回理由", "校舍建设由教育体育局负责，资金台账也在该局");
        await wrong.GetByText("承办部门：由czj变为xzfb").WaitForAsync();
        await wrong.Button("提交").ClickAsync();
        await wrong.GetByText("已记入办理过程：退回").First.WaitForAsync();

        // Nobody reloads: it is back at the desk it came from, with the ground, and goes on from there.
        await clerk.Locator(".timeline").GetByText("退回：xzfb").WaitForAsync();
        await clerk.Locator(".timeline").GetByText("校舍建设由教育体育局负责").WaitForAsync();
        await clerk.Do("转办", ("转办日期", "2023-02-15"), ("承办部门", "jyj"), ("理由", "据财政局退回意见"));

        var (_, right) = await office.Person("officer", "jyj");
        await right.GotoAsync($"/requests/{number}");
        await right.Do("签收");
        await right.GetByText("2023-02-15签收").First.WaitForAsync();
        await right.Keep("story-signed");

        var view = await office.People.Admin.Read($"/requests/{number}");
        (view["department"], view["handlingDepartment"]).Should().Be(("xzfb", "jyj"), "it counts where it came in, whoever handles it");
        view.Json.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("type").GetString()).Should().Equal("received", "transferred", "sentBack", "transferred", "accepted");
        office.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_department_contributes_its_part_and_finds_nothing_else_to_do()
    {
        var number = await RegisterSteps.RegisterByApi(office, "学前教育补助资金分配");
        var (_, lead) = await office.Person("officer", "xzfb");
        await lead.GotoAsync($"/requests/{number}");
        await lead.Fill("邀请会办", ("会办部门", "jyj"), ("会办事项", "核对在园幼儿人数"), ("会办期限", "2023-02-20"));
        await lead.GetByText("jyj可以查看此申请，须在2023-02-20前提出会办意见。").WaitForAsync();
        await lead.Button("提交").ClickAsync();
        await lead.GetByText("应在2023-02-20前提出意见").WaitForAsync();

        var (_, other) = await office.Person("officer", "jyj");
        await other.GetByRole(AriaRole.Navigation, new() { Name = "督办清单" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^会办") }).ClickAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await other.Heading(number).WaitForAsync();
        (await other.Locator(".command-menu .actions button").AllInnerTextsAsync()).Should().Equal("提出会办意见");
        (await other.GetByText("上传").CountAsync()).Should().Be(0);
        await other.Keep("story-co-handler");
        await other.Do("提出会办意见", ("会办意见", "人数无误，可以公开"));

        await lead.Locator(".timeline").GetByText("人数无误，可以公开").WaitForAsync();
        office.Complaints.Should().BeEmpty();
    }
}
