using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using MiniExcelLibs;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>台账导入: last year's ledger of an office becomes cases, at the page and by the interface.</summary>
public sealed class LedgerStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task A_ledger_is_mapped_tried_and_imported_and_sent_again_doubles_nothing()
    {
        var ledger = Ledger("王老五", 12, row => row switch
        {
            4 => row4 => row4["申请日期"] = "3月5日",
            7 => row7 => row7["答复结果"] = "不予公开",
            _ => _ => { }
            ,
        });
        var (_, page) = await office.Person("officer", "xzfb");
        await Choose(page, ledger);

        // What this office calls the description is known to nobody else.
        await page.GetByLabel("要什么对应").SelectOptionAsync(new SelectOptionValue { Label = "申请内容" });
        await page.Button("试导入").ClickAsync();
        await page.GetByText("共12行，可以导入10行，有问题2行。").WaitForAsync();
        await page.GetByText("不是完整的日期").WaitForAsync();
        await page.GetByText("没有写明是哪一种办理结果").WaitForAsync();
        await page.Keep("story-ledger-trial");
        (await Count("王老五")).Should().Be(0, "nothing was written");

        await page.Button("导入10行").ClickAsync();
        await page.GetByText("导入10行，未能导入0行").WaitForAsync();
        await page.Keep("story-ledger-done");
        (await Count("王老五")).Should().Be(10);

        await page.Button("导入另一份台账").ClickAsync();
        // The page opens anew: what is chosen before it has gone is chosen for nothing.
        await page.GetByText("导入10行，未能导入0行").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await Choose(page, ledger);
        await page.GetByLabel("要什么对应").SelectOptionAsync(new SelectOptionValue { Label = "申请内容" });
        await page.Button("试导入").ClickAsync();
        await page.Button("导入10行").ClickAsync();
        await page.GetByText("导入10行，未能导入0行").WaitForAsync();
        (await Count("王老五")).Should().Be(10, "the same rows are the same cases");

        await page.GotoAsync("/imports");
        await Choose(page, [1, 2, 3], "别的.xlsx");
        await page.GetByText("这不是 Excel 工作簿").WaitForAsync();
        office.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task By_the_interface_good_rows_are_written_and_bad_ones_answered_by_row()
    {
        var ledger = Ledger("赵老六", 6, row => cells => cells["申请人类型"] = row == 3 ? "外星人" : "公民");
        var answer = await Send(ledger);

        (answer["accepted"], answer["refused"]).Should().Be(("5", "1"), answer.Text);
        var refused = answer.Json.GetProperty("lines").EnumerateArray().Single(line => line.TryGetProperty("code", out var code) && code.ValueKind == System.Text.Json.JsonValueKind.String);
        refused.GetProperty("line").GetInt32().Should().Be(4, "the headings are row 1");
        refused.GetProperty("errors").GetProperty("申请人类型").GetString().Should().Contain("外星人");
        (await Send(ledger))["accepted"].Should().Be("5");
        (await Count("赵老六")).Should().Be(5);
        (await Send([1, 2, 3])).Status.Should().Be(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task Choose(IPage page, byte[] ledger, string name = "2022年台账.xlsx")
    {
        await page.Heading("台账导入").Or(page.Heading("工作台")).First.WaitForAsync();
        if (!page.Url.EndsWith("/imports", StringComparison.Ordinal))
            await page.GotoAsync("/imports");
        await page.ChooseFiles("台账文件", new FilePayload { Name = name, MimeType = Workbook, Buffer = ledger });
    }

    private Task<ApiAnswer> Send(byte[] ledger) => office.People.Admin.Call(HttpMethod.Post, "/imports/requests?factsOnFile=true", ledger, Guid.NewGuid().ToString(), Workbook);

    private async Task<int> Count(string applicant) => (await office.People.Admin.Read($"/requests?q={Uri.EscapeDataString(applicant)}")).Json.GetProperty("total").GetInt32();

    private static byte[] Ledger(string applicant, int rows, Func<int, Action<Dictionary<string, object?>>> change)
    {
        using var file = new MemoryStream();
        file.SaveAs(Enumerable.Range(1, rows).Select(row =>
        {
            var cells = new Dictionary<string, object?>
            {
                ["序号"] = row,
                ["申请日期"] = new DateTime(2022, 3, row),
                ["申请人"] = $"{applicant}{row}",
                ["申请人类型"] = "公民",
                ["申请方式"] = "EMS",
                [applicant == "王老五" ? "要什么" : "申请内容"] = $"第{row}号征收补偿方案",
                ["承办单位"] = "xzfb",
                ["答复日期"] = "2022.3.24",
                ["答复结果"] = "予以公开",
            };
            change(row)(cells);
            return cells;
        }));
        return file.ToArray();
    }
}
