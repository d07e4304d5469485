using Jinping.Workflow.Silo.Storage.States;
using Npgsql;
using NpgsqlTypes;

namespace Jinping.Workflow.Silo.Storage.PostgreSql;

/// <summary>Grain states in PostgreSQL: a group of writes is one round trip and one commit.</summary>
/// <param name="source">The pool of connections.</param>
/// <param name="serviceId">Orleans' service id, part of every key.</param>
internal sealed class PostgresStateTable(NpgsqlDataSource source, string serviceId) : IStateTable
{
    private const int ReadLanes = 2;

    private const string ReadText = """
        SELECT PayloadBinary, Version FROM OrleansStorage
        WHERE GrainIdHash = $1 AND GrainTypeHash = $2 AND GrainIdN0 = $3 AND GrainIdN1 = $4 AND GrainTypeString = $5 AND GrainIdExtensionString = $6 AND ServiceId = $7
        """;

    // An outer join: a state that is not there has its place, too.
    private const string ReadManyText = """
        SELECT s.PayloadBinary, s.Version
        FROM unnest($1::integer[], $2::integer[], $3::bigint[], $4::bigint[], $5::text[], $6::text[])
          WITH ORDINALITY AS w (id_hash, type_hash, n0, n1, type, extension, place)
        LEFT JOIN OrleansStorage s ON s.GrainIdHash = w.id_hash AND s.GrainTypeHash = w.type_hash AND s.GrainIdN0 = w.n0 AND s.GrainIdN1 = w.n1
          AND s.GrainTypeString = w.type AND s.GrainIdExtensionString = w.extension AND s.ServiceId = $7
        ORDER BY w.place
        """;

    // Alone, an update needs no arrays: planned once for all, and quicker to run.
    private const string UpdateOneText = """
        UPDATE OrleansStorage SET PayloadBinary = $9, ModifiedOn = now(), Version = Version + 1
        WHERE GrainIdHash = $1 AND GrainTypeHash = $2 AND GrainIdN0 = $3 AND GrainIdN1 = $4 AND GrainTypeString = $5 AND GrainIdExtensionString = $6 AND ServiceId = $7
          AND Version = $8
        RETURNING 1::bigint, Version
        """;

    private const string UpdateText = """
        UPDATE OrleansStorage s SET PayloadBinary = w.payload, ModifiedOn = now(), Version = s.Version + 1
        FROM unnest($1::integer[], $2::integer[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::integer[], $8::bytea[])
          WITH ORDINALITY AS w (id_hash, type_hash, n0, n1, type, extension, expected, payload, place)
        WHERE s.GrainIdHash = w.id_hash AND s.GrainTypeHash = w.type_hash AND s.GrainIdN0 = w.n0 AND s.GrainIdN1 = w.n1
          AND s.GrainTypeString = w.type AND s.GrainIdExtensionString = w.extension AND s.ServiceId = $9 AND s.Version = w.expected
        RETURNING w.place, s.Version
        """;

    private const string InsertText = """
        INSERT INTO OrleansStorage
          (GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
        SELECT w.id_hash, w.type_hash, w.n0, w.n1, w.type, w.extension, $8, w.payload, now(), 1
        FROM unnest($1::integer[], $2::integer[], $3::bigint[], $4::bigint[], $5::text[], $6::text[], $7::bytea[])
          AS w (id_hash, type_hash, n0, n1, type, extension, payload)
        ON CONFLICT DO NOTHING
        RETURNING GrainIdHash, GrainTypeHash, GrainIdN0, GrainIdN1, GrainTypeString, GrainIdExtensionString
        """;

    private readonly Gathering<StateKey, StoredState?> _reads = new(ReadLanes, WriteGroups.Largest, keys => Read(source, serviceId, keys));

    /// <inheritdoc/>
    public int Lanes => 2;

    /// <inheritdoc/>
    public Task<StoredState?> Read(StateKey key, CancellationToken cancellationToken) => _reads.Ask(key, cancellationToken);

