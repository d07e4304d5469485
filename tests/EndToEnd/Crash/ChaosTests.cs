using System.Diagnostics;
using System.Globalization;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>Three silos and a separate front end on one PostgreSQL under load; silos are stopped, killed and started again at random, and the database with them.</summary>
public sealed class ChaosTests(ITestOutputHelper output)
{
    private const int Clients = 8;
    private const int Patience = 101;
    private const int Seed = 20221231;

    /// <summary>How long, in seconds; CHAOS_SECONDS asks for more than the short form.</summary>
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("CHAOS_SECONDS") ?? "30", CultureInfo.InvariantCulture));

    [Fact]
    public async Task Silos_and_database_killed_under_load_lose_and_double_nothing()
    {
        await using var server = await PostgresServer.Start();
        var connection = await server.CreateDatabase();
        await using var cluster = await ClusterProcesses.Start(3, connection);
        await using var front = SiloProcess.LaunchFrontEnd(SiloProcess.On(connection));
        await front.WaitUntilReady();
        // Half of the clerks sit behind the front end, which nobody kills.
        await using var clerks = await Clerks.AtWork(Clients, Seed, clerk => clerk % 2 == 0 ? front.Http : cluster.Anyone);

        var kills = await Disturb(cluster, server);
        await clerks.Stop();
        clerks.Gap.Mark();
        var works = await clerks.Finish(() => cluster.Anyone, Patience);
        output.WriteLine($"{clerks.Summary(works)} in {Span.TotalSeconds:0} s; {kills}; longest time without any answer {clerks.Gap.Longest.TotalSeconds:0.0} s");

        works.Length.Should().BeGreaterThan(Clients * 10);
        await AfterTheCrash.NothingIsLostOrDoubled(cluster.Anyone, works, new Random(Seed));
    }

    [Fact]
    public async Task A_silo_killed_is_routed_around_within_fifteen_seconds_and_a_rolling_restart_fails_no_patient_client()
    {
        await using var server = await PostgresServer.Start();
        await using var cluster = await ClusterProcesses.Start(3, await server.CreateDatabase());
        await using var clerks = await Clerks.AtWork(4, Seed, _ => cluster.Anyone);

        for (var member = 0; member < 3; member++)
            await cluster.Restart(member);
        clerks.Gap.Mark();
        output.WriteLine($"rolling restart: longest time without any answer {clerks.Gap.Longest.TotalSeconds:0.0} s");
        var killed = Stopwatch.StartNew();
        await cluster.Kill(0);
        // Of a hundred cases a third lived on the lost silo; the whole hundred must be reachable again.
        string[] numbers = [.. clerks.Acknowledged.Select(w => w.Number!).Distinct().Take(100)];
        while (!await cluster.AllAnswer(numbers))
            killed.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
        output.WriteLine($"kill -9 of one of three: everything answers again after {killed.Elapsed.TotalSeconds:0.0} s");
        killed.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(15));

        await clerks.Stop();
        await AfterTheCrash.NothingIsLostOrDoubled(cluster.Anyone, await clerks.Finish(() => cluster.Anyone, Patience), new Random(Seed));
    }

    private static async Task<string> Disturb(ClusterProcesses cluster, PostgresServer server)
    {
        var (random, until, silos, restarts, databases) = (new Random(Seed), Stopwatch.StartNew(), 0, 0, 0);
        // Each kind in its turn, so that the short form has them all; when and whom, chance decides.
        for (var turn = 0; until.Elapsed < Span || databases == 0; turn++)
        {
            await Task.Delay(random.Next(500, 3000));
            var member = random.Next(3);
            switch (turn % 4)
            {
                case 2:
                    databases++;
                    await server.Kill();
                    await Task.Delay(random.Next(1500));
                    await server.Start();
                    break;
                case 1:
                    restarts++;
                    await cluster.Restart(member);
                    break;
                default:
                    silos++;
                    await cluster.Kill(member);
                    await Task.Delay(random.Next(1500));
                    await cluster.Launch(member);
                    break;
            }
        }
        return $"{silos} silos killed with -9, {restarts} restarted, {databases} times the database killed with -9";
    }
}
