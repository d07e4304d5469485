using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Jobs;

/// <summary>On a shifted clock jobs come when it is time by that clock, so that a person can watch a year end.</summary>
public sealed class ShiftedClockTests
{
    [Fact]
    public async Task A_job_runs_by_itself_when_its_minute_comes_on_the_shifted_clock()
    {
        await using var silo = await SiloProcess.Start(null, "--Clock:Now=2022-12-31T23:04:50+08:00");
        var jobs = (await silo.Http.Read("/jobs")).Json.EnumerateArray().ToDictionary(job => job.GetProperty("name").GetString()!);
        jobs["year-end-rollover"].GetProperty("nextRunAt").GetString().Should().Be("2023-01-01T00:05:00+08:00");
        jobs["ledger-recount"].GetProperty("nextRunAt").ValueKind.Should().Be(JsonValueKind.Null, "it runs only when asked for");

        var runs = JsonElement.Parse("[]");
        for (var attempt = 0; runs.GetArrayLength() == 0 && attempt < 300; attempt++)
        {
            await Task.Delay(200);
            runs = (await silo.Http.Read("/jobs/deadline-sweep/runs")).Json;
        }
        runs[0].GetProperty("startedAt").GetString().Should().StartWith("2022-12-31T23:05:");
        (await silo.Http.Read("/jobs/year-end-rollover/runs")).Json.GetArrayLength().Should().Be(0, "its time has not come");
    }
}
