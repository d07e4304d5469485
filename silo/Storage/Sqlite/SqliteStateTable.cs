using System.Collections.Concurrent;
using System.Data;
using Dapper;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Storage.Sqlite;

/// <summary>Grain states in SQLite, by the query texts of its own schema.</summary>
/// <remarks>
/// SQLite has one writer: one lane writes on one connection, and reads go beside it. Left to themselves, many writers would find the file busy, and the driver
/// would ask again after a sleep on a thread of the pool.
/// </remarks>
/// <param name="database">A migrated database.</param>
/// <param name="serviceId">Orleans' service id, part of every key.</param>
internal sealed class SqliteStateTable(SqliteDatabase database, string serviceId) : IStateTable
{
    // They change with the schema only, which no running program changes.
    private readonly ConcurrentDictionary<string, string> _texts = new();
    private SqliteConnection? _writer;
    private SqliteCommand? _write;

    /// <inheritdoc/>
    public int Lanes => 1;

    /// <inheritdoc/>
    public async Task<StoredState?> Read(StateKey key, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        using var read = Prepared(connection, "ReadFromStorageKey");
        Bind(read, key);
        using var reader = await read.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new StoredState(reader.IsDBNull(0) ? null : reader.GetFieldValue<byte[]>(0), reader.GetInt32(1))
            : null;
    }

    /// <inheritdoc/>
    public Task Write(IReadOnlyList<StateWrite> group)
    {
        try
        {
            Open();
            using var transaction = _writer!.BeginTransaction(deferred: false);
            _write!.Transaction = transaction;
            foreach (var write in group)
                Write(write);
            transaction.Commit();
            return Task.CompletedTask;
        }
        catch
        {
            Dispose();   // a connection on which a commit failed is not trusted with the next one
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _write?.Dispose();
        _writer?.Dispose();
        (_write, _writer) = (null, null);
    }

    private void Open()
    {
        if (_writer is not null)
            return;
        _writer = database.Open();
        _write = Prepared(_writer, "WriteToStorageKey");
        _write.Parameters.Add("@GrainStateVersion", SqliteType.Integer);
        _write.Parameters.Add("@PayloadBinary", SqliteType.Blob);
    }

    private SqliteCommand Prepared(SqliteConnection connection, string queryKey)
    {
        var command = connection.CreateCommand();
        command.CommandText = _texts.GetOrAdd(queryKey, key => connection.QuerySingle<string>("SELECT QueryText FROM OrleansQuery WHERE QueryKey = @key", new { key }));
        command.Parameters.Add("@GrainIdHash", SqliteType.Integer);
        command.Parameters.Add("@GrainIdN0", SqliteType.Integer);
        command.Parameters.Add("@GrainIdN1", SqliteType.Integer);
        command.Parameters.Add("@GrainTypeHash", SqliteType.Integer);
        command.Parameters.Add("@GrainTypeString", SqliteType.Text);
        command.Parameters.Add("@GrainIdExtensionString", SqliteType.Text);
        command.Parameters.AddWithValue("@ServiceId", serviceId);
        return command;
    }

    private static void Bind(SqliteCommand command, StateKey key)
    {
        command.Parameters["@GrainIdHash"].Value = key.IdHash;
        command.Parameters["@GrainIdN0"].Value = key.N0;
        command.Parameters["@GrainIdN1"].Value = key.N1;
        command.Parameters["@GrainTypeHash"].Value = key.TypeHash;
        command.Parameters["@GrainTypeString"].Value = key.Type;
        command.Parameters["@GrainIdExtensionString"].Value = (object?)key.Extension ?? DBNull.Value;
    }

    // A statement that meets a constraint is undone by itself and leaves the transaction whole; any other failure ends the group.
    private void Write(StateWrite write)
    {
        Bind(_write!, write.Key);
        _write!.Parameters["@GrainStateVersion"].Value = (object?)write.Expected ?? DBNull.Value;
        _write.Parameters["@PayloadBinary"].Value = (object?)write.Payload ?? DBNull.Value;
        try
        {
            if (NewVersion(_write) is { } version && version != write.Expected)
                write.Stored(version);
        }
        catch (SqliteException refused) when (refused.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            write.Failed(refused);
        }
    }

    // The first result has the new version; on a conflict it is empty, and the second tells the unchanged one.
    private static int? NewVersion(SqliteCommand command)
    {
        using var reader = command.ExecuteReader(CommandBehavior.SingleResult);
        return reader.Read() && !reader.IsDBNull(0) ? reader.GetInt32(0) : null;
    }
}
