using System.Diagnostics;
using System.Security.Cryptography;
using Jinping.Workflow.Support;
using Npgsql;

namespace Jinping.Workflow.Benchmarks.Steps;

/// <summary>What PostgreSQL does without us: callers with a connection each, one prepared UPDATE of one row by its key, one commit each.</summary>
internal sealed class PostgresUpdates : IAsyncDisposable
{
    private readonly PostgresServer _server;
    private readonly NpgsqlDataSource _source;
    private readonly byte[] _payload;
    private int _next;

    private PostgresUpdates(PostgresServer server, NpgsqlDataSource source, byte[] payload) => (_server, _source, _payload) = (server, source, payload);

    /// <summary>Makes the table, in a database of its own.</summary>
    /// <param name="server">The server.</param>
    /// <param name="bytes">Length of the written value.</param>
    public static async Task<PostgresUpdates> Start(PostgresServer server, int bytes)
    {
        var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(await server.CreateDatabase()) { MaxPoolSize = 80 });
        // Text as compressible as ours would flatter neither side: random bytes, hexadecimal, compress to half, as our JSON does.
        var payload = System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(bytes));
        await using var create = source.CreateCommand("DROP TABLE IF EXISTS bare; CREATE TABLE bare (id integer PRIMARY KEY, payload bytea NOT NULL, version integer NOT NULL) WITH (fillfactor = 70); ALTER TABLE bare ALTER COLUMN payload SET STORAGE MAIN; ALTER TABLE bare ALTER COLUMN payload SET COMPRESSION lz4");
        await create.ExecuteNonQueryAsync();
        await using var fill = source.CreateCommand("INSERT INTO bare SELECT n, $1, 1 FROM generate_series(0, $2 - 1) AS n");
        fill.Parameters.Add(new() { Value = payload });
        fill.Parameters.Add(new() { Value = GrainSteps.Cases });
        await fill.ExecuteNonQueryAsync();
        return new PostgresUpdates(server, source, payload);
    }

    /// <summary>Lets the callers write for a while.</summary>
    public async Task<Rate> Run(int callers, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var used = ProcessorTime.Now(_server);
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => Call(watch, time))));
        return Rate.Of(times, watch.Elapsed, ProcessorTime.Now(_server) - used);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<List<double>> Call(Stopwatch watch, TimeSpan time)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var update = new NpgsqlCommand("UPDATE bare SET payload = $1, version = version + 1 WHERE id = $2", connection);
        var (payload, id) = (new NpgsqlParameter<byte[]> { TypedValue = _payload }, new NpgsqlParameter<int>());
        update.Parameters.Add(payload);
        update.Parameters.Add(id);
        await update.PrepareAsync();
        var times = new List<double>();
        while (watch.Elapsed < time)
        {
            var begun = watch.Elapsed;
            id.TypedValue = (int)((uint)Interlocked.Increment(ref _next) % GrainSteps.Cases);
            await update.ExecuteNonQueryAsync();
            times.Add((watch.Elapsed - begun).TotalMilliseconds);
        }
        return times;
    }
}
