using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>The register in the database. Which index serves which query stands in each <c>002-register.sql</c>.</summary>
/// <param name="database">A database with the register's schema.</param>
public sealed class SqlRegister(WorkflowDatabase database) : IRegister
{
    internal const string Columns = """
        number AS Number, year AS Year, serial AS Serial, department AS Department, handling_department AS HandlingDepartment, officer AS Officer,
        status AS Status, channel AS Channel, applicant_kind AS ApplicantKind, applicant_name AS ApplicantName, applicant_key AS ApplicantKey,
        description AS Description, document_reference AS DocumentReference, arrived_on AS ArrivedOn, received_on AS ReceivedOn, closed_on AS ClosedOn,
        disposition AS Disposition, due_on AS DueOn, act_on AS ActOn, due_provisional AS DueProvisional, breaches AS Breaches, reviews AS Reviews,
        version AS Version, calendar_version AS CalendarVersion, registered_by AS RegisteredBy, registered_at AS RegisteredAt,
        receipt_recorded_at AS ReceiptRecordedAt, closing_recorded_at AS ClosingRecordedAt, updated_at AS UpdatedAt,
        accept_by AS AcceptBy, draft_due_on AS DraftDueOn, urge_answer_by AS UrgeAnswerBy, escalation AS Escalation, closed_late AS ClosedLate,
        late_department AS LateDepartment, co_handlers AS CoHandlers, handling_days AS HandlingDays, unproved_since AS UnprovedSince,
        without_number AS WithoutNumber
        """;

    private readonly DepartmentReading _departments = new(database);

    static SqlRegister() => SqlTypes.Register();

    /// <inheritdoc/>
    public async Task<RegisterPage> Search(RegisterQuery query, CancellationToken cancellationToken)
    {
        var filter = RegisterFilter.Of(query, database.Dialect);
        var (items, total) = await Page<RegisterRow>(Columns, filter, Order(query), query.Page, query.PageSize, cancellationToken);
        return new RegisterPage { Items = items, Total = total };
    }

