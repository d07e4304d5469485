using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Sqlite;
using NpgsqlTypes;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>
/// 迁移: copies every state from SQLite to PostgreSQL, whose register is projected on the way. Broken off it is taken up again; what is there already is compared
/// and never overwritten. Nothing is changed in SQLite but its schema, which is brought to this program's version first.
/// </summary>
/// <param name="from">The database of a program that is stopped.</param>
/// <param name="to">The database to move to: empty, or holding a part of the same.</param>
/// <param name="output">Progress, for people.</param>
internal sealed class DatabaseMove(SqliteDatabase from, PostgresDatabase to, TextWriter output)
{
    private const int BatchSize = 200;

    private const string Select = """
        SELECT GrainIdHash AS IdHash, GrainIdN0 AS N0, GrainIdN1 AS N1, GrainTypeHash AS TypeHash, GrainTypeString AS Type,
          GrainIdExtensionString AS Extension, PayloadBinary AS Payload, Version AS Version
        FROM OrleansStorage
        """;

    /// <summary>Moves, then compares both databases as a whole.</summary>
    /// <returns>0 when both hold the same, 1 when they do not.</returns>
    public async Task<int> Run(TimeProvider clock, CancellationToken cancellationToken)
    {
        from.Migrate(clock);
        to.Migrate(clock);
        await using var source = await from.Connect(cancellationToken);
        var total = await source.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM OrleansStorage");
        var done = 0;
        var key = (Type: "", Extension: "", IdHash: long.MinValue);
        while (await Next(source, key) is { Length: > 0 } batch)
        {
            await Copy(batch, cancellationToken);
            key = (batch[^1].Type, batch[^1].Extension, batch[^1].IdHash);
            done += batch.Length;
            await output.WriteLineAsync($"已迁移 {done}/{total} 条。");
        }
        await CopyAttachments(source, cancellationToken);
        await CopyNotices(source, cancellationToken);
        return await Compare(source, cancellationToken);
    }

    // By type, key and hash, which differ for every state: the hash keeps apart keys that Orleans writes alike.
    private static async Task<StateRow[]> Next(DbConnection source, (string Type, string Extension, long IdHash) after) =>
        [.. await source.QueryAsync<StateRow>(
            $"{Select} WHERE (GrainTypeString, GrainIdExtensionString, GrainIdHash) > (@Type, @Extension, @IdHash) ORDER BY GrainTypeString, GrainIdExtensionString, GrainIdHash LIMIT {BatchSize}",
            new { after.Type, after.Extension, after.IdHash })];

    private async Task Copy(StateRow[] rows, CancellationToken cancellationToken)
    {
        await using var insert = to.Source.CreateCommand("""
            INSERT INTO OrleansStorage
              (GrainIdHash, GrainIdN0, GrainIdN1, GrainTypeHash, GrainTypeString, GrainIdExtensionString, ServiceId, PayloadBinary, ModifiedOn, Version)
            SELECT r.id_hash, r.n0, r.n1, r.type_hash, r.type, r.extension, $9, r.payload, now(), r.version
            FROM unnest($1::integer[], $2::bigint[], $3::bigint[], $4::integer[], $5::text[], $6::text[], $7::bytea[], $8::integer[])
              AS r (id_hash, n0, n1, type_hash, type, extension, payload, version)
            ON CONFLICT DO NOTHING
            """);
        insert.Parameters.AddColumn(NpgsqlDbType.Integer, rows, row => (int)row.IdHash);
        insert.Parameters.AddColumn(NpgsqlDbType.Bigint, rows, row => row.N0);
        insert.Parameters.AddColumn(NpgsqlDbType.Bigint, rows, row => row.N1);
        insert.Parameters.AddColumn(NpgsqlDbType.Integer, rows, row => (int)row.TypeHash);
        insert.Parameters.AddColumn(NpgsqlDbType.Text, rows, row => row.Type);
        insert.Parameters.AddColumn(NpgsqlDbType.Text, rows, row => row.Extension);
        insert.Parameters.AddColumn(NpgsqlDbType.Bytea, rows, row => row.Payload);
        insert.Parameters.AddColumn(NpgsqlDbType.Integer, rows, row => (int)row.Version);
        insert.Parameters.Add(new() { Value = ClusterNames.ServiceId });
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }

    // A piece at a time: they are large.
    private async Task CopyAttachments(DbConnection source, CancellationToken cancellationToken)
    {
        await using var target = await to.Connect(cancellationToken);
        var contents = (await source.QueryAsync<AttachmentRow>("SELECT upload AS Upload, name AS Name, pieces AS Pieces, seal AS Seal, touched_at AS TouchedAt FROM attachment_content WHERE name IS NOT NULL ORDER BY name")).AsList();
        foreach (var content in contents)
        {
            for (var number = 0; number < content.Pieces; number++)
            {
                var bytes = await source.QuerySingleAsync<byte[]>("SELECT bytes FROM attachment_piece WHERE upload = @Upload AND number = @number", new { content.Upload, number });
                await target.ExecuteAsync("INSERT INTO attachment_piece (upload, number, bytes) VALUES (@Upload, @number, @bytes) ON CONFLICT DO NOTHING", new { content.Upload, number, bytes });
            }
            await target.ExecuteAsync("INSERT INTO attachment_content (upload, name, pieces, seal, touched_at) VALUES (@Upload, @Name, @Pieces, @Seal, @TouchedAt) ON CONFLICT DO NOTHING", content);
        }
        if (contents.Count > 0)
            await output.WriteLineAsync($"已迁移附件内容 {contents.Count} 份。");
    }

