using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>放假通知: pasted, its effect seen beforehand, put in force, and the dates have moved.</summary>
public sealed class CalendarStoryTests
{
    // As the State Council words them; the year is one that no release knows.
    private const string Notice = """
        国务院办公厅关于2027年部分节假日安排的通知
        一、元旦：1月1日（周五）至3日（周日）放假，共3天。
        二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、周四）放假调休，共7天。1月31日（周日）、2月13日（周六）上班。
        三、清明节：4月3日（周六）至5日（周一）放假，共3天。
        四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
        五、端午节：6月9日（周三）放假1天，不调休。
        六、中秋节：9月15日（周三）放假1天，不调休。
        七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
        """;

    [Fact]
    public async Task An_administrator_sees_which_dates_move_and_moves_them()
    {
        await using var silo = await GuardedSilo.Start([$"--Storage:DataDirectory={SiloProcess.NewFolder()}"], "2027-01-12T09:00:00+08:00");
        using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
        await admin.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var (earlier, later, unmoved) = (await Register(admin, "2027-01-08"), await Register(admin, "2027-01-12"), await Register(admin, "2026-12-11"));
        var (earlierDue, laterDue, unmovedDue) = (await Due(admin, earlier), await Due(admin, later), await Due(admin, unmoved));
        (await admin.Read($"/requests/{earlier}")).Text.Should().Contain("\"isProvisional\":true", "nobody knows the year yet");
        await using var browsers = new Browsers();
        var page = await browsers.Open(silo.Http.BaseAddress!);
        await page.GotoAsync("/login?returnUrl=%2Fcalendar%3Fyear%3D2027");
        await page.EnterSignIn("admin", GuardedSilo.AdminPassword);
        await page.Heading("2027年工作日历").WaitForAsync();
        await page.GetByText("放假通知尚未公布或者尚未导入").WaitForAsync();

        await page.GetByLabel("粘贴国务院办公厅放假通知的文字").FillAsync(Notice);
        await page.GetByLabel("粘贴国务院办公厅放假通知的文字").BlurAsync();
        await page.Button("读取").ClickAsync();
        await page.GetByText("读出").WaitForAsync();
        (await page.Button("实施").IsDisabledAsync()).Should().BeTrue("first one looks what it does");
        await page.Button("预览影响").ClickAsync();
        await page.GetByText("件在办申请的期限变动").WaitForAsync();
        await page.Keep("calendar-preview");
        (await page.Locator("#impact-title").InnerTextAsync()).Should().Contain("2件在办申请的期限变动");
        (await Moved(page, earlier)).Should().Be((earlierDue, "2027-02-04"));
        (await Moved(page, later)).Should().Be((laterDue, "2027-02-13"));
        (await Due(admin, earlier)).Should().Be(earlierDue, "a preview changes nothing");

        await page.Button("实施").ClickAsync();
        await page.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "实施", Exact = true }).ClickAsync();
        await page.GetByText("已实施：").WaitForAsync();
        await page.Keep("calendar-applied");

        (await Due(admin, earlier)).Should().Be("2027-02-04");
        (await Due(admin, later)).Should().Be("2027-02-13");
        (await Due(admin, unmoved)).Should().Be(unmovedDue);
        (await admin.Call(HttpMethod.Post, "/jobs/deadline-sweep/run", (string?)null))["succeeded"].Should().Be("True");
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = later }).GetByText("02-13").First.WaitForAsync();
        await page.GotoAsync($"/requests/{earlier}");
        await page.GetByText("2027-02-04").First.WaitForAsync();
        await page.GotoAsync("/calendar?year=2027");
        await page.GetByText("国务院办公厅关于2027年部分节假日安排的通知").First.WaitForAsync();
        (await page.GetByText("尚未公布或者尚未导入").CountAsync()).Should().Be(0);
        browsers.Complaints.Should().BeEmpty();
    }

    private static async Task<string> Register(HttpClient admin, string receivedOn) => (await admin.Post("/requests", new
    {
        department = "xzfb",
        receivedOn,
        channel = "inPerson",
        applicant = new { kind = "naturalPerson", name = "申请人" },
        description = $"{receivedOn}收到的申请",
    }))["number"];

    private static async Task<string> Due(HttpClient admin, string number) => (await admin.Read($"/requests/{number}"))["dueOn"];

    private static async Task<(string From, string To)> Moved(IPage page, string number)
    {
        var cells = await page.GetByRole(AriaRole.Row).Filter(new() { HasText = number }).GetByRole(AriaRole.Cell).AllInnerTextsAsync();
        return (cells[3][..10], cells[4][..10]);
    }
}
