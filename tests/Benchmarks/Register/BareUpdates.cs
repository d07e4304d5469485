using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Benchmarks.Register;

/// <summary>What SQLite does at most without us: one connection, one prepared statement, one row and one commit each time.</summary>
internal static class BareUpdates
{
    /// <summary>Updates a second, each durable when it returns.</summary>
    /// <param name="bytes">Length of the written value.</param>
    /// <param name="rows">Rows it goes round in.</param>
    /// <param name="time">How long to measure.</param>
    public static double PerSecond(int bytes, int rows, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("jinping-bench-");
        try
        {
            using var connection = Open(Path.Combine(folder.FullName, "bare.db"));
            var payload = RandomNumberGenerator.GetBytes(bytes);
            Fill(connection, rows, payload);
            return Measure(connection, rows, payload, time);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE state (id INTEGER PRIMARY KEY, payload BLOB NOT NULL, version INTEGER NOT NULL) STRICT;";
        create.ExecuteNonQuery();
        return connection;
    }

    private static void Fill(SqliteConnection connection, int rows, byte[] payload)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "WITH RECURSIVE n(id) AS (SELECT 0 UNION ALL SELECT id + 1 FROM n WHERE id + 1 < @rows) INSERT INTO state SELECT id, @payload, 1 FROM n";
        insert.Parameters.AddWithValue("@rows", rows);
        insert.Parameters.AddWithValue("@payload", payload);
        insert.ExecuteNonQuery();
    }

    private static double Measure(SqliteConnection connection, int rows, byte[] payload, TimeSpan time)
    {
        using var update = connection.CreateCommand();
        update.CommandText = "UPDATE state SET payload = @payload, version = version + 1 WHERE id = @id";
        update.Parameters.AddWithValue("@payload", payload);
        var id = update.Parameters.Add("@id", SqliteType.Integer);
        id.Value = 0;
        update.Prepare();
        var done = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < time)
        {
            id.Value = done % rows;
            done += update.ExecuteNonQuery();
        }
        return done / watch.Elapsed.TotalSeconds;
    }
}