    /// <inheritdoc/>
    public async Task<RegisterRow?> Find(string number, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<RegisterRow>(
            Command($"SELECT {Columns} FROM register WHERE number = @number", new { number }, cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<string?> FindRegistered(Guid commandId, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<string>(
            Command(
                "SELECT number FROM register WHERE registered_by = @commandId",
                new { commandId = database.Dialect.Id(commandId) },
                cancellationToken));
    }

    /// <inheritdoc/>
    public async Task<NumbersInUse> Numbers(string department, int year, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT serial, before FROM
              (SELECT serial, LAG(serial, 1, 0) OVER (ORDER BY serial) AS before, LEAD(serial) OVER (ORDER BY serial) AS after
               FROM register WHERE department = @department AND year = @year) AS serials
            WHERE serial > before + 1 OR after IS NULL
            ORDER BY serial
            """;
        var edges = await Query<(int Serial, int Before)>(sql, new { department, year }, cancellationToken);
        return new NumbersInUse
        {
            Highest = edges.IsEmpty ? 0 : edges[^1].Serial,
            Gaps = [.. edges.SelectMany(edge => Enumerable.Range(edge.Before + 1, edge.Serial - edge.Before - 1))],
        };
    }

    /// <inheritdoc/>
    public async Task<int> CountInMonth(string department, string applicantKey, string? otherKey, int year, int month, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT COUNT(*) FROM register
            WHERE department = @department AND applicant_key IN (@applicantKey, @otherKey) AND received_on >= @first AND received_on < @next
            """;
        var first = new DateOnly(year, month, 1);
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(Command(sql, new { department, applicantKey, otherKey = otherKey ?? applicantKey, first, next = first.AddMonths(1) }, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<OpenCase>> OpenCases(string department, CancellationToken cancellationToken) => _departments.OpenCases(department, cancellationToken);

    /// <inheritdoc/>
    public Task<CountedYear> Count(string department, int year, CancellationToken cancellationToken) => _departments.Count(department, year, cancellationToken);

    /// <inheritdoc/>
    public Task<RecordedCounts> Count(string department, int year, DateTimeOffset recordedUntil, CancellationToken cancellationToken) =>
        new RecordedCounting(database).Count(department, year, recordedUntil, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<ReviewedRequest>> Reviews(string department, CancellationToken cancellationToken) => _departments.Reviews(department, cancellationToken);

    /// <inheritdoc/>
    public async Task<CellPage> Cell(CellQuery query, CancellationToken cancellationToken)
    {
        var (numbers, total) = await Page<string>("number", RegisterFilter.Of(query, database.Dialect), "number", query.Page, query.PageSize, cancellationToken);
        return new CellPage { Numbers = numbers, Total = total };
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Due(DateOnly today, long calendarVersion, string? afterNumber, int limit, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT number FROM register WHERE status <> 'closed' AND act_on <= @today AND number > @after
            UNION
            SELECT number FROM register WHERE status <> 'closed' AND calendar_version < @calendarVersion AND number > @after
            UNION
            SELECT number FROM register WHERE closed_late IS NULL AND number > @after
            UNION
            SELECT number FROM mail_unlisted WHERE number > @after
            ORDER BY number LIMIT @limit
            """;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return Query<string>(sql, new { today, calendarVersion, after = afterNumber ?? "", limit }, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<RegisterRow>> LateEntries(string department, int year, DateTimeOffset sealedAt, CancellationToken cancellationToken)
    {
        const string sql = $"""
            SELECT {Columns} FROM register
            WHERE department = @department
              AND ((received_on BETWEEN @first AND @last AND COALESCE(receipt_recorded_at, registered_at) > @sealedAt)
                OR (closed_on BETWEEN @first AND @last AND closing_recorded_at > @sealedAt))
            ORDER BY number
            """;
        return Query<RegisterRow>(
            sql,
            new { department, first = new DateOnly(year, 1, 1), last = new DateOnly(year, 12, 31), sealedAt = database.Dialect.Instant(sealedAt) },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<OfficerWorkload>> Workload(string department, DateOnly today, DateOnly dueSoonUntil, CancellationToken cancellationToken)
    {
        const string sql = $"""
            SELECT officer AS Officer,
              COUNT(*) FILTER (WHERE open) AS Open,
              COUNT(*) FILTER (WHERE open AND ({BoardQuery.DueSoon})) AS DueSoon,
              COUNT(*) FILTER (WHERE open AND due_on < @today) AS Overdue,
              COUNT(*) FILTER (WHERE NOT open) AS ClosedThisYear
            FROM
              (SELECT officer, due_on, arrived_on, received_on, true AS open FROM register WHERE handling_department = @department AND status <> 'closed'
               UNION ALL
               SELECT officer, NULL, NULL, NULL, false FROM register WHERE handling_department = @department AND closed_on BETWEEN @first AND @last) AS work
            GROUP BY officer
            ORDER BY officer NULLS FIRST
            """;
        return Query<OfficerWorkload>(
            sql,
            new { department, today, dueSoonUntil, first = new DateOnly(today.Year, 1, 1), last = new DateOnly(today.Year, 12, 31) },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<BoardRow>> Board(string? department, DateOnly today, DateOnly dueSoonUntil, CancellationToken cancellationToken) => Query<BoardRow>(
        department is null ? BoardQuery.OfDepartments : BoardQuery.OfOfficers,
        new { department, today, dueSoonUntil, first = new DateOnly(today.Year, 1, 1), last = new DateOnly(today.Year, 12, 31) },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<BoardRow>> OpenByOfficer(string? department, CancellationToken cancellationToken)
    {
        var own = department is null ? "" : " AND handling_department = @department";
        var sql = $"""
            SELECT handling_department AS Department, officer AS Officer, COUNT(*) AS Open
            FROM register WHERE status <> 'closed' AND officer IS NOT NULL{own}
            GROUP BY handling_department, officer ORDER BY handling_department, officer
            """;
        return Query<BoardRow>(sql, new { department }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<MonthCounts>> Months(string? department, DateOnly first, int months, CancellationToken cancellationToken)
    {
        var own = department is null ? "" : " AND handling_department = @department";
        var sql = $"""
            SELECT @first AS Month,
              (SELECT COUNT(*) FROM register WHERE received_on BETWEEN @first AND @last{own}) AS Received,
              (SELECT COUNT(*) FROM register WHERE closed_on BETWEEN @first AND @last{own}) AS Closed,
              (SELECT COUNT(*) FROM register WHERE closed_late AND closed_on BETWEEN @first AND @last{own}) AS ClosedLate
            """;
        await using var connection = await database.Connect(cancellationToken);
        var counts = ImmutableArray.CreateBuilder<MonthCounts>();
        for (var month = first; month < first.AddMonths(months); month = month.AddMonths(1))
        {
            counts.Add(await connection.QuerySingleAsync<MonthCounts>(Command(sql, new { department, first = month, last = month.AddMonths(1).AddDays(-1) }, cancellationToken)));
        }
        return counts.ToImmutable();
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<OutcomeCount>> Outcomes(string? department, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var own = department is null ? "" : " AND handling_department = @department";
        var sql = $"SELECT disposition AS Disposition, COUNT(*) AS Count FROM register WHERE closed_on BETWEEN @from AND @to{own} GROUP BY disposition ORDER BY 2 DESC, 1";
        return Query<OutcomeCount>(sql, new { department, from, to }, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RegisterYears?> Years(CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT
              (SELECT MIN(received_on) FROM register WHERE received_on IS NOT NULL) AS First,
              (SELECT MAX(received_on) FROM register WHERE received_on IS NOT NULL) AS LastReceived,
              (SELECT MAX(closed_on) FROM register WHERE closed_on IS NOT NULL) AS LastClosed,
              (SELECT MIN(received_on) FROM register WHERE status <> 'closed') AS OpenSince
            """;
        await using var connection = await database.Connect(cancellationToken);
        var days = await connection.QuerySingleAsync<YearDays>(Command(sql, null, cancellationToken));
        return days is not { First: { } first, LastReceived: { } lastReceived }
            ? null
            : new RegisterYears { First = first.Year, Last = Math.Max(lastReceived.Year, days.LastClosed?.Year ?? 0), OpenSince = days.OpenSince?.Year };
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> OpenOfficers(CancellationToken cancellationToken) =>
        Query<string>("SELECT DISTINCT officer FROM register WHERE closed_on IS NULL AND officer IS NOT NULL ORDER BY officer", null, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Departments(CancellationToken cancellationToken) =>
        Query<string>("SELECT department FROM register UNION SELECT handling_department FROM register ORDER BY 1", null, cancellationToken);

    private static string Order(RegisterQuery query)
    {
        var direction = query.Descending ? "DESC" : "ASC";
        return query.Sort switch
        {
            RegisterSort.Number => $"year {direction}, department {direction}, serial {direction}",
            RegisterSort.ReceivedOn => $"received_on {direction} NULLS LAST, number",
            RegisterSort.DueOn => $"due_on {direction} NULLS LAST, number",
            RegisterSort.ClosedOn => $"closed_on {direction} NULLS LAST, number",
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Sort, "Unknown order."),
        };
    }

    private static CommandDefinition Command(string sql, object? parameters, CancellationToken cancellationToken) => new(sql, parameters, cancellationToken: cancellationToken);

    private async Task<ImmutableArray<T>> Query<T>(string sql, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return [.. await connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))];
    }

    private async Task<(ImmutableArray<T> Items, int Total)> Page<T>(
        string columns, RegisterFilter filter, string order, int page, int pageSize, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, RegisterQuery.MaxPageSize);
        filter.Parameters.Add("limit", pageSize);
        filter.Parameters.Add("offset", (page - 1L) * pageSize);
        await using var connection = await database.Connect(cancellationToken);
        // One statement: one moment for rows and total, and one round trip. All is counted only when the page does not tell by itself how much there is.
        var sql = $"""
            WITH page AS MATERIALIZED (SELECT * FROM register {filter.Where} ORDER BY {order} LIMIT @limit OFFSET @offset)
            SELECT
              CASE WHEN read BETWEEN 1 AND @limit - 1 OR (read = 0 AND @offset = 0) THEN @offset + read ELSE (SELECT COUNT(*) FROM register {filter.Where}) END AS Total,
              {columns}
            FROM (SELECT COUNT(*) AS read FROM page) AS filled LEFT JOIN page ON true
            ORDER BY {order}
            """;
        var rows = (await connection.QueryAsync<long, T?, (long Total, T? Item)>(
            Command(sql, filter.Parameters, cancellationToken), (total, item) => (total, item), splitOn: "Number")).AsList();
        return ([.. rows.Select(row => row.Item).OfType<T>()], (int)rows[0].Total);
    }

    private sealed record YearDays
    {
        public DateOnly? First { get; init; }

        public DateOnly? LastReceived { get; init; }

        public DateOnly? LastClosed { get; init; }

        public DateOnly? OpenSince { get; init; }
    }
}
