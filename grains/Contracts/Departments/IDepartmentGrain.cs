using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>一个部门: its numbers, its open cases, its ledgers and the figures it hands in. The key is its code.</summary>
[GrainInterfaceType("department"), Alias("department")]
public interface IDepartmentGrain : IGrainWithStringKey
{
    /// <summary>取号: the next number without a gap. The same command gets the same number; an unused one goes back.</summary>
    [Alias("reserve")]
    public Task<NumberReservation> Reserve(ReserveNumber message);

    /// <summary>退号: a reserved number was not used and is given out next; or another request has it already.</summary>
    [Alias("release")]
    public Task Release(Guid commandId, bool isTaken);

    /// <summary>News of a case. It may be lost: the register has it.</summary>
    [Alias("tell")]
    public Task Tell(CaseNews news);

    /// <summary>What a case must know of its department's other records before it decides.</summary>
    [Alias("ask")]
    public Task<DepartmentAnswer> Ask(DepartmentQuestion question);

    /// <summary>台账: counts, reviews and figures of a year.</summary>
    [Alias("year")]
    public Task<DepartmentYear> Year(int year);

    /// <summary>填报: replaces the figures the department hands in; they are a draft again. Refused once they are cleared or the year is sealed.</summary>
    [Alias("put-figures")]
    public Task<Refusal?> PutFigures(int year, DepartmentFigures figures, string? by = null);

    /// <summary>报送: the department has finished its figures.</summary>
    [Alias("submit-figures")]
    public Task<Refusal?> SubmitFigures(int year, string? by = null);

    /// <summary>退回: what was handed in or cleared is to be put right.</summary>
    [Alias("send-back-figures")]
    public Task<Refusal?> SendBackFigures(FiguresReturn message);

    /// <summary>核定: what was handed in is taken into the report as it is.</summary>
    [Alias("clear-figures")]
    public Task<Refusal?> ClearFigures(int year, string? by);

    /// <summary>构成表四一个单元格的申请: numbers of the cases with such a review, in order; a case with two of them appears twice, since reviews are counted.</summary>
    /// <param name="year">The year.</param>
    /// <param name="kind">行政复议、行政诉讼.</param>
    /// <param name="column">As in <see cref="Law.AnnualReport.CellAddress"/>: <c>upheld</c>, <c>corrected</c>, <c>other</c>, <c>pending</c>, <c>total</c>.</param>
    [Alias("reviewed")]
    public Task<ImmutableArray<string>> Reviewed(int year, ReviewKind kind, string column);

    /// <summary>年终结转: counts the year as it was recorded until an instant, and keeps that with its hash. Repeating gives what is kept.</summary>
    /// <param name="year">The year.</param>
    /// <param name="recordedUntil">The instant, inclusive; some seconds ago, so that whatever was recorded until then has been stored.</param>
    [Alias("roll-over")]
    public Task<RolloverLedger> RollOver(int year, DateTimeOffset recordedUntil);

    /// <summary>封账: recounts the year from the register and fixes it. Repeating gives the same ledger.</summary>
    [Alias("seal")]
    public Task<SealedLedger> Seal(int year);

    /// <summary>重新开账.</summary>
    [Alias("reopen")]
    public Task Reopen(int year);

    /// <summary>封账后补录: cases that would change a sealed year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="sealedAt">The sealing of the year, for departments that were set up after it and have none of their own; null when it is not sealed.</param>
    [Alias("late-entries")]
    public Task<ImmutableArray<RegisterRow>> LateEntries(int year, DateTimeOffset? sealedAt);

    /// <summary>核对: what the department keeps, in memory and sealed, otherwise than the register. Nothing is changed; news on its way shows as a difference that is soon gone.</summary>
    [Alias("differences")]
    public Task<ImmutableArray<LedgerDifference>> Differences();

    /// <summary>Recounts what is kept in memory from the register.</summary>
    /// <returns>What differed, in Chinese; empty when nothing did.</returns>
    [Alias("recount")]
    public Task<ImmutableArray<string>> Recount();

    /// <summary>工作量 of each officer today.</summary>
    [Alias("workload")]
    public Task<ImmutableArray<OfficerLoad>> Workload();
}
