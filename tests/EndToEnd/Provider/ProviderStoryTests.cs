using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Browser;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Provider;

/// <summary>统一身份认证: signing in through a real provider in a browser.</summary>
public sealed class ProviderStoryTests(ProviderOffice office) : IClassFixture<ProviderOffice>
{
    [Fact]
    public async Task The_first_sign_in_makes_an_account_and_later_ones_follow_what_the_provider_says()
    {
        office.Provider.People["wangxl"] = new("1001", "王秀兰", ["xxgk-banli", "mail"], "D-07");
        var page = await office.ThroughProvider("wangxl", "/requests/new");
        await page.Heading("登记申请").WaitForAsync();
        await page.GotoAsync("/account");
        await page.GetByText("王秀兰").First.WaitForAsync();
        await page.GetByText("经办人").First.WaitForAsync();
        (await User("wangxl"))["department"].Should().Be("jyj");

        // Signed out here and promoted there.
        await page.GotoAsync("/sign-out");
        office.Provider.People["wangxl"] = new("1001", "王秀兰", ["xxgk-banli", "xxgk-zhuguan"], "D-07");
        page = await office.ThroughProvider("wangxl");
        await page.Heading("工作台").WaitForAsync();
        (await User("wangxl"))["role"].Should().Be("supervisor");
        (await office.Admin.ReadAll("/audit?user=wangxl")).Where(happened => happened.GetProperty("kind").GetString() == "signedIn")
            .Should().HaveCount(2).And.OnlyContain(happened => happened.GetProperty("detail").GetString() == "统一身份认证");

        // The same name again for another person: no way into an account that is not his.
        office.Provider.People["wangxl"] = new("2002", "王小龙", ["xxgk-banli"], "D-07");
        page = await office.ThroughProvider("wangxl");
        await page.GetByText("已由他人使用").WaitForAsync();
        office.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_has_no_role_or_department_here_is_refused()
    {
        office.Provider.People["lingyou"] = new("1002", "另有人", ["mail"], "D-07");
        var page = await office.ThroughProvider("lingyou");
        await page.Heading("不能登录").WaitForAsync();
        await page.GetByText("没有对应本系统的任何角色").WaitForAsync();
        await page.Keep("provider-refused");
        await page.GotoAsync("/");
        await page.Heading("登录").WaitForAsync();

        office.Provider.People["wubumen"] = new("1003", "无部门", ["xxgk-banli"], "D-99");
        page = await office.ThroughProvider("wubumen");
        await page.GetByText("部门没有对应本系统的部门").WaitForAsync();
        (await office.Admin.Read("/users")).Text.Should().NotContain("wubumen").And.NotContain("lingyou");
    }

    [Fact]
    public async Task A_deactivated_account_is_refused()
    {
        office.Provider.People["tingyong"] = new("1004", "停用者", ["xxgk-banli"], "D-07");
        var page = await office.ThroughProvider("tingyong");
        await page.Heading("工作台").WaitForAsync();
        (await office.Admin.Call(HttpMethod.Put, "/users/tingyong", """{"role":"officer","department":"jyj","disabled":true}""")).Status.Should().Be(HttpStatusCode.OK);

        page = await office.ThroughProvider("tingyong");

        await page.GetByText("您在本系统的账户已经停用").WaitForAsync();
        (await User("tingyong"))["disabled"].Should().Be("True", "the provider does not enable it");
    }

    [Fact]
    public async Task An_administrator_names_the_account_of_a_person()
    {
        (await office.Admin.Post("/users", new { userName = "lao", displayName = "老账户", role = "auditor", password = GuardedSilo.Initial })).Status.Should().Be(HttpStatusCode.Created);
        office.Provider.People["buke yong"] = new("1005", "名字不能用", ["xxgk-shenji"], null);
        var page = await office.ThroughProvider("buke yong");
        var subject = await page.Locator("code.key").InnerTextAsync();
        subject.Should().EndWith(" 1005");

        var desk = await office.SignedIn("admin", GuardedSilo.AdminPassword);
        await desk.GotoAsync("/users");
        await desk.Button("lao 的操作").ClickAsync();
        await desk.GetByText("修改", new() { Exact = true }).ClickAsync();
        await desk.GetByLabel("统一身份认证标识").FillAsync(subject);
        await desk.Button("保存").ClickAsync();
        await desk.GetByText("已保存").First.WaitForAsync();

        page = await office.ThroughProvider("buke yong");
        await page.Heading("工作台").WaitForAsync();
        using var stranger = Visitors.Of(office.Admin.BaseAddress!);
        (await stranger.Post("/login", new { userName = "lao", password = GuardedSilo.Initial })).Status.Should().Be(HttpStatusCode.Unauthorized, "the initial password is void");
        var second = await office.Admin.Post("/users", new { userName = "lao2", role = "auditor", password = GuardedSilo.Initial, subject });
        (second.Status, second["code"]).Should().Be((HttpStatusCode.Conflict, "identity-taken"));
    }

    [Fact]
    public async Task A_provider_that_is_down_is_told_of_and_the_own_password_still_lets_in()
    {
        await using var silo = await ProviderOffice.AnotherProgram("http://localhost:9/");
        var page = await office.Stranger(silo);
        await page.GotoAsync("/login");
        await page.GetByRole(AriaRole.Link, new() { Name = "用统一身份认证登录" }).ClickAsync();
        await page.GetByText("现在不能连接统一身份认证").WaitForAsync();
        await page.Keep("provider-down");
        await page.EnterSignIn("admin", GuardedSilo.AdminPassword);
        await page.Heading("工作台").WaitForAsync();
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_ends_the_start_with_a_sentence()
    {
        await using var silo = SiloProcess.Launch(null, "--Access:SignIn=Required", "--Oidc:Authority=http://id.example.gov.cn");
        (await silo.WaitForExit()).Should().Be(1);
        silo.Output.Should().Contain("Oidc:Authority 须为 https 地址");
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_lets_nobody_in()
    {
        var page = await office.Stranger();
        await page.GotoAsync("/login/provider/answer?code=abc&state=def");
        await page.GetByText("统一身份认证没有完成登录").WaitForAsync();
        await page.GotoAsync("/login/provider/refused?what=forged");
        await page.GetByText("统一身份认证没有完成登录").WaitForAsync();
    }

    private async Task<System.Text.Json.JsonElement> Found(string userName) =>
        (await office.Admin.ReadAll("/users")).Single(user => user.GetProperty("userName").GetString() == userName);

    private async Task<Dictionary<string, string>> User(string userName) =>
        (await Found(userName)).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
}
