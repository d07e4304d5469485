using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>Starts that must not be, and data that cannot be read.</summary>
public sealed class TroubleTests
{
    [Fact]
    public async Task A_second_start_on_one_folder_is_refused_with_the_first_one_named()
    {
        await using var first = await SiloProcess.Start(null, "--Jobs:Enabled=false");
        await using var second = SiloProcess.Launch(first.DataDirectory);
        (await second.WaitForExit()).Should().Be(1);
        second.Output.Should().Contain(first.DataDirectory).And.Contain(first.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).And.NotContain("   at ");
        (await first.Http.GetAsync("/readyz")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await first.Stop()).Should().Be(0);
        first.Output.Split('\n').Count(line => line.Contains(" INF ", StringComparison.Ordinal)).Should().BeLessThanOrEqualTo(1, first.Output);
    }

    [Fact]
    public async Task An_address_beyond_this_machine_is_refused()
    {
        await using var silo = SiloProcess.Launch(null, "--Urls=http://0.0.0.0:5999");
        (await silo.WaitForExit()).Should().Be(1);
        silo.Output.Should().Contain("0.0.0.0").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_left_as_it_is()
    {
        var folder = await Stopped();
        Sql(folder, "INSERT INTO schema_version VALUES (999, 'future.sql', '2099-01-01'); PRAGMA wal_checkpoint(TRUNCATE)");
        var file = Path.Combine(folder, "jinping.db");
        var before = await File.ReadAllBytesAsync(file);
        await using var silo = SiloProcess.Launch(folder);
        (await silo.WaitForExit()).Should().Be(1);
        silo.Output.Should().Contain("999").And.NotContain("   at ");
        (await File.ReadAllBytesAsync(file)).Should().Equal(before);
    }

    [Theory]
    [InlineData("json_insert(CAST(PayloadBinary AS TEXT), '$.fromTheFuture', 1)")]
    [InlineData("substr(CAST(PayloadBinary AS TEXT), 1, 100)")]
    public async Task An_unreadable_case_is_reported_by_name_and_never_overwritten(string damage)
    {
        var folder = await Stopped();
        Sql(folder, $"{Triggers(folder)} UPDATE OrleansStorage SET PayloadBinary = CAST({damage} AS BLOB) WHERE GrainTypeString = 'request'");
        var before = Payload(folder);
        await using var silo = await SiloProcess.Start(folder, "--Jobs:Enabled=false");
        foreach (var answer in new[] { await silo.Http.Read("/requests/2022-xzfb-0001"), await silo.Http.Post("/requests/2022-xzfb-0001/commands", new { type = "note", text = "a" }) })
            (answer.Status, answer["code"]).Should().Be((HttpStatusCode.ServiceUnavailable, "state-unreadable"), answer.Text);
        (await silo.Stop()).Should().Be(0);
        Payload(folder).Should().Equal(before);
        var (code, text) = await OperatorCommand.Run("verify", "--data", folder);
        code.Should().Be(1);
        text.Should().Contain("2022-xzfb-0001");
    }

    private static async Task<string> Stopped()
    {
        await using var silo = await SiloProcess.Start(null, "--Jobs:Enabled=false");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form())).Status.Should().Be(HttpStatusCode.Created);
        (await silo.Stop()).Should().Be(0, silo.Output);
        return silo.DataDirectory;
    }

    private static string Triggers(string folder) => (string)Read(folder, "SELECT group_concat('DROP TRIGGER ' || name || ';', ' ') FROM sqlite_schema WHERE type = 'trigger'");

    private static byte[] Payload(string folder) => (byte[])Read(folder, "SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString = 'request'");

    private static object Read(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar()!;
    }

    private static void Sql(string folder, string sql)
    {
        using var connection = Open(folder);
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "jinping.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
