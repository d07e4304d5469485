using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>联系方式检索 in the database.</summary>
/// <param name="database">A migrated database.</param>
public sealed class SqlContactKeys(WorkflowDatabase database) : IContactKeyStore
{
    /// <inheritdoc/>
    public async Task Keep(ContactKeys keys, CancellationToken cancellationToken)
    {
        const string sql = """
            INSERT INTO register_contact (number, phone_key, address_key, agent_key) VALUES (@Number, @Phone, @Address, @Agent)
            ON CONFLICT (number) DO UPDATE SET phone_key = excluded.phone_key, address_key = excluded.address_key, agent_key = excluded.agent_key
            """;
        await using var connection = await database.Connect(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(sql, keys, cancellationToken: cancellationToken));
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Find(string key, int limit, CancellationToken cancellationToken) => Numbers(
        "SELECT number FROM register_contact WHERE phone_key = @key OR address_key = @key OR agent_key = @key ORDER BY number DESC LIMIT @limit", new { key, limit }, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Missing(string? afterNumber, int limit, CancellationToken cancellationToken) => Numbers(
        "SELECT number FROM register r WHERE number > @after AND NOT EXISTS (SELECT 1 FROM register_contact c WHERE c.number = r.number) ORDER BY number LIMIT @limit", new { after = afterNumber ?? "", limit }, cancellationToken);

    private async Task<ImmutableArray<string>> Numbers(string sql, object parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return [.. await connection.QueryAsync<string>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))];
    }
}
