using Dapper;
using Npgsql;

namespace Jinping.Workflow.EndToEnd.Tests.Rollover;

/// <summary>Holds up the next write of one department, so that a rollover comes to stand half-way for as long as it takes to kill it.</summary>
internal sealed class RolloverGate : IAsyncDisposable
{
    private const int Lock = 31_12;
    private readonly NpgsqlConnection _connection;

    private RolloverGate(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Shuts the gate.</summary>
    public static async Task<RolloverGate> Shut(string connectionString, string department)
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync($"""
            SELECT pg_advisory_lock({Lock});
            CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock({Lock}); RETURN NEW; END $$;
            CREATE TRIGGER gate BEFORE INSERT OR UPDATE ON OrleansStorage FOR EACH ROW
              WHEN (NEW.GrainTypeString = 'department' AND NEW.GrainIdExtensionString = '{department}') EXECUTE FUNCTION wait_at_gate();
            """);
        return new RolloverGate(connection);
    }

    /// <summary>Departments that have kept their ledger.</summary>
    public Task<int> Kept() => _connection.ExecuteScalarAsync<int>(
        $"SELECT COUNT(*) FROM OrleansStorage WHERE GrainTypeString = 'department' AND jsonb_exists(convert_from(PayloadBinary, 'UTF8')::jsonb -> 'rolledOver', '{GeneratedYear.Year}')");

    /// <summary>The newest record of a run.</summary>
    public async Task<string> LastRun()
    {
        var (job, startedAt, found, succeeded) = await _connection.QuerySingleAsync<(string, DateTime, string?, bool?)>("SELECT job, started_at, found, succeeded FROM job_run ORDER BY id DESC LIMIT 1");
        return $"{job} began at {startedAt.AddHours(8):yyyy-MM-dd HH:mm:ss}, {(succeeded is null ? "under way" : "ended")}: {found}";
    }

    /// <summary>Waits until somebody stands at the gate and nobody passes any more.</summary>
    public async Task WaitForSomebody()
    {
        var before = -1;
        while (true)
        {
            var waiting = await _connection.ExecuteScalarAsync<bool>("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = @Lock AND NOT granted)", new { Lock });
            var kept = await Kept();
            if (waiting && kept == before && kept > 0)
                return;
            before = waiting ? kept : -1;
            await Task.Delay(300);
        }
    }

    /// <summary>Opens the gate for ever. What the killed silo had sent and the server had not written yet is lost.</summary>
    public async Task Open()
    {
        await _connection.ExecuteAsync("SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory' AND objid = @Lock AND NOT granted", new { Lock });
        await _connection.ExecuteAsync($"SELECT pg_advisory_unlock({Lock})");
        await _connection.ExecuteAsync("DROP TRIGGER gate ON OrleansStorage; DROP FUNCTION wait_at_gate()");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
