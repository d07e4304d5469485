using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Silo.Storage.Register;

namespace Jinping.Workflow.Silo.Storage.Notices;

/// <summary>通知 in the database. Which trigger fills <c>case_write</c> stands in each <c>…-notices.sql</c>.</summary>
/// <param name="database">A migrated database.</param>
public sealed class SqlNotices(WorkflowDatabase database) : INotices
{
    private const string Shown = "person = @person AND channel = 'inApp' AND due_at <= @now";

    static SqlNotices() => SqlTypes.Register();

    /// <inheritdoc/>
    public async Task<ImmutableArray<CaseWrite>> Untold(CaseWrite? after, int limit, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT number AS Number, after AS After, version AS Version FROM case_write
            WHERE number > @number OR (number = @number AND version > @version) ORDER BY number, version LIMIT @limit
            """;
        await using var connection = await database.Connect(cancellationToken);
        var writes = await connection.QueryAsync<WriteRow>(new CommandDefinition(sql, new { number = after?.Number ?? "", version = after?.Version ?? 0, limit }, cancellationToken: cancellationToken));
        return [.. writes.Select(row => new CaseWrite { Number = row.Number, After = (int)row.After, Version = (int)row.Version })];
    }

    /// <inheritdoc/>
    public async Task<int> Keep(IReadOnlyCollection<KeptNotice> notices, IReadOnlyCollection<CaseWrite> told, CancellationToken cancellationToken)
    {
        const string insert = """
            INSERT INTO notice (event, person, channel, kind, is_urgent, number, year, text, recorded_by, on_behalf_of, raised_at, due_at, sent_at, next_at)
            VALUES (@Event, @Person, @Channel, @Kind, @IsUrgent, @Number, @Year, @Text, @By, @OnBehalfOf, @RaisedAt, @DueAt, @SentAt, @NextAt)
            ON CONFLICT (event, person, channel) DO NOTHING
            """;
        if (notices.Count == 0 && told.Count == 0)
            return 0;
        await using var connection = await database.Connect(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var kept = notices.Count == 0 ? 0 : await connection.ExecuteAsync(new CommandDefinition(insert, notices.Select(RowOf).ToArray(), transaction, cancellationToken: cancellationToken));
        if (told.Count > 0)
            await connection.ExecuteAsync(new CommandDefinition("DELETE FROM case_write WHERE number = @Number AND version = @Version", told, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        return kept;
    }

    /// <inheritdoc/>
    public async Task<NoticePage> Page(NoticeQuery query, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.PageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, NoticeQuery.MaxPageSize);
        var asked = Shown + (query.Unread ? " AND read_at IS NULL" : "") + (query.Kind is null ? "" : " AND kind = @kind");
        var parameters = new
        {
            person = query.Person,
            now = database.Dialect.Instant(now),
            kind = query.Kind is { } kind ? WireNames.Of(kind) : null,
            limit = query.PageSize,
            offset = (query.Page - 1L) * query.PageSize,
        };
        await using var connection = await database.Connect(cancellationToken);
        // One moment: else a total might not fit its page.
        await using var transaction = await connection.BeginTransactionAsync(database.Dialect.Snapshot, cancellationToken);
        var rows = await connection.QueryAsync<NoticeRow>(new CommandDefinition($"SELECT {NoticeRow.Columns} FROM notice WHERE {asked} ORDER BY due_at DESC, id DESC LIMIT @limit OFFSET @offset", parameters, transaction, cancellationToken: cancellationToken));
        var total = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"SELECT COUNT(*) FROM notice WHERE {asked}", parameters, transaction, cancellationToken: cancellationToken));
        var unread = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"SELECT COUNT(*) FROM notice WHERE {Shown} AND read_at IS NULL", parameters, transaction, cancellationToken: cancellationToken));
        return new NoticePage { Items = [.. rows.Select(row => row.ToItem())], Total = total, Unread = unread };
    }

    /// <inheritdoc/>
    public async Task<int> Unread(string person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            $"SELECT COUNT(*) FROM notice WHERE {Shown} AND read_at IS NULL", new { person, now = database.Dialect.Instant(now) }, cancellationToken: cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<NoticeItem?> Read(string person, long id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var parameters = new { person, id, now = database.Dialect.Instant(now) };
        await using var connection = await database.Connect(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition($"UPDATE notice SET read_at = @now WHERE id = @id AND {Shown} AND read_at IS NULL", parameters, cancellationToken: cancellationToken));
        var row = await connection.QuerySingleOrDefaultAsync<NoticeRow>(new CommandDefinition($"SELECT {NoticeRow.Columns} FROM notice WHERE id = @id AND {Shown}", parameters, cancellationToken: cancellationToken));
        return row?.ToItem();
    }

    /// <inheritdoc/>
    public async Task<int> ReadAll(string person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            $"UPDATE notice SET read_at = @now WHERE {Shown} AND read_at IS NULL", new { person, now = database.Dialect.Instant(now) }, cancellationToken: cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<int> Tidy(DateTimeOffset readBefore, DateTimeOffset before, CancellationToken cancellationToken)
    {
        const string sql = "DELETE FROM notice WHERE raised_at < @before OR (raised_at < @readBefore AND read_at < @readBefore)";
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(
            sql, new { before = database.Dialect.Instant(before), readBefore = database.Dialect.Instant(readBefore) }, cancellationToken: cancellationToken));
    }

    // What is read inside the program has arrived by being kept; other channels begin to send when it is due.
    private object RowOf(KeptNotice kept) => new
    {
        kept.Notice.Event,
        kept.Person,
        kept.Channel,
        Kind = WireNames.Of(kept.Notice.Kind),
        kept.Notice.IsUrgent,
        kept.Notice.Number,
        kept.Notice.Year,
        kept.Notice.Text,
        kept.Notice.By,
        kept.OnBehalfOf,
        RaisedAt = database.Dialect.Instant(kept.Notice.RaisedAt),
        DueAt = database.Dialect.Instant(kept.DueAt),
        SentAt = kept.Channel == INotices.InApp ? database.Dialect.Instant(kept.DueAt) : null,
        NextAt = kept.Channel == INotices.InApp ? null : database.Dialect.Instant(kept.DueAt),
    };

    private sealed record WriteRow
    {
        public required string Number { get; init; }

        public required long After { get; init; }

        public required long Version { get; init; }
    }
}
