using System.Globalization;
using Jinping.Workflow.Law.Time;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Sqlite;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>夜间备份: of SQLite an online backup beside the database; PostgreSQL is backed up by its own tools.</summary>
public sealed class NightlyBackup(WorkflowDatabase database, TimeProvider clock) : IJob
{
    /// <summary>How many backups are kept; the oldest goes first.</summary>
    public const int Kept = 14;

    /// <summary>Folder of the backups, in the data folder.</summary>
    public const string FolderName = "backups";

    /// <inheritdoc/>
    public string Name => JobNames.NightlyBackup;

    /// <inheritdoc/>
    public string Title => "夜间备份：备份数据库，保留最近十四份";

    /// <inheritdoc/>
    public string? Cron => "30 1 * * *";

    /// <inheritdoc/>
    public Task<JobOutcome> Run(CancellationToken cancellationToken) => Task.FromResult(database is SqliteDatabase file
        ? Backup(file)
        : new JobOutcome($"数据库为 PostgreSQL（{database.Place}）。", "本任务不作备份：须定时运行 pg_dump，见 docs/operations.md。"));

    private JobOutcome Backup(SqliteDatabase file)
    {
        var folder = Path.Combine(Path.GetDirectoryName(file.Path)!, FolderName);
        CreateForOwnerOnly(folder);
        var path = Path.Combine(folder, $"jinping-{ChinaTime.Now(clock).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.db");
        SqliteBackup.Write(file, path);
        var old = Directory.GetFiles(folder, "jinping-*.db").Where(other => other != path).OrderDescending(StringComparer.Ordinal).Skip(Kept - 1).ToArray();
        foreach (var backup in old)
            File.Delete(backup);
        return new JobOutcome(
            $"数据库{Megabytes(file.Path)}。",
            $"已备份到 {path}（{Megabytes(path)}，已通过完整性检查），删除旧备份{old.Length}份。");
    }

    // The backup holds what the database holds: names, addresses, identity numbers.
    private static void CreateForOwnerOnly(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string Megabytes(string path) => $"{new FileInfo(path).Length / 1048576.0:F1} MiB";
}
