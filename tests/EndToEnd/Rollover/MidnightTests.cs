using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Rollover;

/// <summary>The program lives through midnight of 31 December on a generated year, is killed in the middle of the rollover, and ends it by itself.</summary>
[Trait("Rule", "AR-K4")]
[Trait("Rule", "AR-T1")]
public sealed class MidnightTests(ITestOutputHelper output)
{
    /// <summary>ROLLOVER_CASES and ROLLOVER_DEPARTMENTS ask for more than the short form; ROLLOVER_WAIT=1 waits for the schedule at 00:05 instead of a new start.</summary>
    private static readonly int Cases = Number("ROLLOVER_CASES", 4000);
    private static readonly int DepartmentCount = Number("ROLLOVER_DEPARTMENTS", 100);
    private static readonly bool WaitsForTheSchedule = Number("ROLLOVER_WAIT", 0) == 1;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly (int Silo, int Gateway) _ports = (FreePort.Next(), FreePort.Next());

    [Fact]
    public async Task Midnight_passes_and_a_rollover_killed_half_way_is_ended_by_itself_with_equal_counts_in_both_years()
    {
        await using var server = await PostgresServer.Start();
        var database = await server.CreateDatabase();
        var year = new GeneratedYear(Cases, DepartmentCount);
        await AddDepartments(year, database);
        Tell($"{DepartmentCount} departments set up");
        await BulkStorage.Write(year, database);
        Tell($"{year.Written} cases written, {year.OnTheLastDay} of them received on 31 December, {OpenInAll(year)} open");

        await using (var silo = await Start(database, "2022-12-31T21:00:00+08:00"))
        {
            Tell($"the year before, {await Ended(silo)}");
            (await silo.Stop()).Should().Be(0, silo.Output);
        }
        // Departments are asked in groups of 64: those of the groups before have kept theirs when this one is held up.
        var mid = year.Departments[DepartmentCount * 8 / 10];
        await using var gate = await RolloverGate.Shut(database, mid);
        await using (var silo = await Start(database, "2022-12-31T23:59:50+08:00", $"--Jobs:Enabled={WaitsForTheSchedule}"))
        {
            await PassMidnight(silo, year);
            if (WaitsForTheSchedule)
                await KillHalfWay(silo, gate);
            else
                (await silo.Stop()).Should().Be(0, silo.Output);
        }
        if (!WaitsForTheSchedule)
        {
            // Not waited for: on a busy machine it is at the gate before it has said that it is ready.
            await using var silo = SiloProcess.Launch(null, Settings(database, "2023-01-01T00:04:55+08:00"));
            await KillHalfWay(silo, gate);
        }
        await gate.Open();
        var kept = await gate.Kept();
        Tell($"{kept} of {DepartmentCount} departments had kept their ledger");
        kept.Should().BeInRange(1, DepartmentCount - 1);

        await using (var silo = await Start(database, "2023-01-01T00:20:00+08:00"))
        {
            Tell($"after the kill, {await Ended(silo)}");
            await ShouldBeWhole(silo, year, database, mid);
            (await silo.Http.Call(HttpMethod.Post, "/jobs/catch-up/run", null))["succeeded"].Should().Be("True");
            (await silo.Http.Read("/years/2022")).Json.GetProperty("history").GetArrayLength().Should().Be(1, "what is rolled over stays so");
        }
        var (code, text) = await OtherProgram.Run(["dotnet", Path.Combine(AppContext.BaseDirectory, "Jinping.Workflow.Silo.dll"), "verify", .. SiloProcess.On(database)]);
        code.Should().Be(0, text);
        text.Should().Contain($"结转台账{2 * DepartmentCount}本");
        Tell($"verify: {text.Trim()}");
    }

    // At the same place each time: a silo that comes to the place of a killed one takes it for dead at once; elsewhere, with nobody to vote, it would wait for it.
    private string[] Settings(string database, string now) => [.. SiloProcess.On(database), $"--Clock:Now={now}", $"--Cluster:SiloPort={_ports.Silo}", $"--Cluster:GatewayPort={_ports.Gateway}"];

    private Task<SiloProcess> Start(string database, string now, params string[] more) => SiloProcess.Start(null, [.. Settings(database, now), .. more]);

    private static async Task AddDepartments(GeneratedYear year, string database)
    {
        await using var silo = await SiloProcess.Start(null, [.. SiloProcess.On(database), "--Clock:Now=2022-12-31T20:00:00+08:00", "--Jobs:Enabled=false"]);
        foreach (var code in year.Departments)
            (await silo.Http.Post("/departments", new { code, name = $"部门{code}" }))["code"].Should().Be(code);
        (await silo.Stop()).Should().Be(0, silo.Output);
    }

    // One received in person before midnight, one that came by the portal before midnight and is confirmed after it, one of the new year.
    private async Task PassMidnight(SiloProcess silo, GeneratedYear year)
    {
        var code = year.Departments[0];
        var before = await Register(silo, code, "2022-12-31", "inPerson");
        var unconfirmed = await Register(silo, code, "2022-12-31", "internet");
        before.Should().StartWith("2022-");
        while (await Register(silo, code, null, "inPerson") is var number && number.StartsWith("2022-", StringComparison.Ordinal))
        {
            // Still the old year: withdrawn on the day it came it is closed in it, also when midnight passes between the two.
            (await silo.Http.Post($"/requests/{number}/commands", new { type = "withdraw", on = "2022-12-31" }))["status"].Should().Be("closed");
            await Task.Delay(500);
        }
        (await silo.Http.Post($"/requests/{unconfirmed}/commands", new { type = "confirmReceipt", means = "电话" }))["receivedOn"].Should().Be("2023-01-01");
        _before = before;
        Tell("midnight has passed");
    }

