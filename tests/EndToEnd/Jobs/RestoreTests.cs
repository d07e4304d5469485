using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Crash;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Jobs;

/// <summary>恢复: a backup taken under load becomes a whole office again, by the commands of docs/operations.md.</summary>
public sealed class RestoreTests(ITestOutputHelper output)
{
    private const string Clock = "--Clock:Now=2023-02-15T10:00:00+08:00";

    // As in docs/operations.md: who belongs to the running cluster is no part of the records, and Hangfire makes its tables anew.
    private static readonly string[] Dump =
        ["--format=custom", "--exclude-schema=hangfire", "--exclude-table-data=orleansmembership", "--exclude-table-data=orleansmembershipversion"];

    [Fact]
    public async Task A_dump_of_PostgreSQL_taken_under_load_is_restored_beside_the_running_office()
    {
        var server = await PostgresServer.Shared;
        var (lived, restored) = (await server.CreateDatabase(), await server.CreateDatabase());
        var file = Path.Combine(SiloProcess.NewFolder(), "jinping.dump");
        await using var silo = await StoredData.OnPostgres(lived).Start(Clock);
        var before = await Work(silo, async () => await PostgresTools.Run("pg_dump", lived, [.. Dump, $"--file={file}"]));
        await PostgresTools.Run("pg_restore", restored, "--no-owner", "--exit-on-error", file);

        await using var again = await StoredData.OnPostgres(restored).Start(Clock);
        await Holds(again, StoredData.OnPostgres(restored), before);
        (await again.Http.Post("/departments", new { code = "mzj", name = "民政局" })).Status.Should().Be(HttpStatusCode.Created);
        (await silo.Http.Read("/departments")).Text.Should().NotContain("mzj", "the two offices know nothing of each other");
        new FileInfo(file).Length.Should().BePositive();
    }

    [Fact]
    public async Task A_nightly_backup_of_SQLite_taken_under_load_takes_the_place_of_a_lost_database()
    {
        var folder = SiloProcess.NewFolder();
        ConcurrentDictionary<string, int> before;
        await using (var silo = await SiloProcess.Start(folder, Clock))
        {
            before = await Work(silo, async () => (await silo.Http.Call(HttpMethod.Post, "/jobs/nightly-backup/run", null))["succeeded"].Should().Be("True"));
            await silo.Kill();
        }
        foreach (var lost in Directory.GetFiles(folder, "jinping.db*"))
            await File.WriteAllTextAsync(lost, "damaged");
        await using (var broken = SiloProcess.Launch(folder, Clock))
            (await broken.WaitForExit()).Should().Be(1, "a damaged file is not opened");

        foreach (var lost in Directory.GetFiles(folder, "jinping.db*"))
            File.Delete(lost);
        File.Copy(Directory.GetFiles(Path.Combine(folder, "backups")).Single(), Path.Combine(folder, "jinping.db"));
        await using var again = await SiloProcess.Start(folder, Clock);
        await Holds(again, StoredData.OnFile(folder), before);
    }

    // Registers and notes until the backup is done; what was acknowledged before it began must be in it.
    private async Task<ConcurrentDictionary<string, int>> Work(SiloProcess silo, Func<Task> backup)
    {
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var acknowledged = new ConcurrentDictionary<string, int>();
        using var enough = new CancellationTokenSource();
        var clerks = Enumerable.Range(1, 4).Select(clerk => Clerk(silo, clerk, acknowledged, enough.Token)).ToArray();
        while (acknowledged.Count < 40)
            await Task.Delay(20);
        var before = new ConcurrentDictionary<string, int>(acknowledged);
        var begun = Stopwatch.GetTimestamp();
        await backup();
        output.WriteLine($"{before.Count} requests before the backup, {acknowledged.Count} after it, which took {Stopwatch.GetElapsedTime(begun).TotalMilliseconds:F0} ms");
        await enough.CancelAsync();
        await Task.WhenAll(clerks);
        return before;
    }

    private static async Task Clerk(SiloProcess silo, int clerk, ConcurrentDictionary<string, int> acknowledged, CancellationToken enough)
    {
        for (var made = 1; !enough.IsCancellationRequested; made++)
        {
            var number = (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(description: $"{clerk}-{made}")))["number"];
            acknowledged[number] = 1;
            (await silo.Http.Post($"/requests/{number}/commands", new { type = "note", text = "一" })).Status.Should().Be(HttpStatusCode.OK);
            acknowledged[number] = 2;
        }
    }

    private async Task Holds(SiloProcess silo, StoredData data, ConcurrentDictionary<string, int> before)
    {
        var views = (await Stocktaking.Of(silo.Http)).Views.ToDictionary(view => view.GetProperty("number").GetString()!, view => view.GetProperty("version").GetInt32());
        output.WriteLine($"{views.Count} requests restored");
        before.Where(known => views.GetValueOrDefault(known.Key) < known.Value).Should().BeEmpty("all that was acknowledged before the backup is in it");
        (await silo.Http.Call(HttpMethod.Post, "/jobs/drift-check/run", null))["summary"].Should().Contain("不一致0处");
        var (code, text) = await OperatorCommand.Run(["verify", .. data.Arguments]);
        code.Should().Be(0, text);
        var next = (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(description: "恢复之后")))["number"];
        // The lowest that is free: of registrations on their way one may have been kept before its forerunner.
        next.Should().Be(Enumerable.Range(1, views.Count + 1).Select(serial => $"2022-xzfb-{serial:D4}").First(number => !views.ContainsKey(number)), "numbers go on where the backup ended");
    }
}
