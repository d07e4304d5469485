using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>催办、督办, while the clock is moved: the program is stopped and started on the same database some days later, and makes up for what fell due.</summary>
public sealed class LadderStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task An_ignored_case_climbs_the_whole_ladder_and_its_late_closing_names_the_unit_and_the_reason()
    {
        var number = await RegisterSteps.RegisterByApi(office, "征地补偿资金发放明细");   // received on 2023-02-10, due on 2023-03-10
        var (supervisor, page) = await office.Person("supervisor");
        var (officer, clerk) = await office.Person("officer", "xzfb");
        await clerk.GotoAsync($"/requests/{number}");
        (await clerk.Button("催办").CountAsync()).Should().Be(0, "nobody urges himself");

        await page.GotoAsync($"/requests/{number}");
        await page.Fill("催办", ("催办理由", "申请人来访询问"), ("回复期限", "2023-02-16"));
        await page.GetByText("xzfb须在2023-02-16前回复；逾期未回复的，逐级督办。").WaitForAsync();
        await page.Button("提交").ClickAsync();
        await page.Locator(".timeline").GetByText("催办：xzfb").WaitForAsync();
        await clerk.GetByText("应在2023-02-16前回复，尚未回复").WaitForAsync();

        await Later("2023-02-17", page, clerk);
        page = await CaseOf(supervisor, number);
        await page.Locator(".timeline").GetByText("督办单：xzfb负责人").WaitForAsync();
        await page.Locator(".timeline").GetByText("催办后未按时回复；2023-02-21前仍未办理的，报主管的上级").WaitForAsync();

        await Later("2023-02-22", page, clerk);
        page = await CaseOf(supervisor, number);
        await page.Locator(".timeline").GetByText("督办单：报主管的上级").WaitForAsync();
        await page.GetByText("2023-02-22已督办：报主管的上级").WaitForAsync();
        await page.Keep("story-ladder");

        // The lists show it until somebody answers.
        await page.GotoAsync("/?list=urged");
        await page.GetByText("督办：已报上级").WaitForAsync();
        await page.Keep("story-list-urged");
        clerk = await CaseOf(officer, number);
        await clerk.Do("回复催办", ("回复内容", "档案已调齐，正在拟稿"));
        await clerk.GetByText("2023-02-22回复：档案已调齐，正在拟稿").WaitForAsync();

        // The draft's day, and the reply's, are warned of as they come near.
        await Later("2023-03-10", page, clerk);
        clerk = await CaseOf(officer, number);
        await clerk.Locator(".timeline").GetByText("到期提醒：答复期限今日届满").WaitForAsync();

        await Later("2023-03-14", page, clerk);
        clerk = await CaseOf(officer, number);
        await clerk.Fill("答复并办结", ("办理结果", "予以公开"), ("公开审查记录", "经审查可以公开"), ("提供的方式", "当面提供"), ("送达方式", "直接送达、委托送达"), ("责任单位", "xzfb"), ("逾期原因", "档案分散，检索用时较长"));
        await clerk.GetByText("载明责任单位：xzfb。").WaitForAsync();
        await clerk.Button("提交").ClickAsync();
        await clerk.Button("确认提交").ClickAsync();
        await clerk.GetByText("责任单位：xzfb").First.WaitForAsync();

        page = await office.SignedIn(supervisor);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "督办清单" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^逾期已办") }).ClickAsync();
        await page.GetByText("逾期办结：xzfb").WaitForAsync();
        await page.Keep("story-closed-late");
        await page.GotoAsync($"/requests/{number}");
        await page.Heading(number).WaitForAsync();
        (await page.Button("催办").CountAsync()).Should().Be(0);
        var refused = await office.People.Admin.Post($"/requests/{number}/commands", new { type = "urge", reason = "快办", answerBy = "2023-03-16" });
        (refused["code"], refused["title"]).Should().Be(("case-closed", "该申请已于2023-03-14办结，无须催办。"));
        office.Complaints.Should().BeEmpty();
    }

    // Pages of a program that is gone would only complain.
    private async Task Later(string day, params IPage[] pages)
    {
        foreach (var open in pages)
            await open.Context.CloseAsync();
        await office.People.MoveClock($"{day}T10:00:00+08:00");
    }

    private async Task<IPage> CaseOf(string userName, string number)
    {
        var page = await office.SignedIn(userName);
        await page.GotoAsync($"/requests/{number}");
        await page.Heading(number).WaitForAsync();
        return page;
    }
}
