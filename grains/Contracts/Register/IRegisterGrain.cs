using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>登记簿的读者: searches for those who are not on a silo. Any number of them work side by side.</summary>
[GrainInterfaceType("register-reader"), Alias("register-reader")]
public interface IRegisterGrain : IGrainWithIntegerKey
{
    /// <summary>Searches the register.</summary>
    [Alias("search")]
    public Task<RegisterPage> Search(RegisterQuery query);

    /// <summary>The row of one request; null when there is none.</summary>
    [Alias("find")]
    public Task<RegisterRow?> Find(string number);

    /// <summary>Numbers of cases the sweep must look at, after a given one.</summary>
    [Alias("due")]
    public Task<ImmutableArray<string>> Due(string? afterNumber, int limit);

    /// <summary>看板 as of today: every handling department that has work or closed some this year; of one department, its officers.</summary>
    /// <param name="department">承办部门, for its officers; null for all departments.</param>
    [Alias("board")]
    public Task<ImmutableArray<BoardRow>> Board(string? department);

    /// <summary>在办 by officer, unassigned cases left out; only <see cref="BoardRow.Officer"/> and <see cref="BoardRow.Open"/> are given beside the department.</summary>
    /// <param name="department">承办部门; null for all.</param>
    [Alias("open-by-officer")]
    public Task<ImmutableArray<BoardRow>> OpenByOfficer(string? department);

    /// <summary>收办情况 of the months up to and including this one, in order.</summary>
    /// <param name="department">承办部门; null for all.</param>
    /// <param name="months">How many months, from 1.</param>
    [Alias("months")]
    public Task<ImmutableArray<MonthCounts>> Months(string? department, int months);

    /// <summary>办理结果 of the cases closed in a span, the most frequent first.</summary>
    /// <param name="department">承办部门; null for all.</param>
    /// <param name="from">First day, inclusive.</param>
    /// <param name="to">Last day, inclusive.</param>
    [Alias("outcomes")]
    public Task<ImmutableArray<OutcomeCount>> Outcomes(string? department, DateOnly from, DateOnly to);

    /// <summary>First and last year the register knows; null when it is empty.</summary>
    [Alias("years")]
    public Task<YearSpan?> Years();
}

/// <summary>First and last year with any case.</summary>
[GenerateSerializer, Immutable, Alias("year-span")]
public sealed record YearSpan
{
    /// <summary>First year, inclusive.</summary>
    [Id(0)] public required int First { get; init; }

    /// <summary>Last year, inclusive.</summary>
    [Id(1)] public required int Last { get; init; }
}
