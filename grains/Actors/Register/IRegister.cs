using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Actors.Register;

/// <summary>登记簿: one row per request, written by storage in the same commit as the request itself. Only read here; it cannot drift from the requests.</summary>
public interface IRegister
{
    /// <summary>Searches the register.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page or its size is out of range.</exception>
    public Task<RegisterPage> Search(RegisterQuery query, CancellationToken cancellationToken);

    /// <summary>The row of one request; null when no such request is registered.</summary>
    public Task<RegisterRow?> Find(string number, CancellationToken cancellationToken);

    /// <summary>The number of the request registered by this command, in whichever department; null when the command registered nothing.</summary>
    public Task<string?> FindRegistered(Guid commandId, CancellationToken cancellationToken);

    /// <summary>Which serial numbers of a department and year are in use.</summary>
    public Task<NumbersInUse> Numbers(string department, int year, CancellationToken cancellationToken);

    /// <summary>How many requests a department received from one applicant in a calendar month (by day of receipt).</summary>
    /// <param name="department">部门代码.</param>
    /// <param name="applicantKey">Same-applicant key.</param>
    /// <param name="otherKey">The other key under which requests of that applicant may be kept; null for none.</param>
    /// <param name="year">Year of the month.</param>
    /// <param name="month">The month, 1–12.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<int> CountInMonth(string department, string applicantKey, string? otherKey, int year, int month, CancellationToken cancellationToken);

    /// <summary>All open cases that a department received, by number.</summary>
    public Task<ImmutableArray<OpenCase>> OpenCases(string department, CancellationToken cancellationToken);

    /// <summary>台账: the counts of a department's year.</summary>
    public Task<CountedYear> Count(string department, int year, CancellationToken cancellationToken);

    /// <summary>台账 as it was recorded until an instant, inclusive: what the counts of a department's year were then, whatever was recorded since.</summary>
    public Task<RecordedCounts> Count(string department, int year, DateTimeOffset recordedUntil, CancellationToken cancellationToken);

    /// <summary>The requests received by a department whose outcome was taken to review, by number.</summary>
    public Task<ImmutableArray<ReviewedRequest>> Reviews(string department, CancellationToken cancellationToken);

    /// <summary>The requests that make up a cell of table 三, by number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The page or its size is out of range.</exception>
    public Task<CellPage> Cell(CellQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Cases that the deadline sweep must look at: open ones whose day has come or whose due days rest on an older calendar, and all whose rows an older program
    /// wrote. In order of number.
    /// </summary>
    /// <param name="today">The day; cases whose day is today are included.</param>
    /// <param name="calendarVersion">The calendar in force; cases computed with a lower version are included.</param>
    /// <param name="afterNumber">The last number already seen, to read on; null to begin.</param>
    /// <param name="limit">The most numbers to return; fewer means that this was the last part.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImmutableArray<string>> Due(DateOnly today, long calendarVersion, string? afterNumber, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// 封账后补录: a department's rows that would change a sealed year, by number: received in the year with the receipt recorded after the seal (in rows that do
    /// not know when: registered after it), or closed in the year with the closing recorded after the seal.
    /// </summary>
    public Task<ImmutableArray<RegisterRow>> LateEntries(string department, int year, DateTimeOffset sealedAt, CancellationToken cancellationToken);

    /// <summary>The work of a department's officers: of the cases it handles, whoever received them. Officers in order of name, the unassigned first.</summary>
    /// <param name="department">The handling department.</param>
    /// <param name="today">The day; cases due earlier are overdue.</param>
    /// <param name="dueSoonUntil">The last day that counts as soon, inclusive.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImmutableArray<OfficerWorkload>> Workload(string department, DateOnly today, DateOnly dueSoonUntil, CancellationToken cancellationToken);

    /// <summary>看板: each handling department with work or closings of today's year, in order of code; of one department, its officers, unassigned cases first.</summary>
    /// <param name="department">承办部门, for its officers; null for all departments.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="dueSoonUntil">Last day that counts as soon, inclusive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ImmutableArray<BoardRow>> Board(string? department, DateOnly today, DateOnly dueSoonUntil, CancellationToken cancellationToken);

    /// <summary>在办 by department and officer, unassigned cases left out.</summary>
    public Task<ImmutableArray<BoardRow>> OpenByOfficer(string? department, CancellationToken cancellationToken);

    /// <summary>收办情况 by month.</summary>
    /// <param name="department">承办部门; null for all.</param>
    /// <param name="first">First day of the first month.</param>
    /// <param name="months">How many months, from 1.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ImmutableArray<MonthCounts>> Months(string? department, DateOnly first, int months, CancellationToken cancellationToken);

    /// <summary>办理结果 of what was closed in a span, the most frequent first.</summary>
    public Task<ImmutableArray<OutcomeCount>> Outcomes(string? department, DateOnly from, DateOnly to, CancellationToken cancellationToken);

    /// <summary>The span of years the register speaks of; null while nothing was received.</summary>
    public Task<RegisterYears?> Years(CancellationToken cancellationToken);

    /// <summary>经办人 of any open case, in order of name.</summary>
    public Task<ImmutableArray<string>> OpenOfficers(CancellationToken cancellationToken);

    /// <summary>The departments that received or handle any request, in order of code.</summary>
    public Task<ImmutableArray<string>> Departments(CancellationToken cancellationToken);
}
