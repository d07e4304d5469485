using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>申请人视图: earlier requests appear beside the form, by phone, address and agent as well.</summary>
public sealed class ApplicantHistoryTests(BrowserOffice office) : IClassFixture<BrowserOffice>
{
    [Fact]
    public async Task Earlier_requests_are_found_by_phone_address_and_agent_however_typed_and_only_where_they_may_be_seen()
    {
        var mine = await Register("xzfb", "赵一", new { kind = "naturalPerson", name = "赵一", phone = "138 8765 4321", address = "金平县金河镇河东路12号", agent = "李建国" });
        var others = await Register("czj", "钱二", new { kind = "naturalPerson", name = "钱二", phone = "13887654321" });
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync("/requests/new");

        await Type(page, "联系电话", "+86-138-8765-4321");
        await Line(page, mine).GetByText("同一电话").WaitForAsync();
        (await Line(page, others).CountAsync()).Should().Be(0, "another department's case is nobody's business");
        await Type(page, "通信地址", "金平县　金河镇，河东路１２号");
        await Line(page, mine).GetByText("同一电话、同一地址").WaitForAsync();
        await Type(page, "代理人", "李 建国");
        await Line(page, mine).GetByText("同一电话、同一地址、同一代理人").WaitForAsync();
        await page.Keep("earlier-by-contacts");
        await Type(page, "联系电话", "13900000000");
        await Line(page, mine).GetByText("同一地址、同一代理人").WaitForAsync();
    }

    [Fact]
    public async Task A_case_of_an_earlier_release_is_found_once_the_job_has_come_by()
    {
        var number = await Register("xzfb", "孙三", new { kind = "naturalPerson", name = "孙三", phone = "0873-5221234" });
        Forget(number);
        var (_, page) = await office.Person("officer", "xzfb");
        await page.GotoAsync("/requests/new");
        await Type(page, "联系电话", "08735221234");
        await page.GetByText("没有查到").WaitForAsync();

        var run = await office.People.Admin.Call(HttpMethod.Post, "/jobs/contact-keys/run", (string?)null);
        run["succeeded"].Should().Be("True", run.Text);
        run["done"].Should().StartWith("补建");
        (await office.People.Admin.Call(HttpMethod.Post, "/jobs/contact-keys/run", (string?)null))["done"].Should().Be("无须处理。");

        await Type(page, "联系电话", "0873-5221234");
        await Line(page, number).GetByText("同一电话").WaitForAsync();
    }

    // As a program knows nothing of contacts that did not keep their keys.
    private void Forget(string number)
    {
        using var database = new SqliteConnection($"Data Source={Directory.GetFiles(office.Folder, "*.db")[0]}");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "DELETE FROM register_contact WHERE number = $number";
        command.Parameters.AddWithValue("$number", number);
        command.ExecuteNonQuery().Should().Be(1, "registering keeps them");
    }

    private async Task<string> Register(string department, string description, object applicant)
    {
        var answer = await office.People.Admin.Post("/requests", new { department, receivedOn = "2023-02-10", channel = "inPerson", applicant, description = $"{description}所要的信息" });
        ((int)answer.Status).Should().Be(201, answer.Text);
        return answer["number"];
    }

    private static async Task Type(IPage page, string label, string text)
    {
        await page.GetByLabel(label).FillAsync(text);
        await page.GetByLabel(label).BlurAsync();
    }

    private static ILocator Line(IPage page, string number) => page.Locator(".earlier li").Filter(new() { HasText = number });
}
