using Dapper;
using FluentAssertions;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Tests.Storage;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Jobs;

public sealed class NightlyBackupTests
{
    [Fact]
    public async Task Fourteen_whole_backups_are_kept_and_the_oldest_goes()
    {
        await using var test = SqliteTestDatabase.Migrated();
        var clock = TestDatabase.Clock;
        var job = new NightlyBackup(test.Database, clock);
        for (var night = 1; night <= NightlyBackup.Kept + 2; night++)
        {
            test.Execute("UPDATE write_probe SET payload = @night", new { night = new[] { (byte)night } });
            (await job.Run(CancellationToken.None)).Done.Should().Contain("已通过完整性检查");
            clock.Advance(TimeSpan.FromDays(1));
        }

        var kept = Directory.GetFiles(Path.Combine(test.Folder, NightlyBackup.FolderName)).Order(StringComparer.Ordinal).ToArray();
        kept.Should().HaveCount(NightlyBackup.Kept).And.OnlyContain(path => path.EndsWith(".db"));
        Path.GetFileName(kept[0]).Should().Be("jinping-20260107-080000.db");
        (Payload(kept[0]), Payload(kept[^1])).Should().Be((3, 16), "each backup is of its own night");
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Path.GetDirectoryName(kept[0])!).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task On_PostgreSQL_the_job_says_who_backs_up()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        (await new NightlyBackup(test.Database, TestDatabase.Clock).Run(CancellationToken.None)).Done.Should().Contain("pg_dump");
    }

    private static int Payload(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<byte[]>("SELECT payload FROM write_probe")![0];
    }
}