    /// <inheritdoc/>
    public async Task Write(IReadOnlyList<StateWrite> group)
    {
        try
        {
            await Commit(group);
        }
        catch (PostgresException refused) when (IsOfOneRow(refused))
        {
            // The server undid the whole group. Each tries alone, so that only those that are at fault fail.
            if (group.Count == 1)
                group[0].Failed(refused);
            else
                await WriteOneByOne(group);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static async Task<IReadOnlyList<StoredState?>> Read(NpgsqlDataSource source, string serviceId, IReadOnlyList<StateKey> keys)
    {
        await using var command = source.CreateCommand(keys.Count == 1 ? ReadText : ReadManyText);
        if (keys.Count == 1)
            AddKey(command.Parameters, keys[0], serviceId);
        else
        {
            AddKeys(command.Parameters, [.. keys]);
            command.Parameters.Add(new() { Value = serviceId });
        }
        await using var reader = await command.ExecuteReaderAsync();
        var states = new List<StoredState?>(keys.Count);
        while (await reader.ReadAsync())
            states.Add(reader.IsDBNull(1) ? null : new StoredState(reader.IsDBNull(0) ? null : reader.GetFieldValue<byte[]>(0), reader.GetInt32(1)));
        return states is [] ? [null] : states;
    }

    private async Task WriteOneByOne(IReadOnlyList<StateWrite> group)
    {
        foreach (var write in group)
        {
            write.Forget();
            try
            {
                await Commit([write]);
            }
            catch (Exception failure)
            {
                write.Failed(failure);
            }
        }
    }

    // Data, a constraint, a trigger's refusal, or two groups in each other's way: the server answered, so nothing of the group was kept.
    private static bool IsOfOneRow(PostgresException refused) => refused.SqlState[..2] is "21" or "22" or "23" or "40" or "P0";

    private async Task Commit(IReadOnlyList<StateWrite> group)
    {
        // In the order of the index: of two groups with the same rows one waits, and neither holds what the other wants.
        var sorted = group.OrderBy(write => write.Key.IdHash).ThenBy(write => write.Key.Extension, StringComparer.Ordinal).ToLookup(write => write.Expected is null);
        var (updates, inserts) = (sorted[false].ToArray(), sorted[true].ToArray());
        await using var connection = await source.OpenConnectionAsync();
        await using var batch = connection.CreateBatch();   // one implicit transaction
        if (updates.Length > 0)
            batch.BatchCommands.Add(updates.Length == 1 ? UpdateOne(updates[0]) : Update(updates));
        if (inserts.Length > 0)
            batch.BatchCommands.Add(Insert(inserts));
        await using var reader = await batch.ExecuteReaderAsync();
        if (updates.Length > 0)
        {
            while (await reader.ReadAsync())
                updates[reader.GetInt64(0) - 1].Stored(reader.GetInt32(1));
            await reader.NextResultAsync();
        }
        if (inserts.Length > 0)
            await ReadInserted(reader, inserts);
        // Only the end of the answer tells that the transaction was committed.
        await reader.NextResultAsync();
    }

    private static async Task ReadInserted(NpgsqlDataReader reader, StateWrite[] inserts)
    {
        var waiting = inserts.ToLookup(write => write.Key with { Extension = write.Key.Extension ?? "" });
        while (await reader.ReadAsync())
        {
            var key = new StateKey(reader.GetInt32(0), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt32(1), reader.GetString(4), reader.GetString(5));
            waiting[key].First().Stored(1);   // of two first writes of one state in a group, the first is kept
        }
    }

    private NpgsqlBatchCommand UpdateOne(StateWrite write)
    {
        var command = new NpgsqlBatchCommand(UpdateOneText);
        AddKey(command.Parameters, write.Key, serviceId);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = write.Expected!.Value });
        command.Parameters.Add(new NpgsqlParameter<byte[]?> { NpgsqlDbType = NpgsqlDbType.Bytea, TypedValue = write.Payload });
        return command;
    }

    private NpgsqlBatchCommand Update(StateWrite[] writes)
    {
        var command = new NpgsqlBatchCommand(UpdateText);
        AddKeys(command.Parameters, [.. writes.Select(write => write.Key)]);
        command.Parameters.AddColumn(NpgsqlDbType.Integer, writes, write => write.Expected!.Value);
        command.Parameters.AddColumn(NpgsqlDbType.Bytea, writes, write => write.Payload);
        command.Parameters.Add(new() { Value = serviceId });
        return command;
    }

    private NpgsqlBatchCommand Insert(StateWrite[] writes)
    {
        var command = new NpgsqlBatchCommand(InsertText);
        AddKeys(command.Parameters, [.. writes.Select(write => write.Key)]);
        command.Parameters.AddColumn(NpgsqlDbType.Bytea, writes, write => write.Payload);
        command.Parameters.Add(new() { Value = serviceId });
        return command;
    }

    // $1 to $7.
    private static void AddKey(NpgsqlParameterCollection parameters, StateKey key, string serviceId)
    {
        parameters.Add(new NpgsqlParameter<int> { TypedValue = key.IdHash });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = key.TypeHash });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = key.N0 });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = key.N1 });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Type });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = key.Extension ?? "" });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = serviceId });
    }

    private static void AddKeys(NpgsqlParameterCollection parameters, StateKey[] keys)
    {
        parameters.AddColumn(NpgsqlDbType.Integer, keys, key => key.IdHash);
        parameters.AddColumn(NpgsqlDbType.Integer, keys, key => key.TypeHash);
        parameters.AddColumn(NpgsqlDbType.Bigint, keys, key => key.N0);
        parameters.AddColumn(NpgsqlDbType.Bigint, keys, key => key.N1);
        parameters.AddColumn(NpgsqlDbType.Text, keys, key => key.Type);
        parameters.AddColumn(NpgsqlDbType.Text, keys, key => key.Extension ?? "");
    }
}
