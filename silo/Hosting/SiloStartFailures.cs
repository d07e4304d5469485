using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Why the program cannot start, for the person who started it.</summary>
internal static class SiloStartFailures
{
    /// <summary>The explanation; null for a failure nobody foresaw, which is shown as it is.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        DataDirectoryInUseException or NewerDatabaseException or OtherClusterException => exception.Message,
        UnauthorizedAccessException => $"不能写入数据目录：{exception.Message}",
        SqliteException => $"数据库不能打开或者写入：{exception.Message}",
        _ => StartFailures.Explain(exception),
    };
}
