using System.IO.Compression;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using MiniExcelLibs;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>收发文登记 and 案卷 at the page: the number on an envelope, what was sent and not proved, and the whole file of a case in one click.</summary>
[Trait("Rule", "R45")]
public sealed class MailRoomStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task A_clerk_enters_a_postal_number_chases_what_is_not_proved_and_takes_the_file_of_the_case()
    {
        var number = await RegisterSteps.RegisterByApi(office, "2022年度某水库移民安置资金的使用情况", name: "赵春梅");
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync($"/requests/{number}");
        await page.Do("补正告知", ("发出日期", "2023-02-13"), ("需要补正的事项", "请明确年度"));

        await page.GetByRole(AriaRole.Link, new() { Name = "收发文" }).First.ClickAsync();
        await page.Heading("收发文登记").WaitForAsync();
        await page.GetByLabel("号码").FillAsync(number);
        await page.GetByLabel("号码").PressAsync("Enter");
        var rows = page.Locator(".work-list tbody tr");
        await rows.Nth(1).WaitForAsync();
        await page.GetByLabel("已发未证").CheckAsync();
        await page.Locator(".page-foot").GetByText("共1件").WaitForAsync();
        await rows.GetByText("补正告知书").WaitForAsync();
        await page.Keep("story-mail-unproved");

        await page.Button($"登记 补正告知书 {number}").ClickAsync();
        await page.Button("保存邮件号码").ClickAsync();
        await page.Locator("#mail-problem").WaitForAsync();
        await page.GetByLabel("邮件号码").FillAsync("XA10000000153");
        await page.Keep("story-mail-number");
        await page.Button("保存邮件号码").ClickAsync();
        await rows.GetByText("XA10000000153").WaitForAsync();

        var list = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "导出表格" }).ClickAsync());
        using (var workbook = new MemoryStream(await File.ReadAllBytesAsync((await list.PathAsync())!)))
            workbook.Query().Select(row => string.Join('|', ((IDictionary<string, object?>)row).Values)).Should().ContainSingle(row => row.Contains(number)).Which.Should().ContainAll("XA10000000153", "补正告知书");

        await page.Button($"登记 补正告知书 {number}").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "确认送达" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "确认送达", Level = 2 }).WaitForAsync();
        await page.Enter("送达日期", "2023-02-14");
        await page.Button("提交").ClickAsync();
        await page.GetByText("已记入办理过程：确认送达").First.WaitForAsync();
        await page.Locator(".timeline").GetByText("XA10000000153").First.WaitForAsync();

        await page.GotoAsync($"/mail?unproved=true&number={number}");
        await page.GetByText("没有符合条件的收发文").WaitForAsync();

        await page.GotoAsync($"/requests/{number}");
        await page.GetByText("卷内尚缺").ClickAsync();
        await page.Locator("section:has(#case-file-title)").ScrollIntoViewIfNeededAsync();
        await page.Keep("story-case-file");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "案卷（ZIP）" }).ClickAsync());
        file.SuggestedFilename.Should().Be($"案卷-{number}.zip");
        using var archive = new ZipArchive(new MemoryStream(await File.ReadAllBytesAsync((await file.PathAsync())!)));
        archive.Entries.Select(entry => entry.FullName).Should().Contain(["00-卷内目录.html", "清单.json"]);
        (await office.People.Admin.Read("/audit?kind=caseFileMade")).Text.Should().Contain(number, "who took the file of a case is on record");
        office.Complaints.Should().BeEmpty();
    }
}
