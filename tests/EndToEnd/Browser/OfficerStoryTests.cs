using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>一件申请从登记到办结, as an officer, a reviewer and a supervisor do it at the pages.</summary>
public sealed class OfficerStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task A_request_goes_through_supplement_third_party_extension_and_approval_to_its_reply()
    {
        var (officer, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync("/requests/new");
        await RegisterSteps.Register(page, "王秀兰", "河东片区棚户区改造项目评估机构选定结果", "2023-01-04");
        await page.Keep("story-registered");

        await page.Do("分派经办人", ("分派日期", "2023-01-04"), ("经办人", $"某人（{officer}）"));
        await page.Do("补正告知", ("发出日期", "2023-01-06"), ("需要补正的事项", "请明确片区的范围"));
        await page.GetByText("已告知补正").First.WaitForAsync();
        await page.Do("确认送达", ("送达日期", "2023-01-09"), ("文书", "补正告知书"));
        await page.Fill("收到补正材料", ("收到日期", "2023-01-16"));
        await page.GetByText("答复期限：2023-02-16届满。").WaitForAsync();
        await page.Button("提交").ClickAsync();
        await page.GetByText("2023年1月16日收到补正材料，自次日起20个工作日").WaitForAsync();

        await page.Do("征求第三方意见", ("发出日期", "2023-01-17"), ("第三方", "红河评估公司"));
        await page.GetByText("正在征求意见，期限中止").WaitForAsync();
        await page.Do("第三方答复", ("到达日期", "2023-01-31"), ("第三方", "红河评估公司"), ("同意公开", "是"));
        await page.Fill("延长答复期限", ("同意日期", "2023-02-14"), ("延长的工作日数", "10"), ("同意人", "陈主任"), ("理由", "需要调取档案"));
        await page.GetByText("答复期限：由").WaitForAsync();
        await page.Button("提交").ClickAsync();
        await page.GetByText("延长10个工作日").First.WaitForAsync();

        await page.Do("拟稿送审", ("办理结果", "予以公开"), ("公开审查记录", "经审查可以公开"), ("提供的方式", "随答复书提供纸质复印件"));
        await page.Keep("story-awaiting-approval");
        var number = new Uri(page.Url).Segments[^1];
        (await page.Button("审核通过").CountAsync()).Should().Be(0, "whoever drafts does not approve");

        var (_, desk) = await office.Person("reviewer", "xzfb");
        await desk.GotoAsync($"/requests/{number}");
        await desk.Do("审核通过", ("审核意见", "同意"));

        // Nobody reloads: what the reviewer did appears by itself.
        await page.GetByText("审核通过").First.WaitForAsync();
        await page.Do("答复并办结", ("答复日期", "2023-02-15"), ("送达方式", "邮政企业邮寄"), ("发文字号", "金政办依申复〔2023〕1号"));
        await page.GetByText("已于2023年2月15日办结").WaitForAsync();
        await page.Keep("story-closed");

        var view = await office.People.Admin.Read($"/requests/{number}");
        view["disposition"].Should().Be("provided");
        view["closedOn"].Should().Be("2023-02-15");
        view.Json.GetProperty("breaches").GetArrayLength().Should().Be(0);
        office.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task The_guide_leads_to_a_refusal_and_its_path_is_kept()
    {
        var number = await RegisterSteps.RegisterByApi(office, "县人民政府常务会议讨论记录");
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.GetByRole(AriaRole.Link, new() { Name = "答复决策向导" }).ClickAsync();
        foreach (var answer in new[] { "指向明确", "没有", "没有超过", "由本机关负责", "存在现成", "没有", "尚未公开", "讨论记录", "没有规定", "不能区分" })
            await page.GetByRole(AriaRole.Group).GetByRole(AriaRole.Button, new() { NameRegex = new($"^{answer}") }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "可以作出：属于四类过程性信息" }).WaitForAsync();
        await page.Keep("guide-outcome");
        await page.Button("据此直接答复").ClickAsync();

        await page.Heading(number).WaitForAsync();
        await page.Enter("过程性信息的类别", "讨论记录");
        await page.Enter("送达方式", "直接送达、委托送达");
        await page.Button("提交").ClickAsync();
        await page.Button("确认提交").ClickAsync();
        await page.GetByText("已于2023年2月15日办结").WaitForAsync();

        var view = await office.People.Admin.Read($"/requests/{number}");
        view["disposition"].Should().Be("processInformation");
        view.Text.Should().Contain("decisionPath").And.Contain("条例第十六条第二款");
    }
}