    // Copying a case notes it down as newly written; what is really still to be told is what the source says.
    private async Task CopyNotices(DbConnection source, CancellationToken cancellationToken)
    {
        await using var target = await to.Connect(cancellationToken);
        await using var transaction = await target.BeginTransactionAsync(cancellationToken);
        await target.ExecuteAsync("DELETE FROM case_write", transaction: transaction);
        foreach (var write in await source.QueryAsync("SELECT number, version, after FROM case_write"))
            await target.ExecuteAsync("INSERT INTO case_write (number, version, after) VALUES (@number, @version, @after)", new { number = (string)write.number, version = (int)(long)write.version, after = (int)(long)write.after }, transaction);
        // Mails first: notices refer to those they are in.
        foreach (var mail in source.Query<MailCopy>(MailCopy.Select, buffered: false))
            await target.ExecuteAsync(MailCopy.Insert, mail, transaction);
        var notices = 0;
        foreach (var notice in source.Query<NoticeCopy>(NoticeCopy.Select, buffered: false))
            notices += await target.ExecuteAsync(NoticeCopy.Insert, notice, transaction);
        await transaction.CommitAsync(cancellationToken);
        if (notices > 0)
            await output.WriteLineAsync($"已迁移通知 {notices} 条。");
    }

    private async Task<int> Compare(DbConnection source, CancellationToken cancellationToken)
    {
        await using var target = await to.Connect(cancellationToken);
        var (before, after) = (Digest(source), Digest(target));
        var registered = await target.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM register");
        await output.WriteLineAsync($"原数据库：{before}");
        await output.WriteLineAsync($"新数据库：{after}，登记簿{registered}件");
        if (before == after && registered == after.Requests)
        {
            await output.WriteLineAsync("两个数据库内容一致，迁移完成。原数据库内容未作改动，请妥善保存。");
            return 0;
        }
        await output.WriteLineAsync("两个数据库内容不一致：新数据库中有不属于本次迁移或者已经改动的数据。未覆盖任何数据，请核对后改用空数据库重新迁移。");
        return 1;
    }

    private static Contents Digest(DbConnection connection)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (states, requests) = (0, 0);
        foreach (var row in connection.Query<StateRow>($"{Select} ORDER BY GrainTypeString, GrainIdExtensionString, GrainIdHash", buffered: false))
        {
            states++;
            requests += row.Type == "request" ? 1 : 0;
            hash.AppendData(Encoding.UTF8.GetBytes($"{row.Type}\n{row.Extension}\n{row.IdHash}\n{row.N0}\n{row.N1}\n{row.Version}\n{row.Payload?.Length ?? -1}\n"));
            hash.AppendData(row.Payload ?? []);
        }
        var attachments = 0;
        const string named = "SELECT upload AS Upload, name AS Name, pieces AS Pieces, seal AS Seal, touched_at AS TouchedAt FROM attachment_content WHERE name IS NOT NULL";
        foreach (var content in connection.Query<AttachmentRow>(named).OrderBy(content => content.Name, StringComparer.Ordinal).ToArray())
        {
            attachments++;
            hash.AppendData(Encoding.UTF8.GetBytes($"{content.Name}\n{content.Pieces}\n{content.Seal}\n"));
            for (var number = 0; number < content.Pieces; number++)
                hash.AppendData(connection.QuerySingleOrDefault<byte[]>("SELECT bytes FROM attachment_piece WHERE upload = @Upload AND number = @number", new { content.Upload, number }) ?? []);
        }
        return new Contents(states, requests, attachments, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private sealed record Contents(int States, int Requests, int Attachments, string Hash)
    {
        public override string ToString() => $"{States}条数据，其中申请{Requests}件，附件内容{Attachments}份，校验值 {Hash}";
    }

    private sealed record AttachmentRow
    {
        public required string Upload { get; init; }

        public required string Name { get; init; }

        public required long Pieces { get; init; }

        public required string Seal { get; init; }

        public required long TouchedAt { get; init; }
    }

    private sealed record StateRow
    {
        public required long IdHash { get; init; }

        public required long N0 { get; init; }

        public required long N1 { get; init; }

        public required long TypeHash { get; init; }

        public required string Type { get; init; }

        public required string Extension { get; init; }

        public byte[]? Payload { get; init; }

        public required long Version { get; init; }
    }
}
