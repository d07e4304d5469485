using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Jinping.Workflow.Actors.Mails;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Silo.Storage.Notices;
using Jinping.Workflow.Silo.Storage.Register;

namespace Jinping.Workflow.Silo.Storage.Mails;

/// <summary>待发邮件 in the database.</summary>
/// <param name="database">A migrated database.</param>
public sealed class SqlMails(WorkflowDatabase database) : IMails
{
    // A reorganisation may tell thousands; the rest is put together by the next round.
    private const int MostAtOnce = 5000;

    static SqlMails() => SqlTypes.Register();

    /// <inheritdoc/>
    public async Task Queue(Guid mail, string number, DateTimeOffset now, CancellationToken cancellationToken) => await Execute(
        "INSERT INTO mail (id, number, made_at, next_at) VALUES (@id, @number, @now, @now) ON CONFLICT (id) DO NOTHING", new { id = Text(mail), number, now = Instant(now) }, cancellationToken);

    /// <inheritdoc/>
    public async Task<int> Gather(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string due = """
            SELECT id AS Id, person AS Person FROM notice
            WHERE channel = @channel AND sent_at IS NULL AND next_at IS NOT NULL AND next_at <= @now ORDER BY next_at, id LIMIT @limit
            """;
        await using var connection = await database.Connect(cancellationToken);
        var rows = await connection.QueryAsync<DueRow>(new CommandDefinition(due, new { channel = INotices.Mail, now = Instant(now), limit = MostAtOnce }, cancellationToken: cancellationToken));
        var made = 0;
        foreach (var (person, ids) in rows.GroupBy(row => row.Person).SelectMany(person => person.Select(row => row.Id).Chunk(IMails.MostNotices).Select(ids => (person.Key, ids))))
        {
            // A mail and what is in it: both or neither.
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            var parameters = new { id = Text(Guid.NewGuid()), person, now = Instant(now), ids };
            await connection.ExecuteAsync(new CommandDefinition("INSERT INTO mail (id, person, made_at, next_at) VALUES (@id, @person, @now, @now)", parameters, transaction, cancellationToken: cancellationToken));
            await connection.ExecuteAsync(new CommandDefinition($"UPDATE notice SET mail = @id, next_at = NULL WHERE {database.Dialect.AnyOf("id", "@ids")}", parameters, transaction, cancellationToken: cancellationToken));
            await transaction.CommitAsync(cancellationToken);
            made++;
        }
        return made;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<MailStanding>> Due(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Query("WHERE next_at IS NOT NULL AND next_at <= @now ORDER BY next_at, id LIMIT @limit", new { now = Instant(now), limit }, cancellationToken);

    /// <inheritdoc/>
    public async Task<ImmutableArray<NoticeItem>> Notices(Guid mail, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        var rows = await connection.QueryAsync<NoticeRow>(new CommandDefinition(
            $"SELECT {NoticeRow.Columns} FROM notice WHERE mail = @mail ORDER BY raised_at, id", new { mail = Text(mail) }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToItem())];
    }

    /// <inheritdoc/>
    public async Task End(Guid mail, DateTimeOffset now, string? problem, CancellationToken cancellationToken)
    {
        var parameters = new { id = Text(mail), now = Instant(now), problem };
        await using var connection = await database.Connect(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var set = problem is null ? "sent_at = @now, problem = NULL" : "problem = @problem";
        await connection.ExecuteAsync(new CommandDefinition($"UPDATE mail SET {set}, next_at = NULL WHERE id = @id AND next_at IS NOT NULL", parameters, transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition($"UPDATE notice SET {set} WHERE mail = @id AND sent_at IS NULL", parameters, transaction, cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Retry(Guid mail, string problem, DateTimeOffset nextAt, CancellationToken cancellationToken) => Execute(
        "UPDATE mail SET attempts = attempts + 1, problem = @problem, next_at = @next WHERE id = @id AND next_at IS NOT NULL", new { id = Text(mail), problem, next = Instant(nextAt) }, cancellationToken);

    /// <inheritdoc/>
    public Task Drop(Guid mail, CancellationToken cancellationToken) => Execute("DELETE FROM mail WHERE id = @id AND number IS NOT NULL", new { id = Text(mail) }, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<MailStanding>> Waiting(string number, CancellationToken cancellationToken) => Query("WHERE number = @number AND next_at IS NOT NULL ORDER BY made_at", new { number }, cancellationToken);

    /// <inheritdoc/>
    public async Task<MailStanding?> LastTo(string person, CancellationToken cancellationToken) =>
        (await Query("WHERE person = @person ORDER BY made_at DESC LIMIT 1", new { person }, cancellationToken)).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<int> CountWaiting(DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT (SELECT COUNT(*) FROM mail WHERE next_at IS NOT NULL)
              + (SELECT COUNT(*) FROM notice WHERE channel = @channel AND sent_at IS NULL AND next_at IS NOT NULL AND next_at <= @now)
            """;
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(new CommandDefinition(sql, new { channel = INotices.Mail, now = Instant(now) }, cancellationToken: cancellationToken));
    }

    /// <inheritdoc/>
    public Task<int> Tidy(DateTimeOffset before, CancellationToken cancellationToken) =>
        Execute("DELETE FROM mail WHERE made_at < @before AND next_at IS NULL AND NOT EXISTS (SELECT 1 FROM notice WHERE notice.mail = mail.id)", new { before = Instant(before) }, cancellationToken);

    private static string Text(Guid id) => id.ToString("N", CultureInfo.InvariantCulture);

    private object Instant(DateTimeOffset instant) => database.Dialect.Instant(instant);

    private async Task<int> Execute(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken));
    }

    private async Task<ImmutableArray<MailStanding>> Query(string condition, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        var rows = await connection.QueryAsync<MailRow>(new CommandDefinition($"SELECT {MailRow.Columns} FROM mail {condition}", parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToStanding())];
    }

    private sealed record DueRow
    {
        public required long Id { get; init; }

        public required string Person { get; init; }
    }
}
