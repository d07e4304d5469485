using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.EndToEnd.Tests.Jobs;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Watching;

/// <summary>Numbers for whoever watches the program.</summary>
public sealed class MetricsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_commands_and_jobs_the_numbers_tell_of_them_and_of_no_case(bool onPostgres)
    {
        await using var silo = await (await StoredData.Create(onPostgres)).Start("--Clock:Now=2023-02-15T10:00:00+08:00");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var number = (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form()))["number"];
        foreach (var command in new object[] { new { type = "note", text = "一" }, new { type = "note", text = "二" }, new { type = "letterReturned" }, new { type = "extend", on = "2022-03-02" } })
            await silo.Http.Post($"/requests/{number}/commands", command);
        foreach (var job in new[] { "deadline-sweep", "drift-check" })
            await silo.Http.Call(HttpMethod.Post, $"/jobs/{job}/run", null);

        var text = await silo.Http.GetStringAsync("/metrics");
        output.WriteLine($"{text.Length} letters, {Names(text).Count} names");
        Value(text, "jinping_commands_total", "type=\"register\"", "outcome=\"accepted\"").Should().Be(1);
        Value(text, "jinping_commands_total", "type=\"note\"", "outcome=\"accepted\"").Should().Be(2);
        Value(text, "jinping_commands_total", "type=\"extend\"", "outcome=\"refused\"").Should().Be(1);
        Value(text, "jinping_command_duration_seconds_count", "outcome=\"accepted\"").Should().Be(3);
        Value(text, "jinping_write_group_size_sum").Should().BeGreaterThanOrEqualTo(4, "the case was written three times and its authority once");
        Value(text, "jinping_write_group_duration_seconds_count", "outcome=\"committed\"").Should().BePositive();
        Value(text, "jinping_job_runs_total", "job=\"catch-up\"", "outcome=\"succeeded\"").Should().Be(1);
        Value(text, "jinping_job_success_time_seconds", "job=\"deadline-sweep\"").Should().BeApproximately(new DateTimeOffset(2023, 2, 15, 2, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), 300);
        Value(text, "jinping_drift_differences").Should().Be(0);
        Names(text).Should().Contain(name => name.StartsWith("orleans_")).And.Contain(name => name.StartsWith("dotnet_")).And.Contain(name => name.StartsWith("http_server_"));
        if (onPostgres)
            Names(text).Should().Contain(name => name.StartsWith("db_client_"));
        text.Should().NotContain(number).And.NotContain("申请人");
    }

    [Fact]
    public async Task Traces_are_sent_to_the_collector_that_is_named_and_a_malformed_name_is_told()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        await using var silo = await SiloProcess.Start(null, "--Jobs:Enabled=false", $"--Telemetry:Otlp=http://{collector.LocalEndpoint}");
        await silo.Http.Read("/departments");
        using var connection = await collector.AcceptTcpClientAsync().WaitAsync(TimeSpan.FromSeconds(60));
        var greeting = new byte[14];
        await connection.GetStream().ReadExactlyAsync(greeting);
        Encoding.ASCII.GetString(greeting).Should().Be("PRI * HTTP/2.0", "gRPC begins so");

        await using var wrong = SiloProcess.Launch(null, "--Telemetry:Otlp=somewhere");
        (await wrong.WaitForExit()).Should().Be(1);
        wrong.Output.Should().Contain("Telemetry:Otlp").And.NotContain("   at ");
    }

    [Fact]
    public async Task Pages_for_administrators_are_served_only_when_switched_on()
    {
        string[] pages = ["/dashboard/", "/jobs-dashboard", "/jobs-dashboard/recurring"];
        await using (var off = await SiloProcess.Start())
        {
            foreach (var page in pages)
                (await off.Http.GetAsync(page)).StatusCode.Should().Be(HttpStatusCode.NotFound, page);
        }
        await using var on = await SiloProcess.Start(null, "--Dashboards:Enabled=true");
        foreach (var page in pages)
        {
            using var answer = await on.Http.GetAsync(page);
            answer.StatusCode.Should().Be(HttpStatusCode.OK, page);
            answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        }
        (await on.Http.GetStringAsync("/jobs-dashboard/recurring")).Should().Contain("drift-check");
        using var forged = await on.Http.PostAsync("/jobs-dashboard/recurring/trigger", new FormUrlEncodedContent([new("jobs[]", "drift-check")]));
        forged.IsSuccessStatusCode.Should().BeFalse("no other site's page may start a job");
    }

    private static double Value(string text, string name, params string[] labels) => text.Split('\n')
        .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) && labels.All(label => line.Contains(label, StringComparison.Ordinal)))
        .Select(line => double.Parse(line[(line.IndexOf('}', StringComparison.Ordinal) + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture))
        .Sum();

    private static List<string> Names(string text) => [.. text.Split('\n').Where(line => line.StartsWith("# TYPE ", StringComparison.Ordinal)).Select(line => line.Split(' ')[2])];
}
