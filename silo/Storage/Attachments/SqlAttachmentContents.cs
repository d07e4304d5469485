using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Jinping.Workflow.Actors.Attachments;

namespace Jinping.Workflow.Silo.Storage.Attachments;

/// <summary>附件内容 in the database, whichever kind it is: what a backup of the database holds is of one moment with its cases.</summary>
/// <param name="database">A migrated database.</param>
/// <param name="clock">Tells how old an upload is.</param>
public sealed class SqlAttachmentContents(WorkflowDatabase database, TimeProvider clock) : IAttachmentContents
{
    /// <summary>What nobody refers to is thrown away after this.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public async Task Put(Guid upload, int number, byte[] piece, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await Do("INSERT INTO attachment_content (upload, touched_at) VALUES (@upload, @now) ON CONFLICT (upload) DO UPDATE SET touched_at = excluded.touched_at", new { upload = $"{upload:D}", now = Now });
        await Do(
            "INSERT INTO attachment_piece (upload, number, bytes) VALUES (@upload, @number, @piece) ON CONFLICT (upload, number) DO UPDATE SET bytes = excluded.bytes",
            new { upload = $"{upload:D}", number, piece });
        await transaction.CommitAsync(cancellationToken);

        Task Do(string sql, object parameters) => connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
    }

    /// <inheritdoc/>
    public async Task Finish(Guid upload, string content, int pieces, string seal, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        // The name itself decides between two who finish at once: the second finds it taken, and renews it so that it is not just then thrown away.
        var owner = await connection.QuerySingleAsync<string>(new CommandDefinition(
            """
            INSERT INTO attachment_content (upload, name, pieces, seal, touched_at) VALUES (@own, @content, @pieces, @seal, @now)
            ON CONFLICT (name) DO UPDATE SET touched_at = excluded.touched_at RETURNING upload
            """,
            new { own = $"{upload:D}/{content}", content, pieces, seal, now = Now },
            transaction,
            cancellationToken: cancellationToken));
        var parameters = new { upload = $"{upload:D}", owner };
        var sql = owner == $"{upload:D}/{content}"
            ? "UPDATE attachment_piece SET upload = @owner WHERE upload = @upload"
            : "DELETE FROM attachment_piece WHERE upload = @upload";
        await connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM attachment_content WHERE upload = @upload", parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task Discard(Guid upload, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        await Delete(connection, $"{upload:D}", cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<byte[]?> Piece(string content, int number, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<byte[]?>(new CommandDefinition(
            "SELECT p.bytes FROM attachment_content c JOIN attachment_piece p ON p.upload = c.upload WHERE c.name = @content AND p.number = @number", new { content, number }, cancellationToken: cancellationToken));
    }

    /// <summary>Throws away what was never finished, and what no case refers to, a day after it was last touched.</summary>
    /// <param name="referred">The names that cases refer to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many.</returns>
    public async Task<int> Clean(IReadOnlySet<string> referred, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        var before = clock.GetUtcNow().Subtract(Kept).ToUnixTimeSeconds();
        var old = await connection.QueryAsync<(string Upload, string? Name)>(new CommandDefinition("SELECT upload, name FROM attachment_content WHERE touched_at < @before", new { before }, cancellationToken: cancellationToken));
        var cleaned = 0;
        foreach (var (upload, _) in old.Where(found => found.Name is null || !referred.Contains(found.Name)))
        {
            // Asked again: somebody may have referred to it meanwhile.
            if (await connection.ExecuteAsync(new CommandDefinition("UPDATE attachment_content SET name = NULL WHERE upload = @upload AND touched_at < @before", new { upload, before }, cancellationToken: cancellationToken)) == 1)
            {
                await Delete(connection, upload, cancellationToken);
                cleaned++;
            }
        }
        return cleaned;
    }

    /// <summary>What is wrong with a content, in Chinese; null when it is as it was stored. Needs no key.</summary>
    public async Task<string?> Problem(string content, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        var found = await connection.QuerySingleOrDefaultAsync<StoredContent>(new CommandDefinition(
            "SELECT upload AS Upload, pieces AS Pieces, seal AS Seal FROM attachment_content WHERE name = @content", new { content }, cancellationToken: cancellationToken));
        if (found is null)
            return "内容缺失";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var number = 0; number < found.Pieces; number++)
        {
            if (await Piece(content, number, cancellationToken) is not { } piece)
                return "内容不完整";
            hash.AppendData(piece);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == found.Seal ? null : "内容与存入时不符";
    }

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    private static async Task Delete(DbConnection connection, string upload, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM attachment_piece WHERE upload = @upload AND NOT EXISTS (SELECT 1 FROM attachment_content WHERE upload = @upload AND name IS NOT NULL)", new { upload }, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM attachment_content WHERE upload = @upload AND name IS NULL", new { upload }, cancellationToken: cancellationToken));
    }

    private sealed record StoredContent
    {
        public required string Upload { get; init; }

        public required long Pieces { get; init; }

        public required string Seal { get; init; }
    }
}
