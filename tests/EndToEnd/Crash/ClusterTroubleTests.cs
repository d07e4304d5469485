using System.Globalization;
using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Npgsql;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>What can go wrong between silos, and between them and PostgreSQL.</summary>
public sealed class ClusterTroubleTests(ITestOutputHelper output)
{
    private const int Clients = 6;
    private const int Seed = 20221230;

    [Fact]
    public async Task A_start_that_cannot_reach_or_read_the_database_says_why_and_touches_nothing()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await Refused(new NpgsqlConnectionStringBuilder(connection) { Password = "not-this-one" }.ConnectionString, "28P01");
        await Refused(new NpgsqlConnectionStringBuilder(connection) { Port = FreePort.Next() }.ConnectionString, "不能连接数据库服务器");
        await Refused(new NpgsqlConnectionStringBuilder(connection) { Database = "nowhere" }.ConnectionString, "3D000");
        (await Scalar(connection, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace")).Should().Be(0L);

        await Execute(connection, "CREATE TABLE schema_version (version integer PRIMARY KEY, script text NOT NULL, applied_at timestamptz NOT NULL); INSERT INTO schema_version VALUES (999, 'future.sql', now())");
        await Refused(connection, "999");
        (await Scalar(connection, "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'")).Should().Be(1L);
    }

    [Fact]
    public async Task Silos_under_another_id_do_not_start_beside_a_cluster_and_those_under_the_same_id_join_it()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await using var cluster = await ClusterProcesses.Start(1, connection);
        var number = await KillTests.Prepare(cluster.Anyone);

        await Refused(connection, "jinping", "--Cluster:Id=huidong");

        await using var joined = await SiloProcess.Start(null, [.. SiloProcess.On(connection), "--Jobs:Enabled=false"]);
        (await joined.Http.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.OK);
        (await Scalar(connection, "SELECT count(*) FROM OrleansMembership WHERE DeploymentId = 'jinping' AND Status = 3")).Should().Be(2L);
    }

