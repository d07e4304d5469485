using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage.States;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>What departments read when they come to life. At a year's report thousands do so at once, and a query each would cost far more than the reading.</summary>
/// <param name="database">A database with the register's schema.</param>
internal sealed class DepartmentReading(WorkflowDatabase database)
{
    private const int Lanes = 2;
    private const int Largest = 256;

    private readonly Gathering<string, ImmutableArray<RegisterRow>> _open = new(Lanes, Largest, departments => ReadOpenCases(database, departments));
    private readonly Gathering<(string Department, int Year), ImmutableArray<LedgerCount>> _ledgers = new(Lanes, Largest, ledgers => ReadLedgers(database, ledgers));
    private readonly Gathering<string, ImmutableArray<ReviewedRequest>> _reviews = new(Lanes, Largest, departments => ReadReviews(database, departments));

    /// <summary>As <see cref="IRegister.OpenCases"/>.</summary>
    public Task<ImmutableArray<RegisterRow>> OpenCases(string department, CancellationToken cancellationToken) => _open.Ask(department, cancellationToken);

    /// <summary>As <see cref="IRegister.LedgerCounts(string, int, CancellationToken)"/>.</summary>
    public Task<ImmutableArray<LedgerCount>> LedgerCounts(string department, int year, CancellationToken cancellationToken) => _ledgers.Ask((department, year), cancellationToken);

    /// <summary>As <see cref="IRegister.Reviews"/>.</summary>
    public Task<ImmutableArray<ReviewedRequest>> Reviews(string department, CancellationToken cancellationToken) => _reviews.Ask(department, cancellationToken);

    private static async Task<IReadOnlyList<ImmutableArray<RegisterRow>>> ReadOpenCases(WorkflowDatabase database, IReadOnlyList<string> departments)
    {
        // Two halves, so that each has its index; an OR would read the open cases of all departments.
        var sql = $"""
            SELECT {SqlRegister.Columns} FROM register WHERE status <> 'closed' AND {database.Dialect.AnyOf("department", "@departments")}
            UNION ALL
            SELECT {SqlRegister.Columns} FROM register WHERE status <> 'closed' AND {database.Dialect.AnyOf("handling_department", "@departments")} AND NOT ({database.Dialect.AnyOf("department", "@departments")})
            ORDER BY Number
            """;
        var rows = await Query<RegisterRow>(database, sql, new { departments = departments.Distinct().ToArray() });
        var received = rows.ToLookup(row => row.Department);
        var handled = rows.Where(row => row.HandlingDepartment != row.Department).ToLookup(row => row.HandlingDepartment);
        return [.. departments.Select(department => handled.Contains(department)
            ? received[department].Concat(handled[department]).OrderBy(row => row.Number, StringComparer.Ordinal).ToImmutableArray()
            : [.. received[department]])];
    }

    private static async Task<IReadOnlyList<ImmutableArray<LedgerCount>>> ReadLedgers(WorkflowDatabase database, IReadOnlyList<(string Department, int Year)> ledgers)
    {
        var sql = $"""
            SELECT department AS Department, {LedgerCell.Columns}
            FROM register
            WHERE {database.Dialect.AnyOf("department", "@departments")} AND received_on <= @last AND (closed_on IS NULL OR closed_on >= @first)
            GROUP BY 1, 2, 3, 4, 5
            ORDER BY 1, 2, 3, 4
            """;
        var counts = new Dictionary<int, ILookup<string, LedgerCount>>();
        foreach (var asked in ledgers.ToLookup(ledger => ledger.Year, ledger => ledger.Department))
        {
            var cells = await Query<LedgerCell>(
                database, sql, new { departments = asked.Distinct().ToArray(), first = new DateOnly(asked.Key, 1, 1), last = new DateOnly(asked.Key, 12, 31) });
            counts.Add(asked.Key, cells.ToLookup(cell => cell.Department!, cell => cell.ToCount()));
        }
        return [.. ledgers.Select(ledger => counts[ledger.Year][ledger.Department].ToImmutableArray())];
    }

    private static async Task<IReadOnlyList<ImmutableArray<ReviewedRequest>>> ReadReviews(WorkflowDatabase database, IReadOnlyList<string> departments)
    {
        var sql = $"""
            SELECT department AS Department, number AS Number, reviews AS Reviews FROM register
            WHERE {database.Dialect.AnyOf("department", "@departments")} AND reviews IS NOT NULL ORDER BY number
            """;
        var reviews = (await Query<ReviewedRow>(database, sql, new { departments = departments.Distinct().ToArray() }))
            .ToLookup(row => row.Department, row => new ReviewedRequest { Number = row.Number, Reviews = row.Reviews });
        return [.. departments.Select(department => reviews[department].ToImmutableArray())];
    }

    private static async Task<IReadOnlyList<T>> Query<T>(WorkflowDatabase database, string sql, object parameters)
    {
        await using var connection = await database.Connect(CancellationToken.None);
        return (await connection.QueryAsync<T>(sql, parameters)).AsList();
    }

    private sealed record ReviewedRow
    {
        public required string Department { get; init; }

        public required string Number { get; init; }

        public required ImmutableArray<RegisterReview> Reviews { get; init; }
    }
}
