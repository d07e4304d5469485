using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Jobs;

/// <summary>定时任务 of the program itself: their records outlive it.</summary>
public sealed class JobRecordTests
{
    [Fact]
    public async Task Records_of_runs_survive_a_restart_on_a_file()
    {
        var folder = SiloProcess.NewFolder();
        await Run_it_restart_it_and_look(folder);
    }

    [Fact]
    public async Task Records_of_runs_survive_a_restart_on_PostgreSQL()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await Run_it_restart_it_and_look(null, "--Storage:Provider=PostgreSQL", $"--Storage:ConnectionString={connection}");
    }

    private static async Task Run_it_restart_it_and_look(string? folder, params string[] arguments)
    {
        string startedAt;
        await using (var silo = await SiloProcess.Start(folder, arguments))
        {
            var run = await silo.Http.Call(HttpMethod.Post, "/jobs/drift-check/run", null);
            (run["succeeded"], run["job"]).Should().Be(("True", "drift-check"), run.Text);
            startedAt = run["startedAt"];
            (await silo.Stop()).Should().Be(0, silo.Output);
        }
        await using var again = await SiloProcess.Start(folder, arguments);
        var standing = (await again.Http.Read("/jobs")).Json.EnumerateArray().Single(job => job.GetProperty("name").GetString() == "drift-check");
        standing.GetProperty("lastRun").GetProperty("startedAt").GetString().Should().Be(startedAt);
        standing.GetProperty("nextRunAt").GetString().Should().NotBeNullOrEmpty("jobs are switched on");
        var runs = (await again.Http.Read("/jobs/drift-check/runs")).Json;
        runs[0].GetProperty("summary").GetString().Should().NotBeNullOrEmpty();
        runs[0].GetProperty("silo").GetString().Should().NotBeNullOrEmpty();
        (await again.Http.Read("/jobs/no-such-job/runs"))["code"].Should().Be("job-not-found");
        var catchUps = (await again.Http.Read("/jobs/catch-up/runs")).Json;
        catchUps.GetArrayLength().Should().Be(2, "one at each start");
    }
}
