using FluentAssertions;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.States;
using Npgsql;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class PostgresDatabaseTests
{
    [Fact]
    public void What_the_connection_string_does_not_say_is_set_for_speed_and_an_early_answer()
    {
        var settings = new NpgsqlConnectionStringBuilder(new PostgresDatabase("Host=localhost;Database=jinping").ConnectionString);

        settings.MaxAutoPrepare.Should().Be(100);
        settings.Timeout.Should().Be(5);
        settings.ApplicationName.Should().Be("jinping-workflow");
    }

    [Fact]
    public void What_it_says_stays()
    {
        // Behind a pooler of transactions nothing may be prepared.
        var settings = new NpgsqlConnectionStringBuilder(new PostgresDatabase("Host=localhost;MaxAutoPrepare=0;Timeout=30;Application Name=county").ConnectionString);

        settings.MaxAutoPrepare.Should().Be(0);
        settings.Timeout.Should().Be(30);
        settings.ApplicationName.Should().Be("county");
    }

    [Fact]
    public async Task A_state_is_written_and_read_by_plans_made_once()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        using var states = test.Database.States("test");
        var key = StateKey.Of("department", GrainId.Create("department", "xzfb"));
        for (var version = 0; version < 20; version++)
        {
            var write = new StateWrite(key, version == 0 ? null : version, "{}"u8.ToArray());
            await states.Write([write]);
            write.Complete();
            (await write.Done).Should().Be(version + 1);
        }

        // One after the other they used one connection; a reset between them would have thrown its plans away.
        await using var connection = await ((PostgresDatabase)test.Database).StateConnections.OpenConnectionAsync(TestContext.Current.CancellationToken);
        await using var plans = new NpgsqlCommand("SELECT COALESCE(SUM(generic_plans + custom_plans), 0)::integer FROM pg_prepared_statements WHERE statement LIKE 'UPDATE OrleansStorage%'", connection);
        (await plans.ExecuteScalarAsync(TestContext.Current.CancellationToken)).As<int>().Should().BeGreaterThan(10);
    }
}
