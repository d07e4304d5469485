using FluentAssertions;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Npgsql;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class PostgresMigrationTests
{
    [Fact]
    public async Task Many_silos_starting_at_once_apply_every_script_once()
    {
        await using var test = await PostgresTestDatabase.Create();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => test.Database.Migrate(TestDatabase.Clock))));

        test.Scalar<int>("SELECT COUNT(*) FROM schema_version").Should().Be(PostgresMigrations.Newest);
        test.Scalar<int>("SELECT MAX(version) FROM schema_version").Should().Be(PostgresMigrations.Newest);
        test.Scalar<int>("SELECT COUNT(*) FROM OrleansQuery").Should().Be(13);
    }

    [Fact]
    public async Task A_newer_database_is_refused_in_Chinese_and_English_and_not_touched()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        test.Execute("INSERT INTO schema_version VALUES (999, 'future.sql', now())");
        test.Execute("DROP TRIGGER request_not_deleted ON OrleansStorage");   // what a repair would bring back

        var refusal = FluentActions.Invoking(() => test.Database.Migrate(TestDatabase.Clock)).Should().Throw<NewerDatabaseException>().Which;

        refusal.Found.Should().Be(999);
        refusal.Message.Should().Contain("高于本程序支持的版本").And.Contain("newer than version").And.Contain(test.Database.Place).And.NotContain("Password");
        test.Scalar<int>("SELECT COUNT(*) FROM pg_trigger WHERE tgname = 'request_not_deleted'").Should().Be(0);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_that_names_no_password()
    {
        await using var test = await PostgresTestDatabase.Create();
        await using var stranger = new PostgresDatabase(new NpgsqlConnectionStringBuilder(test.Database.ConnectionString) { Password = "not-this-one" }.ConnectionString);

        stranger.Invoking(database => database.Migrate(TestDatabase.Clock)).Should().Throw<PostgresException>().Which.Message.Should().NotContain("not-this-one");
    }
}