    [Fact]
    public async Task Silos_whose_clocks_are_minutes_apart_lose_and_double_nothing()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        // One says a quarter of an hour ago what the other says now, and the third what will be.
        var now = DateTimeOffset.Parse("2023-06-01T10:00:00+08:00", CultureInfo.InvariantCulture);
        await using var cluster = await ClusterProcesses.Start(3, connection, member => [$"--Clock:Now={now.AddMinutes(15 * (member - 1)):yyyy-MM-ddTHH:mm:ss}+08:00"]);
        await NothingIsLostOrDoubled(() => cluster.Anyone, () => Task.Delay(TimeSpan.FromSeconds(8)));
        // However many a slow machine came to: each is to be had from any of the three.
        var numbers = (await cluster.Anyone.ReadAll("/requests")).Select(item => item.GetProperty("number").GetString()!).ToArray();
        numbers.Should().NotBeEmpty();
        (await cluster.AllAnswer(numbers)).Should().BeTrue();
    }

    [Fact]
    public async Task More_officers_than_connections_wait_or_are_told_and_lose_nothing()
    {
        await using var server = await PostgresServer.Start("max_connections=24");
        var connection = new NpgsqlConnectionStringBuilder(await server.CreateDatabase()) { MaxPoolSize = 5, Timeout = 3 }.ConnectionString;
        await using var cluster = await ClusterProcesses.Start(1, connection);
        List<NpgsqlConnection> others = [];
        await NothingIsLostOrDoubled(() => cluster.Anyone, async () =>
        {
            // Somebody else takes all the connections that the server has left, for some seconds, and each that becomes free meanwhile.
            var full = new TaskCompletionSource();
            using var enough = new CancellationTokenSource();
            var taking = Task.Run(async () =>
            {
                while (!enough.IsCancellationRequested)
                {
                    try
                    {
                        var other = new NpgsqlConnection(server.ConnectionString("postgres") + ";Pooling=False");
                        await other.OpenAsync(CancellationToken.None);
                        others.Add(other);
                    }
                    catch (PostgresException none) when (none.SqlState == PostgresErrorCodes.TooManyConnections)
                    {
                        full.TrySetResult();
                        await Task.Delay(20, CancellationToken.None);
                    }
                }
            });
            await Task.WhenAny(full.Task, taking);
            // It may get a connection that was free for a moment, and be refused the next one in the middle of its start.
            (await NotStarted(connection)).Should().Contain(PostgresErrorCodes.TooManyConnections);
            await enough.CancelAsync();
            await taking;
            foreach (var other in others)
                await other.DisposeAsync();
        });
        others.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_full_disk_of_the_database_is_told_and_loses_nothing_that_was_acknowledged()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root may mount a file system.");
        var folder = SiloProcess.NewFolder();
        await OtherProgram.MustRun(["mount", "-t", "tmpfs", "-o", "size=256m,mode=0755", "tmpfs", folder]);
        try
        {
            await using var server = await PostgresServer.StartIn(Directory.CreateDirectory(Path.Combine(folder, "server")).FullName);
            await using var cluster = await ClusterProcesses.Start(1, await server.CreateDatabase());
            await NothingIsLostOrDoubled(() => cluster.Anyone, async () =>
            {
                var filler = Path.Combine(folder, "filler");
                // Nothing is left, not even for the log of transactions, so that the server itself breaks down.
                await OtherProgram.Run(["dd", "if=/dev/zero", $"of={filler}", "bs=4k"]);
                await Eventually(async () => (await cluster.Anyone.GetAsync("/readyz")).StatusCode == HttpStatusCode.ServiceUnavailable);
                await Task.Delay(TimeSpan.FromSeconds(3));
                File.Delete(filler);
                await server.StartAgain();
                await Eventually(async () => (await cluster.Anyone.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK);
            });
        }
        finally
        {
            await OtherProgram.MustRun(["umount", "--lazy", folder]);
        }
    }

    [Fact]
    public async Task Of_two_silos_that_reach_the_database_but_not_each_other_one_goes_and_no_case_has_two_owners()
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root may make networks.");
        await using var server = await PostgresServer.Start();
        var connection = server.BySocket(await server.CreateDatabase());
        var (left, right) = await NetworkNamespace.Pair();
        await using var first = left;
        await using var second = right;
        await using var one = SiloProcess.LaunchIn(left, [.. SiloProcess.On(connection), "--Jobs:Enabled=false", "--Cluster:Address=10.99.0.1"]);
        await one.WaitUntilReady();
        await using var two = SiloProcess.LaunchIn(right, [.. SiloProcess.On(connection), "--Jobs:Enabled=false", "--Cluster:Address=10.99.0.2"]);
        await two.WaitUntilReady();
        SiloProcess[] silos = [one, two];
        var turn = 0;
        HttpClient Anyone() => silos[(Interlocked.Increment(ref turn) & int.MaxValue) % 2].Http;

        await NothingIsLostOrDoubled(
            Anyone,
            async () =>
            {
                await Task.Delay(TimeSpan.FromSeconds(3));
                await left.Plug(into: false);
                await Task.Delay(TimeSpan.FromSeconds(25));
                output.WriteLine($"apart: {silos.Count(silo => silo.HasExited)} of two silos ended");
                silos.Count(silo => silo.HasExited).Should().Be(1, "one of them was voted out, and ended, so that its supervisor starts it anew");
                await left.Plug(into: true);
            },
            () => silos.Single(silo => !silo.HasExited).Http);
    }

    // Clerks work meanwhile, send again what was not answered, and at the end everything acknowledged is there once.
    private async Task NothingIsLostOrDoubled(Func<HttpClient> anyone, Func<Task> meanwhile, Func<HttpClient>? afterwards = null)
    {
        await using var clerks = await Clerks.AtWork(Clients, Seed, _ => anyone());
        await meanwhile();
        await clerks.Stop();
        afterwards ??= anyone;
        var works = await clerks.Finish(afterwards, attempts: 301);
        clerks.Gap.Mark();
        output.WriteLine($"{clerks.Summary(works)}; longest time without any answer {clerks.Gap.Longest.TotalSeconds:0.0} s");
        works.Length.Should().BeGreaterThan(Clients);
        await AfterTheCrash.NothingIsLostOrDoubled(afterwards(), works, new Random(Seed));
    }

    private static async Task Refused(string connection, string because, params string[] more) =>
        (await NotStarted(connection, more)).Should().Contain(because).And.NotContain("   at ").And.NotContain("not-this-one");

    // What a silo says that cannot start.
    private static async Task<string> NotStarted(string connection, params string[] more)
    {
        await using var silo = SiloProcess.Launch(null, [.. SiloProcess.On(connection), .. more]);
        (await silo.WaitForExit()).Should().Be(1, silo.Output);
        return silo.Output;
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var attempt = 0; !await holds(); attempt++)
        {
            attempt.Should().BeLessThan(300);
            await Task.Delay(200);
        }
    }

    private static async Task Execute(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> Scalar(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
