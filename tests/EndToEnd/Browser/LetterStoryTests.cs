using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>文书 from the case page: the supplement notice and the final reply, asked for, looked at, issued and sent.</summary>
public sealed class LetterStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task An_officer_issues_the_supplement_notice_and_the_reply_and_opens_them()
    {
        (await office.People.Admin.Put("/departments/xzfb/letter-settings", new
        {
            settings = new
            {
                organ = "县人民政府办公室",
                mark = "县政依申请",
                phone = "0873-5220000",
                address = "县城某街1号",
                remedies = new { ownGovernment = "县人民政府", higherDepartment = "州人民政府办公室", court = "县人民法院" },
            },
        })).Text.Should().Contain("县政依申请");
        var number = await RegisterSteps.RegisterByApi(office, "2022年度某道路项目的资金使用情况", name: "王秀兰");
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.Do("补正告知", ("发出日期", "2023-02-13"), ("需要补正的事项", "请明确路段"));

        await Begin(page, "F-04 补正告知书");
        await page.GetByText("制发前尚缺").WaitForAsync();
        (await page.Button("制发").IsDisabledAsync()).Should().BeTrue();
        await page.GetByLabel("补正的指导").FillAsync("写明路段的起止地点");
        await page.GetByText("内容齐备，可以制发").WaitForAsync();
        await page.FrameLocator("iframe[title=文书预览]").GetByText("写明路段的起止地点").WaitForAsync();
        await page.Keep("story-letter-editor");
        await page.Button("制发").ClickAsync();
        var letters = page.Locator("section:has(#letters-title) .attachments li");
        await letters.GetByText("县政依申请〔2023〕1号").WaitForAsync();

        await page.Button("记录发出").ClickAsync();
        await page.GetByLabel("邮件号码").FillAsync("EX123456789CN");
        await page.Locator(".remove-form").GetByRole(AriaRole.Button, new() { Name = "记录发出" }).ClickAsync();
        await letters.GetByText("邮件号码EX123456789CN").WaitForAsync();

        await page.Do("收到补正材料", ("收到日期", "2023-02-14"));
        await page.Do("答复并办结", ("答复日期", "2023-02-15"), ("办理结果", "政府信息不存在"), ("送达方式", "邮政企业邮寄"), ("检索记录", "以“路段”检索档案室，未检索到"));
        await Begin(page, "A-12 政府信息不存在告知书");
        await page.GetByText("内容齐备，可以制发").WaitForAsync();
        await page.Button("制发").ClickAsync();
        await letters.GetByText("县政依申请〔2023〕2号").WaitForAsync();
        await page.Locator(".timeline").GetByText("制发文书：政府信息不存在告知书").WaitForAsync();

        var opened = await page.RunAndWaitForPopupAsync(() => letters.GetByRole(AriaRole.Link, new() { Name = "政府信息不存在告知书", Exact = true }).ClickAsync());
        await opened.GetByRole(AriaRole.Heading, new() { Name = "政府信息不存在告知书" }).WaitForAsync();
        await opened.GetByText("以“路段”检索档案室，未检索到").First.WaitForAsync();
        await opened.GetByText("也可自收到之日起6个月内向县人民法院提起行政诉讼").WaitForAsync();
        await opened.Keep("story-letter-page");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByLabel("下载 政府信息不存在告知书 DOCX").ClickAsync());
        download.SuggestedFilename.Should().Be("政府信息不存在告知书县政依申请〔2023〕2号.docx");
        office.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task An_administrator_sees_what_is_wrong_with_a_template_and_where()
    {
        var page = await office.SignedIn("admin", Access.GuardedSilo.AdminPassword);
        await page.GotoAsync("/templates/F-06");
        await page.FrameLocator("iframe[title=模板预览]").GetByText("政府信息公开申请延期答复告知书").First.WaitForAsync();

        await page.GetByLabel("模板正文").FillAsync("甲\n{{ facts.nothing }}");
        await page.GetByText("F-06第2行").WaitForAsync();
        await page.Keep("story-template-problem");
        await page.GetByLabel("模板正文").FillAsync("{{ include 'intro' }}\n{{ facts.consent }}，因{{ facts.reason }}，延长{{ facts.workingDays }}，至{{ facts.dueOn }}。试用");
        await page.FrameLocator("iframe[title=模板预览]").GetByText("试用").WaitForAsync();
        await page.Button("保存为新版本").ClickAsync();
        await page.GetByText("已保存为第1版").WaitForAsync();
        await page.Button("恢复为系统模板").ClickAsync();
        await page.GetByText("已恢复为系统模板").WaitForAsync();
        office.Complaints.Should().BeEmpty();
    }

    private static async Task Begin(IPage page, string letter)
    {
        await page.GetByLabel("制发文书").SelectOptionAsync(new[] { new SelectOptionValue { Label = letter } });
        await page.Button("拟制").ClickAsync();
        await page.GetByText("成文日期").First.WaitForAsync();
    }
}
