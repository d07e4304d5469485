using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Npgsql;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Why a program cannot start, for the person who started it.</summary>
public static class StartFailures
{
    /// <summary>The explanation; null for a failure nobody foresaw, which is shown as it is.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        SettingException => exception.Message,
        PostgresException refused => $"数据库服务器拒绝了请求（{refused.SqlState}）：{refused.MessageText}",
        NpgsqlException => $"不能连接数据库服务器：{exception.Message}",
        IOException { InnerException: SocketException or AddressInUseException } => $"端口已被占用，可用 --Urls=http://localhost:端口 另选：{exception.Message}",
        _ => null,
    };
}
