using System.Text.Json;
using Dapper;
using Jinping.Workflow.Actors.MailRoom;
using Jinping.Workflow.Contracts.MailRoom;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Silo.Storage.Register;

namespace Jinping.Workflow.Silo.Storage.MailRoom;

/// <summary>收发文登记 in the database.</summary>
/// <param name="database">A migrated database.</param>
public sealed class SqlMail(WorkflowDatabase database) : IMailStore
{
    static SqlMail() => SqlTypes.Register();

    /// <inheritdoc/>
    public async Task<MailPage> Search(MailQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Page, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.PageSize, MailQuery.MaxPageSize);
        var (where, values) = Conditions(query);
        values.Add("limit", query.PageSize);
        values.Add("offset", (query.Page - 1L) * query.PageSize);
        var from = $"FROM mail_item m JOIN register r ON r.number = m.number {where}";
        await using var connection = await database.Connect(cancellationToken);
        var total = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"SELECT COUNT(*) {from}", values, cancellationToken: cancellationToken));
        var rows = await connection.QueryAsync<Stored>(new CommandDefinition(
            $"SELECT m.number AS Number, r.department AS Department, r.handling_department AS HandlingDepartment, m.item AS Item {from} ORDER BY m.day DESC, m.number DESC, m.entry DESC LIMIT @limit OFFSET @offset",
            values, cancellationToken: cancellationToken));
        return new MailPage { Total = total, Items = [.. rows.Select(row => new MailRow { Number = row.Number, Department = row.Department, HandlingDepartment = row.HandlingDepartment, Item = JsonSerializer.Deserialize(row.Item, LawJson.Context.MailItem)! })] };
    }

    private (string Where, DynamicParameters Values) Conditions(MailQuery query)
    {
        var (conditions, values, dialect) = (new List<string>(), new DynamicParameters(), database.Dialect);
        void Add(string condition, string name, object? value)
        {
            if (value is null)
                return;
            conditions.Add(condition);
            values.Add(name, value);
        }
        if (query.Scopes is { } scopes)
            Add($"({dialect.AnyOf("r.department", "@scopes")} OR {dialect.AnyOf("r.handling_department", "@scopes")})", "scopes", scopes.ToArray());
        if (query.Kinds is { } kinds)
            Add(dialect.AnyOf("m.kind", "@kinds"), "kinds", kinds.Select(kind => WireNames.Of(kind)).ToArray());
        Add("m.day >= @from", "from", query.From);
        Add("m.day <= @to", "to", query.To);
        // Each has its index.
        Add("(m.number = @number OR m.tracking_number = @number OR m.document_number = @number)", "number", query.Number);
        if (query.Unproved)
            conditions.Add("m.is_unproved");
        return (conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions), values);
    }

    private sealed record Stored
    {
        public required string Number { get; init; }

        public required string Department { get; init; }

        public required string HandlingDepartment { get; init; }

        public required string Item { get; init; }
    }
}
