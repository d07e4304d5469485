using System.Data.Common;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Jinping.Workflow.EndToEnd.Tests.Jobs;

/// <summary>A database of the program, of either kind, and the ways to it: for the program, for its operator's commands, and past both.</summary>
public sealed class StoredData
{
    private readonly Func<DbConnection> _connect;

    private StoredData(string? folder, string[] settings, Func<DbConnection> connect) => (Folder, Settings, _connect) = (folder, settings, connect);

    /// <summary>The data folder; null for PostgreSQL.</summary>
    public string? Folder { get; }

    /// <summary>What the program and its commands are told of the database, beside the folder.</summary>
    public string[] Settings { get; }

    /// <summary>What a command is told.</summary>
    public string[] Arguments => Folder is null ? Settings : ["--data", Folder];

    /// <summary>A new, empty database.</summary>
    public static async Task<StoredData> Create(bool onPostgres)
    {
        if (onPostgres)
            return OnPostgres(await (await PostgresServer.Shared).CreateDatabase());
        return OnFile(SiloProcess.NewFolder());
    }

    /// <summary>The file in a data folder.</summary>
    public static StoredData OnFile(string folder) =>
        new(folder, [], () => new SqliteConnection($"Data Source={Path.Combine(folder, "jinping.db")};Pooling=False"));

    /// <summary>A database on a server.</summary>
    public static StoredData OnPostgres(string connectionString) =>
        new(null, SiloProcess.On(connectionString), () => new NpgsqlConnection(connectionString + ";Pooling=False"));

    /// <summary>Starts the program on it.</summary>
    public Task<SiloProcess> Start(params string[] arguments) => SiloProcess.Start(Folder, [.. Settings, .. arguments]);

    /// <summary>Changes something past the program.</summary>
    public int Execute(string sql)
    {
        using var connection = _connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads a value past the program.</summary>
    public object? Scalar(string sql)
    {
        using var connection = _connect();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