    private string _before = "";

    private static async Task<string> Register(SiloProcess silo, string department, string? arrivedOn, string channel) => (await silo.Http.Post(
        "/requests", new { department, arrivedOn, channel, applicant = new { kind = "other", name = "某村民委员会" }, description = "年终收到的申请" }))["number"];

    private async Task KillHalfWay(SiloProcess silo, RolloverGate gate)
    {
        await gate.WaitForSomebody().WaitAsync(TimeSpan.FromMinutes(7));
        await silo.Kill();
        Tell($"killed with -9; its record of the run: {await gate.LastRun()}");
    }

    private static async Task<string> Ended(SiloProcess silo)
    {
        while (true)
        {
            var run = (await silo.Http.Read("/jobs/catch-up/runs")).Json[0];
            if (run.GetProperty("succeeded").ValueKind == JsonValueKind.True)
                return $"catch-up at the start took {run.GetProperty("milliseconds")} ms: {run.GetProperty("summary")}";
            await Task.Delay(100);
        }
    }

    private async Task ShouldBeWhole(SiloProcess silo, GeneratedYear year, string database, string mid)
    {
        var overview = (await silo.Http.Read("/years/2022")).Json;
        Tell("overview of 2022 read, cold");
        overview.GetProperty("status").GetString().Should().Be("rolledOver");
        overview.GetProperty("rollover").GetProperty("departments").GetInt32().Should().Be(DepartmentCount);
        overview.GetProperty("departments").EnumerateArray().Select(d => d.GetProperty("rollover").GetProperty("hash").GetString()).Should().OnlyHaveUniqueItems().And.HaveCount(DepartmentCount);
        (await silo.Http.Read("/years/2023")).Json.GetProperty("status").GetString().Should().Be("open");

        var kept = await KeptLedgers.Of(GeneratedYear.Year, database);
        var late = (await silo.Http.Read($"/requests/{_before}")).Json.GetProperty("department").GetString();
        foreach (var code in year.Departments)
        {
            foreach (var column in ReportColumns.Kinds)
                kept[code].Ledger[ReportRow.CarriedForward, column].Should().Be(Expected(year, code, late, column), "{0} {1}", code, column);
        }
        kept[mid].RecordedUntil.Should().Be(kept[late!].RecordedUntil);
        await ShouldJoin(silo, year, late);
        // The numbering of the new year began with the first that came after midnight.
        (await silo.Http.Read($"/requests/2023-{late}-0001")).Json.GetProperty("receivedOn").GetString().Should().Be("2023-01-01");
        (await Register(silo, mid, "2023-01-01", "inPerson")).Should().Be($"2023-{mid}-0001");
    }

    private async Task ShouldJoin(SiloProcess silo, GeneratedYear year, string? late)
    {
        var (last, next) = ((await silo.Http.Read("/years/2022/report")).Json, (await silo.Http.Read("/years/2023/report")).Json);
        Tell("reports of both years read");
        Row(next, "carriedOver").Should().Equal(Row(last, "carriedForward"), "二 of the new year is 四 of the old one, in every column");
        last.GetProperty("findings").GetArrayLength().Should().Be(0);
        next.GetProperty("findings").GetArrayLength().Should().Be(0);
        foreach (var code in year.Departments)
        {
            foreach (var column in ReportColumns.Kinds)
            {
                var expected = Expected(year, code, late, column);
                (await Cell(silo, 2022, "carriedForward", column, code), await Cell(silo, 2023, "carriedOver", column, code)).Should().Be((expected, expected), "{0} {1}", code, column);
            }
        }
        Tell($"{DepartmentCount * 6} columns of departments are equal in both years and as they were written");
    }

    // What was written, and the one registered in person before midnight.
    private static int Expected(GeneratedYear year, string code, string? late, ReportColumn column) =>
        year.Open(code, (ApplicantKind)(int)column) + (code == late && column == ReportColumn.Other ? 1 : 0);

    private static int[] Row(JsonElement report, string row) => [.. report.GetProperty("table3").GetProperty("rows").GetProperty(row).EnumerateArray().Select(cell => cell.GetInt32())];

    private static async Task<int> Cell(SiloProcess silo, int year, string row, ReportColumn column, string department) =>
        (await silo.Http.Read($"/years/{year}/report/cells/{row}/{ReportNames.Of(column)}?department={department}&pageSize=1")).Json.GetProperty("total").GetInt32();

    private static int OpenInAll(GeneratedYear year) => year.Departments.Sum(code => Enum.GetValues<ApplicantKind>().Sum(kind => year.Open(code, kind)));

    private static int Number(string name, int otherwise) => int.Parse(Environment.GetEnvironmentVariable(name) ?? $"{otherwise}", CultureInfo.InvariantCulture);

    private void Tell(string line) => output.WriteLine($"{_watch.Elapsed.TotalSeconds,7:0.0} s  {line}");
}
