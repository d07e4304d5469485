using System.Diagnostics;
using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>A separate front end before two silos which come and go.</summary>
public sealed class FrontEndTests(ITestOutputHelper output)
{
    private const int Clients = 4;
    private const int Seed = 20221231;

    [Fact]
    public async Task A_front_end_goes_on_while_silos_are_killed_and_restarted_and_fails_no_patient_client()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await using var cluster = await ClusterProcesses.Start(2, connection);
        await using var front = SiloProcess.LaunchFrontEnd(SiloProcess.On(connection));
        await front.WaitUntilReady();
        // Clerks think between two commands; what they did is looked at one by one in the end.
        await using var clerks = await Clerks.AtWork(Clients, Seed, _ => front.Http, TimeSpan.FromMilliseconds(200));
        var gap = clerks.Gap;

        await Told("rolling restart of both silos", gap, 5, async () =>
        {
            await cluster.Restart(0);
            await cluster.Restart(1);
        });
        var killed = await Told("kill -9 of one silo of two", gap, 15, () => cluster.Kill(0));
        killed.Should().BeLessThan(TimeSpan.FromSeconds(15));
        await cluster.Launch(0);
        await Told("both silos killed and started again", gap, 15, async () =>
        {
            await Task.WhenAll(cluster.Kill(0), cluster.Kill(1));
            await Task.WhenAll(cluster.Launch(0), cluster.Launch(1));
        });

