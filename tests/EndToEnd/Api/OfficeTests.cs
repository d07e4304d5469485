using System.Net;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

public sealed class SqliteOfficeTests(SiloOnSqlite office) : OfficeTests(office), IClassFixture<SiloOnSqlite>;

public sealed class PostgresOfficeTests(SiloOnPostgres office) : OfficeTests(office), IClassFixture<SiloOnPostgres>;

/// <summary>Lists, replay, calendar, departments, imports and jobs, as a clerk's program uses them.</summary>
public abstract class OfficeTests(RunningSilo office)
{
    [Fact]
    public async Task Pages_hold_every_request_once_in_a_stable_order()
    {
        for (var i = 0; i < 7; i++)
            await office.Register("jyj", "2021-06-01");
        var all = await Numbers("department=jyj&receivedFrom=2021-06-01&receivedTo=2021-06-01&pageSize=200");
        List<string> paged = [];
        for (var page = 1; page <= 3; page++)
            paged.AddRange(await Numbers($"department=jyj&receivedFrom=2021-06-01&receivedTo=2021-06-01&pageSize=3&page={page}"));
        paged.Should().Equal(all).And.OnlyHaveUniqueItems().And.HaveCount(7);
    }

    [Fact]
    public async Task Percent_and_underscore_are_searched_as_they_are_written()
    {
        var percent = await office.Register(description: "完成率100%的项目");
        var under = await office.Register(description: "文件a_b的附件");
        await office.Register(description: "文件axb的附件");
        (await Numbers("q=100%25的")).Should().Equal(percent);
        (await Numbers("q=a_b")).Should().Equal(under);
        (await Numbers("q=%25%25%25")).Should().BeEmpty();
        (await Numbers("q=%27%3B--")).Should().BeEmpty();
    }

    [Fact]
    public async Task Filters_find_what_they_name_and_nothing_else()
    {
        var number = await office.Register("jyj", "2020-09-16", kind: "researchInstitution");
        await office.Command(number, RunningSilo.Provide("2020-09-23"));
        await office.Register("jyj", "2020-09-16");
        (await Numbers("kind=researchInstitution&disposition=provided&status=closed&closedFrom=2020-09-23&closedTo=2020-09-23")).Should().Equal(number);
        (await Numbers("kind=researchInstitution&receivedTo=2020-09-15")).Should().BeEmpty();
    }

    [Theory]
    [InlineData("2023-02-15", "yellow")]
    [InlineData("2023-02-14", "yellow")]
    [InlineData("2023-02-13", "red")]
    [InlineData("2023-02-10", "red")]
    [InlineData("2023-02-09", "red")]
    [InlineData("2022-02-09", "red")]
    public async Task An_unconfirmed_request_is_found_under_the_lamp_it_shows(string arrivedOn, string urgency)
    {
        var form = RunningSilo.Form(receivedOn: arrivedOn, channel: "internet").Replace($"\"receivedOn\":\"{arrivedOn}\",", "", StringComparison.Ordinal);
        var number = (await office.Http.Call(HttpMethod.Post, "/requests", form))["number"];
        (await office.Http.Read($"/requests/{number}"))["urgency"].Should().Be(urgency);
        (await office.Http.Read($"/requests?q={number}")).Json.GetProperty("items")[0].GetProperty("urgency").GetString().Should().Be(urgency);
        foreach (var lamp in new[] { "green", "yellow", "red", "overdue", "none" })
            (await Numbers($"q={number}&urgency={lamp}")).Should().HaveCount(lamp == urgency ? 1 : 0, lamp);
        (await Numbers($"q={number}&urgency={urgency}&dueBefore=2099-01-01")).Should().BeEmpty("it has no due day");
    }

    [Fact]
    public async Task A_past_day_is_replayed_and_a_clock_is_explained_day_by_day()
    {
        var number = await office.Register(receivedOn: "2022-03-01");
        await office.Command(number, RunningSilo.Provide("2022-03-10"));
        (await office.Http.Read($"/requests/{number}?asOf=2022-03-09"))["closedOn"].Should().BeEmpty();
        (await office.Http.Read($"/requests/{number}?asOf=2022-03-10"))["closedOn"].Should().Be("2022-03-10");
        (await office.Http.Read($"/requests/{number}?asOf=2022-02-28")).Status.Should().Be(HttpStatusCode.NotFound);
        var derivation = await office.Http.Read($"/requests/{number}/clocks/reply/derivation");
        derivation["due"].Should().Be("2022-03-29");
        derivation.Json.GetProperty("days").EnumerateArray().Count(d => d.GetProperty("counted").ValueKind == System.Text.Json.JsonValueKind.Number).Should().Be(20);
    }

