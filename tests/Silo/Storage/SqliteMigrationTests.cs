using FluentAssertions;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteMigrationTests
{
    [Fact]
    public async Task A_new_database_gets_every_script_once_however_often_it_is_migrated()
    {
        await using var test = new SqliteTestDatabase();

        test.Database.Migrate(TestDatabase.Clock);
        test.Database.Migrate(TestDatabase.Clock);

        test.Scalar<int>("SELECT MAX(version) FROM schema_version").Should().Be(SqliteMigrations.Newest);
        test.Scalar<int>("SELECT COUNT(*) FROM schema_version").Should().Be(SqliteMigrations.Newest);
        test.Scalar<string>("SELECT applied_at FROM schema_version WHERE version = 1").Should().StartWith("2026-01-05");
    }

    [Fact]
    public async Task Rows_written_before_the_register_knew_when_a_receipt_was_recorded_stay_as_they_are()
    {
        await using var test = SqliteTestDatabase.Migrated(upTo: 4);
        var document = new RequestDocument { Number = "2026-xzfb-0001", Register = TestDocument.Row("2026-xzfb-0001") };
        await test.WriteRequest(document);

        test.Database.Migrate(TestDatabase.Clock);

        test.Scalar<string>("SELECT registered_at FROM register WHERE receipt_recorded_at IS NULL").Should().Be("2026-01-05T01:30:00.0000000Z");
        await test.WriteRequest(document with { Register = document.Register! with { ReceiptRecordedAt = document.Register.RegisteredAt.AddHours(1) } }, version: 1);
        test.Scalar<string>("SELECT receipt_recorded_at FROM register").Should().Be("2026-01-05T02:30:00.0000000Z");
    }

    [Fact]
    public async Task Rows_written_before_the_register_knew_of_supervision_are_the_sweeps_until_they_are_written_anew()
    {
        await using var test = SqliteTestDatabase.Migrated(upTo: 8);
        var document = new RequestDocument { Number = "2026-xzfb-0001", Register = TestDocument.Row("2026-xzfb-0001") };
        await test.WriteRequest(document);

        test.Database.Migrate(TestDatabase.Clock);

        var register = new SqlRegister(test.Database);
        (await register.Due(new(2026, 1, 5), 0, null, 10, CancellationToken.None)).Should().Equal("2026-xzfb-0001");
        (await register.Find("2026-xzfb-0001", CancellationToken.None)).Should().BeEquivalentTo(document.Register);
        await test.WriteRequest(document with { Register = document.Register! with { ClosedLate = false }, Mail = [new() { Entry = 1, Kind = MailKind.Request, Title = "政府信息公开申请", Party = "张某", On = new(2026, 1, 5), By = "经办人甲" }] }, version: 1);
        (await register.Due(new(2026, 1, 5), 0, null, 10, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Many_at_once_apply_every_script_once()
    {
        await using var test = new SqliteTestDatabase();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => test.Database.Migrate(TestDatabase.Clock))));

        test.Scalar<int>("SELECT COUNT(*) FROM schema_version").Should().Be(SqliteMigrations.Newest);
        test.Scalar<int>("SELECT COUNT(*) FROM OrleansQuery").Should().Be(4);
    }

    [Fact]
    public async Task A_newer_database_is_refused_in_Chinese_and_English_and_not_touched()
    {
        await using var test = SqliteTestDatabase.Migrated();
        test.Execute("INSERT INTO schema_version VALUES (999, 'future.sql', '2030-01-01')");
        test.Execute("DROP TRIGGER request_not_deleted");   // what a repair would bring back
        test.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        SqliteConnection.ClearPool(new SqliteConnection(test.Database.ConnectionString));
        var before = File.ReadAllBytes(test.Database.Path);

        var refusal = FluentActions.Invoking(() => test.Database.Migrate(TestDatabase.Clock)).Should().Throw<NewerDatabaseException>().Which;

        refusal.Found.Should().Be(999);
        refusal.Message.Should().Contain("高于本程序支持的版本").And.Contain("newer than version").And.Contain(test.Database.Path);
        SqliteConnection.ClearPool(new SqliteConnection(test.Database.ConnectionString));
        File.ReadAllBytes(test.Database.Path).Should().Equal(before);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_an_error_and_is_not_touched()
    {
        await using var test = new SqliteTestDatabase();
        var text = new string('x', 5000);
        File.WriteAllText(test.Database.Path, text);

        FluentActions.Invoking(() => test.Database.Migrate(TestDatabase.Clock)).Should().Throw<SqliteException>();

        File.ReadAllText(test.Database.Path).Should().Be(text);
    }

    [Fact]
    public async Task A_database_that_vanished_is_not_replaced_by_an_empty_one()
    {
        await using var test = new SqliteTestDatabase();

        test.Invoking(t => t.Database.Open()).Should().Throw<SqliteException>();

        File.Exists(test.Database.Path).Should().BeFalse();
    }

    [Fact]
    public async Task A_connection_opened_by_anybody_is_durable()
    {
        await using var test = SqliteTestDatabase.Migrated();
        using var connection = new SqliteConnection(test.Database.ConnectionString);   // as Orleans opens it
        connection.Open();
        using var command = connection.CreateCommand();

        command.CommandText = "PRAGMA synchronous";
        command.ExecuteScalar().Should().Be(2L, "2 is FULL: every commit reaches the disk before it is acknowledged");
        command.CommandText = "PRAGMA journal_mode";
        command.ExecuteScalar().Should().Be("wal");
    }

    [Fact]
    public async Task A_backup_is_a_whole_database_of_one_moment()
    {
        await using var test = SqliteTestDatabase.Migrated();
        var path = Path.Combine(test.Folder, "backup.db");
        File.WriteAllText(path, "an older backup");
        test.Execute("INSERT INTO OrleansQuery VALUES ('mark', 'before')");

        SqliteBackup.Write(test.Database, path);
        test.Execute("INSERT INTO OrleansQuery VALUES ('later', 'after')");

        using var copy = new SqliteDatabase(path).Open();
        using var command = copy.CreateCommand();
        command.CommandText = "SELECT group_concat(QueryKey, ' ' ORDER BY QueryKey) FROM OrleansQuery WHERE QueryKey IN ('mark', 'later')";
        command.ExecuteScalar().Should().Be("mark");
        SqliteConnection.ClearPool(copy);
        Directory.GetFiles(test.Folder, "*.partial*").Should().BeEmpty();
    }
}
