using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Npgsql;

namespace Jinping.Workflow.Silo.Jobs.Turns;

/// <summary>Turns among all silos of a PostgreSQL database: an advisory lock, which the server takes back with the connection of a silo that died.</summary>
/// <param name="database">The shared database.</param>
public sealed class ClusterTurns(PostgresDatabase database) : IJobTurns
{
    // A silo cut off without a word is noticed by the server after this, and not after the hours of an operating system's default.
    private const string NoticeDeath = "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3";

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> Take(string job, CancellationToken cancellationToken)
    {
        var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(NoticeDeath, cancellationToken: cancellationToken));
            // Without a limit: a turn is as long as the run that has it.
            await connection.ExecuteAsync(new CommandDefinition("SELECT pg_advisory_lock(@key)", new { key = Key(job) }, commandTimeout: 0, cancellationToken: cancellationToken));
            return new Turn(connection, Key(job));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The number by which the database knows the job.</summary>
    internal static long Key(string job) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"jinping.job.{job}")));

    private sealed class Turn(NpgsqlConnection connection, long key) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await connection.ExecuteAsync("SELECT pg_advisory_unlock(@key)", new { key });
            }
            catch (NpgsqlException)
            {
                // The connection is gone, and the lock with it.
            }
            await connection.DisposeAsync();
        }
    }
}
