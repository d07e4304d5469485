using System.Net.Sockets;
using Jinping.Workflow.Silo.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Why the program cannot start, for the person who started it.</summary>
internal static class StartFailures
{
    /// <summary>The explanation; null for a failure nobody foresaw, which is shown as it is.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        SettingException or DataDirectoryInUseException or NewerDatabaseException => exception.Message,
        UnauthorizedAccessException => $"不能写入数据目录：{exception.Message}",
        SqliteException => $"数据库不能打开或者写入：{exception.Message}",
        PostgresException refused => $"数据库服务器拒绝了请求（{refused.SqlState}）：{refused.MessageText}",
        NpgsqlException => $"不能连接数据库服务器：{exception.Message}",
        IOException { InnerException: SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } => $"端口已被占用，可用 --Urls=http://localhost:端口 另选：{exception.Message}",
        _ => null,
    };
}
