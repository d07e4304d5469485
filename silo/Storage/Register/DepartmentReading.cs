using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Silo.Storage.States;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>What departments read when they come to life. At a year's report thousands do so at once, and a query each would cost far more than the reading.</summary>
/// <param name="database">A database with the register's schema.</param>
internal sealed class DepartmentReading(WorkflowDatabase database)
{
    private const int Lanes = 2;
    private const int Largest = 256;

    private readonly Gathering<string, ImmutableArray<OpenCase>> _open = new(Lanes, Largest, departments => ReadOpenCases(database, departments));
    private readonly Gathering<(string Department, int Year), CountedYear> _years = new(Lanes, Largest, years => ReadYears(database, years));
    private readonly Gathering<string, ImmutableArray<ReviewedRequest>> _reviews = new(Lanes, Largest, departments => ReadReviews(database, departments));

    /// <summary>As <see cref="IRegister.OpenCases"/>.</summary>
    public Task<ImmutableArray<OpenCase>> OpenCases(string department, CancellationToken cancellationToken) => _open.Ask(department, cancellationToken);

    /// <summary>As <see cref="IRegister.Count(string, int, CancellationToken)"/>.</summary>
    public Task<CountedYear> Count(string department, int year, CancellationToken cancellationToken) => _years.Ask((department, year), cancellationToken);

    /// <summary>As <see cref="IRegister.Reviews"/>.</summary>
    public Task<ImmutableArray<ReviewedRequest>> Reviews(string department, CancellationToken cancellationToken) => _reviews.Ask(department, cancellationToken);

    private static async Task<IReadOnlyList<ImmutableArray<OpenCase>>> ReadOpenCases(WorkflowDatabase database, IReadOnlyList<string> departments)
    {
        await using var connection = await database.Connect(CancellationToken.None);
        var open = await ReadOpenCases(connection, database.Dialect, departments);
        return [.. departments.Select(department => open[department].ToImmutableArray())];
    }

    private static Task<ILookup<string, OpenCase>> ReadOpenCases(DbConnection connection, SqlDialect dialect, IEnumerable<string> departments, DbTransaction? moment = null)
    {
        var sql = $"""
            SELECT department AS Department, number AS Number, version AS Version, applicant_kind AS ApplicantKind, received_on AS ReceivedOn
            FROM register WHERE status <> 'closed' AND {dialect.AnyOf("department", "@departments")} ORDER BY number
            """;
        return ByDepartment<OpenCase>(connection, sql, departments, moment);
    }

    private static async Task<IReadOnlyList<CountedYear>> ReadYears(WorkflowDatabase database, IReadOnlyList<(string Department, int Year)> years)
    {
        var sql = $"""
            SELECT department AS Department, {LedgerCell.Columns}
            FROM register
            WHERE {database.Dialect.AnyOf("department", "@departments")} AND received_on <= @last AND (closed_on IS NULL OR closed_on >= @first)
            GROUP BY 1, 2, 3, 4, 5
            """;
        await using var connection = await database.Connect(CancellationToken.None);
        await using var moment = await connection.BeginTransactionAsync(database.Dialect.Snapshot);
        var counts = new Dictionary<int, ILookup<string, LedgerCount>>();
        foreach (var asked in years.ToLookup(year => year.Year, year => year.Department))
        {
            var cells = await connection.QueryAsync<LedgerCell>(
                sql, new { departments = asked.Distinct().ToArray(), first = new DateOnly(asked.Key, 1, 1), last = new DateOnly(asked.Key, 12, 31) }, moment);
            counts.Add(asked.Key, cells.ToLookup(cell => cell.Department!, cell => cell.ToCount()));
        }
        var open = await ReadOpenCases(connection, database.Dialect, years.Select(year => year.Department), moment);
        return [.. years.Select(year => new CountedYear { Counts = [.. counts[year.Year][year.Department]], Open = [.. open[year.Department]] })];
    }

    private static async Task<IReadOnlyList<ImmutableArray<ReviewedRequest>>> ReadReviews(WorkflowDatabase database, IReadOnlyList<string> departments)
    {
        var sql = $"""
            SELECT department AS Department, number AS Number, reviews AS Reviews FROM register
            WHERE {database.Dialect.AnyOf("department", "@departments")} AND reviews IS NOT NULL ORDER BY number
            """;
        await using var connection = await database.Connect(CancellationToken.None);
        var reviews = await ByDepartment<ReviewedRequest>(connection, sql, departments);
        return [.. departments.Select(department => reviews[department].ToImmutableArray())];
    }

    // Cases of departments: a row begins with the department, and with its number what is read of it.
    private static async Task<ILookup<string, T>> ByDepartment<T>(DbConnection connection, string sql, IEnumerable<string> departments, DbTransaction? moment = null)
    {
        var rows = await connection.QueryAsync<string, T, (string Department, T Item)>(
            sql, (department, item) => (department, item), new { departments = departments.Distinct().ToArray() }, moment, splitOn: "Number");
        return rows.ToLookup(row => row.Department, row => row.Item);
    }
}
