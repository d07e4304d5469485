using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>A user of one department sees nothing of another's case, by whatever address.</summary>
public sealed class ForeignDepartmentTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task No_page_shows_the_case_of_another_department()
    {
        var number = await RegisterSteps.RegisterByApi(office, "只有财政局可见的内容", department: "czj", name: "秘密申请人");
        var (_, page) = await office.Person("supervisor", "jyj");

        foreach (var address in new[] { $"/requests/{number}", $"/requests/{number}/terms", $"/requests/{number}/reply", $"/requests/{number}?do=withdraw", $"/?q={Uri.EscapeDataString("财政局可见")}", $"/?closed=1&handlingDepartment=czj" })
        {
            await page.GotoAsync(address);
            await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
            await page.GetByText("没有").Filter(new() { Visible = true }).First.WaitForAsync();
            var text = await page.ContentAsync();
            text.Should().NotContain("只有财政局可见的内容").And.NotContain("秘密申请人", address);
        }
        var file = await page.Context.APIRequest.GetAsync("/worklist.xlsx?closed=1");
        file.Status.Should().Be(200);
        System.Text.Encoding.UTF8.GetString(await file.BodyAsync()).Should().NotContain(number);

        // The cookie opens the pages and nothing of the interface.
        (await page.Context.APIRequest.GetAsync($"/api/v1/requests/{number}")).Status.Should().Be(401);
    }

    [Fact]
    public async Task A_right_taken_away_holds_for_a_page_that_is_open()
    {
        var number = await RegisterSteps.RegisterByApi(office, "部门预算");
        var (user, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.Fill("备注", ("内容", "停用之后"));

        (await office.People.Admin.Call(HttpMethod.Put, $"/users/{user}", """{"role":"officer","department":"xzfb","disabled":true}""")).Status.Should().Be(System.Net.HttpStatusCode.OK);
        await page.Button("提交").ClickAsync();

        await page.GetByText("登录已失效").First.WaitForAsync();
        (await office.People.Admin.Read($"/requests/{number}")).Text.Should().NotContain("停用之后");
    }
}
