using System.Collections.Concurrent;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>批量改派 from the board: many cases at once, each with its answer, and back again.</summary>
public sealed class BulkStoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    private const int All = 500;
    private const int Closed = 20;

    [Fact]
    public async Task Five_hundred_cases_are_reassigned_by_filter_with_twenty_skipped_and_taken_back_while_nothing_happened()
    {
        var numbers = await Register();
        await Parallel.ForEachAsync(numbers.Take(Closed), async (number, _) => (await office.People.Admin.Post($"/requests/{number}/commands", new { type = "withdraw", on = "2023-02-13" }))["status"].Should().Be("closed"));

        var (_, page) = await office.Person("supervisor");
        await page.GotoAsync("/board");
        await page.GetByRole(AriaRole.Row, new() { NameRegex = new("czj") }).GetByRole(AriaRole.Link, new() { Name = $"{All - Closed}", Exact = true }).ClickAsync();
        await page.Heading("工作台").WaitForAsync();
        await page.GotoAsync("/?handlingDepartment=czj&closed=1");
        await page.GetByRole(AriaRole.Link, new() { Name = $"改派全部{All}件" }).ClickAsync();
        // The list left behind has a 部门 and a 理由 of its own.
        await page.Heading("批量改派").WaitForAsync();
        await page.GetByLabel("部门").SelectOptionAsync("jyj");
        await page.GetByLabel("理由").FillAsync("业务归口教育部门");
        await page.Keep("bulk-preview");
        await page.Button($"改派{All - Closed}件").ClickAsync();
        await page.InDialog("确定").ClickAsync();
        await page.GetByText($"已改派{All - Closed}件").WaitForAsync();
        await page.GetByText("跳过：已办结").First.WaitForAsync();
        (await page.GetByText("跳过：已办结").CountAsync()).Should().Be(Closed);
        await page.Keep("bulk-done");
        (await Open("jyj")).Should().Be(All - Closed);

        // One case goes on in the meantime: it stays where it is, and the page says why.
        (await office.People.Admin.Post($"/requests/{numbers[^1]}/commands", new { type = "note", text = "已与申请人联系" }))["version"].Should().NotBeNull();
        await page.Button("撤销改派").ClickAsync();
        await page.InDialog("撤销").ClickAsync();
        await page.GetByText($"已撤销{All - Closed - 1}件").WaitForAsync();
        await page.GetByText("改派之后又有办理，没有撤销").WaitForAsync();
        (await Open("czj"), await Open("jyj")).Should().Be((All - Closed - 1, 1));

        await page.GotoAsync("/today");
        await page.GetByText("本年按期办结率").WaitForAsync();
        await page.Keep("today");
        await page.GotoAsync("/board/czj");
        await page.GetByText("未分派").First.WaitForAsync();
        await page.Keep("board-department");
        office.Complaints.Should().BeEmpty();
    }

    private async Task<string[]> Register()
    {
        var numbers = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, All), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (index, _) => numbers.Add(await RegisterSteps.RegisterByApi(office, $"专项资金分配结果（第{index}项）", "czj")));
        return [.. numbers.Order(StringComparer.Ordinal)];
    }

    private async Task<int> Open(string department) =>
        (await office.People.Admin.Read($"/requests?handlingDepartment={department}&status=registered,inProgress&pageSize=1")).Json.GetProperty("total").GetInt32();
}
