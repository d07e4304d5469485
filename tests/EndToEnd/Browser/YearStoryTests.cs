using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>年度报告: departments hand in, one is sent back, the year is sealed, published, corrected.</summary>
public sealed class YearStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    [Trait("Rule", "AR-A10")]
    [Trait("Rule", "AR-K1")]
    public async Task A_year_goes_from_missing_figures_to_published_with_one_department_sent_back()
    {
        var number = (await office.People.Admin.Post("/requests", new
        {
            department = "jyj",
            receivedOn = "2022-12-30",
            channel = "inPerson",
            applicant = new { kind = "naturalPerson", name = "申请人年" },
            description = "2022年度学校食堂招标结果",
        }))["number"];

        var (_, jyj) = await office.Person("officer", "jyj");
        await jyj.GotoAsync("/years/2022");
        await jyj.GetByText("已超过2023年1月31日的期限15日").WaitForAsync();
        await jyj.GetByRole(AriaRole.Link, new() { Name = "填报本部门数据" }).ClickAsync();
        await Fill(jyj, licences: "12");
        await jyj.Keep("year-figures");
        await HandIn(jyj);
        var (_, xzfb) = await office.Person("officer", "xzfb");
        await xzfb.GotoAsync("/years/2022/departments/xzfb");
        await Fill(xzfb, licences: "");
        await xzfb.Button("报送").ClickAsync();
        await xzfb.InDialog("报送").ClickAsync();
        await xzfb.GetByText("请填写整数，没有的填0").WaitForAsync();
        await Fill(xzfb, licences: "30");
        await HandIn(xzfb);

        var (_, supervisor) = await office.Person("supervisor");
        await supervisor.GotoAsync("/years/2022");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "待核定 2" }).ClickAsync();
        await supervisor.Keep("year-standings");
        await supervisor.GetByRole(AriaRole.Row, new() { NameRegex = new("xzfb") }).GetByRole(AriaRole.Link, new() { Name = "核对" }).ClickAsync();
        await supervisor.Button("核定").ClickAsync();
        await supervisor.InDialog("核定").ClickAsync();
        await supervisor.GetByText("✓ 已核定").WaitForAsync();
        await supervisor.GotoAsync("/years/2022/departments/jyj");
        await supervisor.Button("退回").ClickAsync();
        await supervisor.GetByLabel("退回的理由").FillAsync("行政许可与去年相差较大，请核对");
        await supervisor.GetByLabel("第1条意见针对").SelectOptionAsync("licences");
        await supervisor.GetByLabel("第1条意见", new() { Exact = true }).FillAsync("应当包括不予许可的决定");
        await supervisor.Keep("year-send-back");
        await supervisor.InDialog("退回").ClickAsync();
        await supervisor.GetByText("↩ 已退回").WaitForAsync();

        await jyj.GotoAsync("/years/2022/departments/jyj");
        await jyj.GetByText("退回意见：应当包括不予许可的决定").WaitForAsync();
        await jyj.Keep("year-returned");
        await Fill(jyj, licences: "15");
        await HandIn(jyj);
        await supervisor.GotoAsync("/years/2022/departments/jyj");
        await supervisor.Button("核定").ClickAsync();
        await supervisor.InDialog("核定").ClickAsync();
        await supervisor.GetByText("✓ 已核定").WaitForAsync();

        await supervisor.GotoAsync("/years/2022?view=questions");
        await supervisor.GetByRole(AriaRole.Row, new() { NameRegex = new("^部门尚未报送") }).GetByText("1项，查看").WaitForAsync();
        await supervisor.Keep("year-questions");
        await supervisor.Button("封账").ClickAsync();
        await supervisor.Keep("year-seal");
        await supervisor.InDialog("封账").ClickAsync();
        await supervisor.Button("发布").ClickAsync();
        await supervisor.InDialog("发布").ClickAsync();
        await supervisor.GetByText("2022年度报告已发布。").WaitForAsync();

        await supervisor.GotoAsync("/years/2022?view=tables");
        await supervisor.GetByText("已封账的数据，不随申请变动").WaitForAsync();
        await supervisor.Keep("year-tables");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "表二“行政许可”行" }).First.ClickAsync();
        await supervisor.GetByText("各部门的数（合计45）").WaitForAsync();
        await supervisor.GotoAsync("/years/2022/cells/table3/carriedForward/total");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = number }).WaitForAsync();
        await supervisor.Keep("year-cell");

        // A late entry is listed and changes nothing until the year is opened again for a reason; both versions stay.
        await office.People.Admin.Post("/requests", new { department = "jyj", receivedOn = "2022-12-29", channel = "inPerson", applicant = new { kind = "naturalPerson", name = "补录人" }, description = "补录的申请" });
        await supervisor.GotoAsync("/years/2022?view=history");
        await supervisor.GetByText("封账后补录的申请（1件）").WaitForAsync();
        await supervisor.Button("重新开账").ClickAsync();
        await supervisor.GetByLabel("重新开账的理由").FillAsync("补录一件");
        await supervisor.InDialog("重新开账").ClickAsync();
        await supervisor.Button("封账").ClickAsync();
        await supervisor.InDialog("封账").ClickAsync();
        await supervisor.Button("发布").ClickAsync();
        await supervisor.InDialog("发布").ClickAsync();
        await supervisor.GetByText("更正原因：补录一件").WaitForAsync();
        await supervisor.GetByText("“总计”列：1 → 2").First.WaitForAsync();
        await supervisor.Keep("year-history");

        // The report as it was published first is taken away from here; it says that it was corrected.
        var file = await supervisor.RunAndWaitForDownloadAsync(() => supervisor.GetByRole(AriaRole.Group, new() { Name = "下载这一版本" }).Last.GetByRole(AriaRole.Link, new() { Name = "网页" }).ClickAsync());
        file.SuggestedFilename.Should().EndWith("2022年政府信息公开工作年度报告.html");
        (await File.ReadAllTextAsync(await file.PathAsync())).Should().Contain("第2版更正，存档备查").And.Contain("2022年收到政府信息公开申请1件");
        // Sealed, its prose is to be read and not to be written.
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "编写叙述部分" }).ClickAsync();
        await supervisor.GetByRole(AriaRole.Heading, new() { Name = "2022年度报告 叙述部分" }).WaitForAsync();
        await supervisor.GetByText("本年度已封账，叙述部分不能变更").WaitForAsync();
        (await supervisor.GetByLabel("监督保障").GetAttributeAsync("readonly")).Should().NotBeNull();
        await supervisor.Keep("year-narrative");
        office.Complaints.Should().BeEmpty();
    }

    private static async Task Fill(IPage page, string licences)
    {
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new("2022年度数据") }).WaitForAsync();
        foreach (var input in await page.Locator("table.figures input").AllAsync())
            await input.FillAsync("0");
        await page.GetByLabel("行政许可 本年处理决定数量").FillAsync(licences);
        await page.GetByLabel("其他需要报告的事项").FillAsync("2022年没有收取信息处理费。");
    }

    private static async Task HandIn(IPage page)
    {
        await page.Button("报送").ClickAsync();
        await page.InDialog("报送").ClickAsync();
        await page.GetByText("→ 已报送").WaitForAsync();
    }
}
