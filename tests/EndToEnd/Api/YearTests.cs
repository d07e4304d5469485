using System.Net;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

public sealed class SqliteYearTests(SiloOnSqlite office) : YearTests(office), IClassFixture<SiloOnSqlite>;

public sealed class PostgresYearTests(SiloOnPostgres office) : YearTests(office), IClassFixture<SiloOnPostgres>;

/// <summary>A year from its first case to a report that is closed, opened again for a reason, and closed again.</summary>
public abstract class YearTests(RunningSilo office)
{
    [Fact]
    public async Task A_sealed_year_stays_as_published_and_late_cases_are_listed_until_it_is_reopened()
    {
        var closed = await office.Register(receivedOn: "2022-03-01");
        await office.Command(closed, RunningSilo.Provide("2022-03-10"));
        await Figures("xzfb", 3);
        await Figures("jyj", 4);

        (await Step("publish")).Status.Should().Be(HttpStatusCode.UnprocessableEntity, "an open year cannot be published");
        (await Step("rollover"))["status"].Should().Be("rolledOver");
        (await Step("seal"))["status"].Should().Be("sealed");
        (await Step("publish"))["status"].Should().Be("published");
        var published = await Report();
        Cell(published, "newlyReceived").Should().Be(1);
        published.GetProperty("table2").GetProperty("licences").GetInt32().Should().Be(7);

        var late = await office.Register(receivedOn: "2022-12-30", kind: "other");
        (await office.Http.Read("/years/2022")).Json.GetProperty("lateEntries").EnumerateArray().Select(r => r.GetProperty("number").GetString()).Should().Equal(late);
        Cell(await Report(), "newlyReceived").Should().Be(1);

        var correction = new { type = "correctClosing", on = "2022-03-10", disposition = "doesNotExist", reason = "更正", facts = new { search = "已检索" } };
        var refused = await office.Command(closed, correction);
        (refused.Status, refused["code"]).Should().Be((HttpStatusCode.UnprocessableEntity, "year-sealed"));
        (await office.Http.Put("/years/2022/departments/xzfb/figures", new { table2 = new { licences = 9 } }))["code"].Should().Be("year-sealed");

        (await office.Http.Post("/years/2022/reopen", new { reason = "补登一件" }))["status"].Should().Be("reopened");
        (await Step("publish"))["code"].Should().Be("year-step");
        (await office.Command(closed, correction)).Status.Should().Be(HttpStatusCode.OK);
        (await Step("seal"))["status"].Should().Be("sealed");
        (await Step("publish"))["status"].Should().Be("published");
        var again = await Report();
        (Cell(again, "newlyReceived"), Cell(again, "disclosed"), Cell(again, "notHeld"), Cell(again, "carriedForward")).Should().Be((2, 0, 1, 1));
        (await office.Http.Read("/years/2022/report/cells/carriedForward/other")).Json.GetProperty("items")[0].GetString().Should().Be(late);
        Cell((await office.Http.Read("/years/2023/report")).Json, "carriedOver").Should().Be(1);
    }

    [Fact]
    public async Task A_year_that_is_not_over_cannot_be_sealed()
    {
        foreach (var step in new[] { "rollover", "seal" })
            (await office.Http.Call(HttpMethod.Post, $"/years/2023/{step}", null))["code"].Should().Be("year-not-over");
    }

    private async Task Figures(string department, int licences)
    {
        var path = $"/years/2022/departments/{department}/figures";
        (await office.Http.Put(path, new { table2 = new { licences } }))["state"].Should().Be("draft");
        (await office.Http.Call(HttpMethod.Post, $"{path}/submit", null))["state"].Should().Be("submitted");
    }

    private Task<ApiAnswer> Step(string step) => office.Http.Call(HttpMethod.Post, $"/years/2022/{step}", null);

    private async Task<JsonElement> Report() => (await office.Http.Read("/years/2022/report")).Json;

    private static int Cell(JsonElement report, string row) => report.GetProperty("table3").GetProperty("rows").GetProperty(row)[6].GetInt32();
}
