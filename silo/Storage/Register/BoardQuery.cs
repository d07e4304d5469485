namespace Jinping.Workflow.Silo.Storage.Register;

/// <summary>看板 as SQL: open cases by one index, closings of the year by another that holds all that is asked of them.</summary>
internal static class BoardQuery
{
    /// <summary>One row for each handling department.</summary>
    public static string OfDepartments { get; } = $"""
        SELECT handling_department AS Department, {Counts}
        FROM ({Work("")}) AS work
        GROUP BY handling_department
        ORDER BY handling_department
        """;

    /// <summary>One row for each officer of a department, unassigned cases first.</summary>
    public static string OfOfficers { get; } = $"""
        SELECT handling_department AS Department, officer AS Officer, {Counts}
        FROM ({Work("handling_department = @department AND ")}) AS work
        GROUP BY handling_department, officer
        ORDER BY officer NULLS FIRST
        """;

    /// <summary>即将逾期: the term ends soon, or the receipt is yet to be confirmed, for which there are few days (平信).</summary>
    public const string DueSoon = "due_on BETWEEN @today AND @dueSoonUntil OR received_on IS NULL AND arrived_on <= @today";

    private const string Counts = $"""
        COUNT(*) FILTER (WHERE open) AS Open,
        COUNT(*) FILTER (WHERE open AND ({DueSoon})) AS DueSoon,
        COUNT(*) FILTER (WHERE open AND due_on < @today) AS Overdue,
        COUNT(*) FILTER (WHERE accept_by IS NOT NULL) AS AwaitingAcceptance,
        COUNT(*) FILTER (WHERE urge_answer_by IS NOT NULL) AS Urged,
        COUNT(*) FILTER (WHERE NOT open AND closed_late IS NOT TRUE) AS ClosedInTime,
        COUNT(*) FILTER (WHERE NOT open AND closed_late) AS ClosedLate,
        COUNT(handling_days) AS Timed,
        COALESCE(SUM(handling_days), 0) AS HandlingDays,
        MIN(received_on) AS OldestReceivedOn
        """;

    private static string Work(string condition) => $"""
        SELECT handling_department, officer, due_on, arrived_on, received_on, accept_by, urge_answer_by, false AS closed_late, NULL AS handling_days, true AS open
        FROM register WHERE {condition}status <> 'closed'
        UNION ALL
        SELECT handling_department, officer, NULL, NULL, NULL, NULL, NULL, closed_late, handling_days, false
        FROM register WHERE {condition}closed_on BETWEEN @first AND @last
        """;
}