        await clerks.Stop();
        var works = await clerks.Finish(() => front.Http);
        output.WriteLine($"{clerks.Summary(works)} through the front end");
        await AfterTheCrash.NothingIsLostOrDoubled(front.Http, works, new Random(Seed));
        front.Output.Should().Contain("已恢复与服务进程的连接");
        (await front.Stop()).Should().Be(0, front.Output);
    }

    // What happens, and the longest time without any answer from then until some seconds later.
    private async Task<TimeSpan> Told(string what, LongestGap gap, int seconds, Func<Task> happens)
    {
        gap.Forget();
        await happens();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        gap.Mark();
        output.WriteLine($"{what}: longest time without any answer {gap.Longest.TotalSeconds:0.0} s");
        return gap.Longest;
    }

    [Fact]
    public async Task A_front_end_waits_for_silos_answers_503_meanwhile_and_serves_the_whole_contract_then()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await using var front = SiloProcess.LaunchFrontEnd(SiloProcess.On(connection));
        await Listens(front);
        var early = await front.Http.Read("/departments");
        (early.Status, early.MediaType, early["code"]).Should().Be((HttpStatusCode.ServiceUnavailable, "application/problem+json", "not-ready"), early.Text);
        (await front.Http.GetAsync("/healthz")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await front.Http.GetAsync("/readyz")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await front.Http.GetAsync("/openapi/v1.json")).StatusCode.Should().Be(HttpStatusCode.OK);
        front.Output.Should().Contain("正在等待");

        await using (var silo = await SiloProcess.Start(null, SiloProcess.On(connection)))
        {
            await front.WaitUntilReady();
            (await front.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" })).Status.Should().Be(HttpStatusCode.Created);
            var number = (await front.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form()))["number"];
            var command = await front.Http.Post($"/requests/{number}/commands", new { type = "note", text = "一" });
            (command.Status, command.Json.GetProperty("version").GetInt32()).Should().Be((HttpStatusCode.OK, 2), command.Text);
            (await front.Http.Read($"/requests?department=xzfb")).Json.GetProperty("total").GetInt32().Should().Be(1);
            var run = await front.Http.Call(HttpMethod.Post, "/jobs/drift-check/run", null);
            (run.Status, run["succeeded"]).Should().Be((HttpStatusCode.OK, "True"), run.Text);
            (await front.Http.Read("/jobs/no-such-job/runs"))["code"].Should().Be("job-not-found");
            await SameFromBoth(front, silo, "/api/v1/jobs", "/api/v1/jobs/drift-check/runs", "/openapi/v1.json", $"/api/v1/requests/{number}", "/api/v1/years/2022/report", "/api/v1/calendar/2026");
            (await front.Http.GetStringAsync("/metrics")).Should().Contain("http_server_").And.Contain("orleans_");
            (await silo.Stop()).Should().Be(0, silo.Output);
        }

        var waited = Stopwatch.StartNew();
        var late = await front.Http.Read("/departments");
        output.WriteLine($"no silo any more: {late.Status} after {waited.Elapsed.TotalSeconds:0.0} s");
        (late.Status, late["code"]).Should().Be((HttpStatusCode.ServiceUnavailable, "not-ready"), late.Text);
        (await front.Http.GetAsync("/readyz")).StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await front.Stop()).Should().Be(0, front.Output);
    }

    [Fact]
    public async Task A_front_end_told_to_stop_answers_what_is_under_way_first()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await using var silo = await SiloProcess.Start(null, [.. SiloProcess.On(connection), "--Jobs:Enabled=false"]);
        await using var front = SiloProcess.LaunchFrontEnd(SiloProcess.On(connection));
        await front.WaitUntilReady();
        await front.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var ledger = new SlowLedger($$"""{"request":{{RunningSilo.Form()}}}""");
        var answer = front.Http.PostAsync("/api/v1/imports/requests", ledger);
        await ledger.Begun.WaitAsync(TimeSpan.FromSeconds(30));

        front.AskToStop();
        await Refuses(front);
        answer.IsCompleted.Should().BeFalse("its second half is not there yet");
        ledger.GoOn();

        using var done = await answer;
        (done.StatusCode, (await done.Content.ReadAsStringAsync()).Contains("\"accepted\":2", StringComparison.Ordinal)).Should().Be((HttpStatusCode.OK, true));
        (await front.WaitForExit()).Should().Be(0, front.Output);
        (await silo.Http.Read("/requests")).Json.GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_front_end_still_waiting_for_silos_ends_when_told_to()
    {
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        await using var front = SiloProcess.LaunchFrontEnd(SiloProcess.On(connection));
        await Listens(front);
        (await front.Stop()).Should().Be(0, front.Output);
        front.Output.Should().NotContain("   at ");
    }

    [Fact]
    public async Task A_front_end_that_cannot_start_says_why_in_one_line()
    {
        var server = await PostgresServer.Shared;
        var connection = await server.CreateDatabase();
        var secret = Path.Combine(SiloProcess.NewFolder(), "password");
        await File.WriteAllTextAsync(secret, "wrong");
        await Fails("Storage:Provider=PostgreSQL");
        await Fails("Storage:ConnectionString", "--Storage:Provider=PostgreSQL");
        await Fails("28P01", [.. SiloProcess.On(connection), $"--Storage:PasswordFile={secret}"]);
        await Fails("不能连接数据库服务器", SiloProcess.On($"Host=127.0.0.1;Port={FreePort.Next()};Database=jinping;Username=jinping"));
        await Fails("Access:ClosedNetwork", [.. SiloProcess.On(connection), $"--Urls=http://0.0.0.0:{FreePort.Next()}"]);
    }

    private static async Task Fails(string why, params string[] settings)
    {
        await using var front = SiloProcess.LaunchFrontEnd(settings);
        (await front.WaitForExit()).Should().Be(1, front.Output);
        front.Output.Should().Contain(why).And.NotContain("   at ");
        front.Output.Trim().Split('\n').Should().HaveCount(1, front.Output);
    }

    private static async Task SameFromBoth(SiloProcess front, SiloProcess silo, params string[] paths)
    {
        foreach (var path in paths)
        {
            var (one, other) = (await front.Http.GetStringAsync(path), await silo.Http.GetStringAsync(path));
            one.Replace(front.Http.BaseAddress!.Authority, "", StringComparison.Ordinal).Should().Be(other.Replace(silo.Http.BaseAddress!.Authority, "", StringComparison.Ordinal), path);
        }
    }

    private static Task Listens(SiloProcess program) => Until(program, async () => (await program.Http.GetAsync("/healthz")).IsSuccessStatusCode);

    private static Task Refuses(SiloProcess program) => Until(program, async () =>
    {
        try
        {
            using var connection = new System.Net.Sockets.TcpClient();
            await connection.ConnectAsync(program.Http.BaseAddress!.Host, program.Http.BaseAddress.Port);
            return false;
        }
        catch (System.Net.Sockets.SocketException)
        {
            return true;
        }
    });

    private static async Task Until(SiloProcess program, Func<Task<bool>> holds)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(30);)
        {
            try
            {
                if (await holds())
                    return;
            }
            catch (HttpRequestException)
            {
                // not yet
            }
            await Task.Delay(50);
        }
        throw new TimeoutException(program.Output);
    }

    /// <summary>A ledger of two equal lines, the second of which is sent when it is asked for.</summary>
    private sealed class SlowLedger(string line) : HttpContent
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => _begun.Task;

        public void GoOn() => _goOn.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(line + "\n");
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
            _begun.SetResult();
            await _goOn.Task;
            await stream.WriteAsync(bytes);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
