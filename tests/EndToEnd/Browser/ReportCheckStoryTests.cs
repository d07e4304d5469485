using System.IO.Compression;
using FluentAssertions;
using Microsoft.Playwright;
using MiniExcelLibs;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>报告核验 at its page: the published report of Jinping beside a file that is none.</summary>
public sealed class ReportCheckStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    [Trait("Rule", "AR-K1")]
    [Trait("Rule", "AR-K8")]
    public async Task A_published_report_is_checked_its_findings_judged_and_handed_on_as_Word_and_Excel()
    {
        var (_, page) = await office.Person("supervisor");
        await page.GotoAsync("/report-checks");
        await page.Heading("报告核验").WaitForAsync();
        await page.ChooseFiles(
            "报告文件（可多选",
            Text("金平县2022年.txt", await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Fixtures", "jinping-county-2022.txt"))),
            Text("通知.txt", "关于召开会议的通知"));

        await page.GetByText("2份：1份有错误，1份无法读取").WaitForAsync();
        await page.GetByText("3处错误").First.WaitForAsync();
        var found = page.Locator(".found li");
        (await found.First.TextContentAsync()).Should().Contain("自然人").And.Contain("6").And.Contain("7");
        await page.Keep("story-report-check");

        await found.Nth(0).GetByRole(AriaRole.Button, new() { Name = "确认", Exact = true }).ClickAsync();
        await found.Nth(2).GetByRole(AriaRole.Button, new() { Name = "排除", Exact = true }).ClickAsync();
        await found.Nth(2).GetByLabel("排除的理由").FillAsync("另行说明");
        await found.Nth(2).Locator("form").GetByRole(AriaRole.Button, new() { Name = "排除", Exact = true }).ClickAsync();
        await page.GetByText("已排除：另行说明").WaitForAsync();
        await page.GetByText("2处错误").First.WaitForAsync();

        var workbook = await page.RunAndWaitForDownloadAsync(() => page.Button("导出Excel").ClickAsync());
        var rows = MiniExcel.Query(await workbook.PathAsync(), useHeaderRow: true, excelType: ExcelType.XLSX).Cast<IDictionary<string, object>>().ToArray();
        rows.Select(row => (string)row["类别"]).Should().Equal("无法读取", "错误", "错误", "错误");
        rows.Select(row => (string?)row["处理"]).Should().Equal(null, "已确认", null, "已排除：另行说明");

        var document = await page.RunAndWaitForDownloadAsync(() => page.Button("导出Word").ClickAsync());
        document.SuggestedFilename.Should().Be("报告核验.docx");
        await using var package = await ZipFile.OpenReadAsync(await document.PathAsync(), TestContext.Current.CancellationToken);
        using var body = new StreamReader(await package.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        (await body.ReadToEndAsync(TestContext.Current.CancellationToken)).Should().Contain("共核验年度报告2份，其中1份有错误").And.Contain("已排除：另行说明").And.Contain("无法读取");
        office.Complaints.Should().BeEmpty();
    }

    private static FilePayload Text(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