    [Fact]
    public async Task Each_number_of_a_reassignment_is_answered()
    {
        var (mine, closed) = (await office.Register(), await office.Register());
        await office.Command(closed, new { type = "withdraw", on = "2022-03-02" });
        var answer = await office.Http.Post("/departments/xzfb/reassignments", new { numbers = new[] { mine, closed, "2022-xzfb-9999", "x" }, toOfficer = "李四", reason = "轮岗" });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        answer.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("code").GetString()).Should().Equal(null, "case-closed", "request-not-found", "request-not-found");
        var load = (await office.Http.Read("/departments/xzfb/workload")).Json.EnumerateArray().Single(o => o.GetProperty("officer").GetString() == "李四");
        load.GetProperty("open").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_department_is_set_up_renamed_and_closed()
    {
        (await office.Http.Post("/departments", new { code = "mzj", name = "民政局" })).Status.Should().Be(HttpStatusCode.Created);
        (await office.Http.Post("/departments", new { code = "mzj", name = "另一个局" }))["code"].Should().Be("department-exists");
        (await office.Http.Put("/departments/mzj", new { name = "县民政局", active = false }))["active"].Should().Be("False");
        var refused = await office.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form("mzj"));
        (refused.Status, refused["code"]).Should().Be((HttpStatusCode.UnprocessableEntity, "department-not-found"));
    }

    [Fact]
    public async Task A_corrected_calendar_moves_open_cases_and_leaves_closed_ones()
    {
        var (open, closed) = (await office.Register(receivedOn: "2023-02-01"), await office.Register(receivedOn: "2023-02-01"));
        await office.Command(closed, RunningSilo.Provide("2023-02-10"));
        var (openDue, closedView) = ((await office.Http.Read($"/requests/{open}"))["dueOn"], await office.Http.Read($"/requests/{closed}"));
        var days = (await office.Http.Read("/calendar/2023")).Json.GetProperty("days").EnumerateArray().Append(
            System.Text.Json.JsonElement.Parse("""{"date":"2023-02-20","kind":"off","name":"临时放假"}"""));
        (await office.Http.Put("/calendar/2023", new { source = "更正通知", days })).Status.Should().Be(HttpStatusCode.OK);
        (await office.Http.Call(HttpMethod.Post, "/jobs/deadline-sweep/run", null))["succeeded"].Should().Be("True");
        var moved = (await office.Http.Read($"/requests/{open}"))["dueOn"];
        string.CompareOrdinal(moved, openDue).Should().BePositive();
        (await office.Http.Read($"/requests?q={open}")).Json.GetProperty("items")[0].GetProperty("dueOn").GetString().Should().Be(moved, "the register moves with the case");
        var after = await office.Http.Read($"/requests/{closed}");
        (after["closedOn"], after["version"], after["disposition"]).Should().Be((closedView["closedOn"], closedView["version"], closedView["disposition"]));
    }

    [Fact]
    public async Task An_import_is_answered_line_by_line_and_doubles_nothing()
    {
        var good = $$$"""{"request":{{{RunningSilo.Form(description: "台账一")}}},"commands":[{"type":"withdraw","on":"2022-03-02"}]}""";
        string[] lines = [good, "{bad", $$$"""{"request":{{{RunningSilo.Form(description: "台账二").Replace("inPerson", "byPigeon")}}}}""", "", $$$"""{"request":{{{RunningSilo.Form(description: "台账三")}}},"commands":[{"type":"withdraw","on":"2022-02-01"}]}"""];
        var key = Guid.NewGuid().ToString();
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await office.Http.Call(HttpMethod.Post, "/imports/requests", string.Join('\n', lines), key, "application/x-ndjson");
            (answer["total"], answer["accepted"], answer["refused"]).Should().Be(("4", "1", "3"), answer.Text);
            answer.Json.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("line").GetInt32()).Should().Equal(1, 2, 3, 5);
            answer.Json.GetProperty("lines")[3].GetProperty("command").GetInt32().Should().Be(1);
        }
        (await office.Http.Read($"/imports/{key}"))["status"].Should().Be("done");
        (await Numbers("q=台账")).Should().ContainSingle();
        (await office.Http.Read($"/imports/{Guid.NewGuid()}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("application/x-ndjson")]
    [InlineData("application/ndjson")]
    [InlineData("application/jsonl")]
    [InlineData("application/x-jsonlines")]
    [InlineData("application/json-lines")]
    [InlineData("application/json")]
    [InlineData("Text/Plain; charset=\"UTF-8\"")]
    [InlineData("")]
    public async Task A_ledger_is_taken_under_every_name_of_its_kind_and_under_none(string contentType)
    {
        var line = $$$"""{"request":{{{RunningSilo.Form()}}},"commands":[{"type":"withdraw","on":"2022-03-02"}]}""";
        var answer = await office.Http.Call(HttpMethod.Post, "/imports/requests", System.Text.Encoding.UTF8.GetBytes(line), null, contentType);
        (answer.Status, answer["accepted"]).Should().Be((HttpStatusCode.OK, "1"), answer.Text);
    }

    [Fact]
    public async Task A_line_without_end_is_refused_and_the_lines_after_it_are_taken()
    {
        var good = $$$"""{"request":{{{RunningSilo.Form()}}},"commands":[{"type":"withdraw","on":"2022-03-02"}]}""";
        var ledger = string.Join('\n', good, new string('x', 40 << 20), good.Replace("2022-03-02", "2022-03-03"));
        var answer = await office.Http.Call(HttpMethod.Post, "/imports/requests", ledger, null, "application/x-ndjson");
        (answer.Status, answer["accepted"], answer["refused"]).Should().Be((HttpStatusCode.OK, "2", "1"), answer.Text);
        var refused = answer.Json.GetProperty("lines")[1];
        (refused.GetProperty("line").GetInt32(), refused.GetProperty("code").GetString()).Should().Be((2, "malformed"));
        refused.GetProperty("errors").GetProperty("").GetString().Should().Be("一行不能超过256KB");
    }

    [Fact]
    public async Task Jobs_are_listed_and_run_by_name()
    {
        (await office.Http.Read("/jobs")).Json.EnumerateArray().Select(j => j.GetProperty("name").GetString()).Should().Contain(["deadline-sweep", "year-end-rollover", "ledger-recount"]);
        (await office.Http.Call(HttpMethod.Post, "/jobs/no-such-job/run", null)).Status.Should().Be(HttpStatusCode.NotFound);
        (await office.Http.Call(HttpMethod.Post, "/jobs/ledger-recount/run", null))["succeeded"].Should().Be("True");
    }

    private async Task<List<string>> Numbers(string query) =>
        [.. (await office.Http.Read($"/requests?{query}")).Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetString()!)];
}
