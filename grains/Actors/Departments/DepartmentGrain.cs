using System.Collections.Immutable;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Time;
using Microsoft.Extensions.Logging;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>一个部门: numbers and counts in memory, figures and sealed ledgers in storage.</summary>
[GrainType("department")]
// Few, small, and asked by every page of a supervisor: gathering some hundred anew costs what the page has no time for.
[CollectionAgeLimit(Days = 2)]
public sealed partial class DepartmentGrain(
    [PersistentState("department", GrainNames.Store)] IPersistentState<DepartmentDocument> document,
    LawInForce law,
    IRegister register,
    ILogger<DepartmentGrain> logger) : Grain, IDepartmentGrain
{
    private NumberBook _numbers = null!;
    private LedgerBook _ledgers = null!;
    private ReviewBook _reviews = null!;

    private string Code => this.GetPrimaryKeyString();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _numbers = new NumberBook(Code, register, law.Clock);
        _ledgers = new LedgerBook(Code, register);
        _reviews = new ReviewBook(Code, register);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<NumberReservation> Reserve(ReserveNumber message) => _numbers.Reserve(message);

    /// <inheritdoc/>
    public Task Release(Guid commandId, bool isTaken)
    {
        if (isTaken)
            _numbers.Confirm(commandId);
        else
            _numbers.Release(commandId);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Tell(CaseNews news)
    {
        if (news.After.Department == Code)
        {
            _ledgers.Hear(news, _numbers.IsReserved(news.After.RegisteredBy));
            _reviews.Hear(news);
            _numbers.Confirm(news.After.RegisteredBy);
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<DepartmentAnswer> Ask(DepartmentQuestion question) => new()
    {
        SealedYears = [.. document.State.Sealed.Keys],
        Earlier = question.EarlierNumber is { } number ? EarlierOf(await register.Find(number, CancellationToken.None)) : null,
        MonthlyRank = await _numbers.Rank(question.ApplicantKey, question.OtherApplicantKey, question.ReceivedOn),
    };

    /// <inheritdoc/>
    public async Task<DepartmentYear> Year(int year)
    {
        var seal = document.State.Sealed.GetValueOrDefault(year);
        var figures = document.State.Figures.GetValueOrDefault(year);
        // Asked for at once: when all departments of a year are new, each question waits for those of the others.
        var reviews = seal is null ? _reviews.Year(year) : Task.FromResult(seal.Table4);
        var ledger = seal?.Ledger ?? await _ledgers.Year(year, _numbers.Outstanding);
        return new DepartmentYear
        {
            Department = Code,
            Ledger = ledger,
            Table4 = await reviews,
            Figures = seal is null ? figures?.Figures : seal.Figures,
            State = figures?.State ?? FiguresState.Missing,
            Open = await _ledgers.OpenCases(),
            SealedAt = seal?.SealedAt,
            Rollover = document.State.RolledOver.GetValueOrDefault(year),
            FiguresHistory = [.. figures?.History ?? []],
        };
    }

    /// <inheritdoc/>
    public async Task<Refusal?> PutFigures(int year, DepartmentFigures figures, string? by)
    {
        if (RefuseSealed(year) is { } refusal)
            return refusal;
        var (kept, refused) = FiguresSteps.Put(year, Kept(year), figures, Now(by));
        return refused ?? await Store(year, kept);
    }

    /// <inheritdoc/>
    public async Task<Refusal?> SubmitFigures(int year, string? by)
    {
        if (RefuseSealed(year) is { } refusal)
            return refusal;
        var (kept, refused) = FiguresSteps.Submit(year, Kept(year), Now(by));
        return refused ?? await Store(year, kept);
    }

    /// <inheritdoc/>
    public async Task<Refusal?> SendBackFigures(FiguresReturn message)
    {
        if (RefuseSealed(message.Year) is { } refusal)
            return refusal;
        var (kept, refused) = FiguresSteps.SendBack(message, Kept(message.Year), ChinaTime.Now(law.Clock));
        return refused ?? await Store(message.Year, kept);
    }

    /// <inheritdoc/>
    public async Task<Refusal?> ClearFigures(int year, string? by)
    {
        if (RefuseSealed(year) is { } refusal)
            return refusal;
        var (kept, refused) = FiguresSteps.Clear(year, Kept(year), Now(by));
        return refused ?? await Store(year, kept);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Reviewed(int year, ReviewKind kind, string column) => _reviews.Cell(year, kind, column);

    /// <inheritdoc/>
    public async Task<RolloverLedger> RollOver(int year, DateTimeOffset recordedUntil)
    {
        if (document.State.RolledOver.TryGetValue(year, out var already))
            return already;
        var kept = RolloverProof.Keep(Code, await _ledgers.Count(year, recordedUntil), recordedUntil);
        await document.Adopt(document.State with { RolledOver = document.State.RolledOver.Add(year, kept) }, DeactivateOnIdle);
        return kept;
    }

    /// <inheritdoc/>
    public async Task<SealedLedger> Seal(int year)
    {
        if (document.State.Sealed.TryGetValue(year, out var already))
            return already;
        await Recount();
        var ledger = await _ledgers.Count(year);
        var figures = document.State.Figures.GetValueOrDefault(year)?.Figures;
        var table4 = await _reviews.Year(year);
        var seal = new SealedLedger { Ledger = ledger, Table4 = table4, Figures = figures, SealedAt = ChinaTime.Now(law.Clock), Hash = HashOf(ledger, table4, figures) };
        await document.Adopt(document.State with { Sealed = document.State.Sealed.Add(year, seal) }, DeactivateOnIdle);
        return seal;
    }

    /// <inheritdoc/>
    public async Task Reopen(int year)
    {
        if (document.State.Sealed.ContainsKey(year))
            await document.Adopt(document.State with { Sealed = document.State.Sealed.Remove(year) }, DeactivateOnIdle);
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<RegisterRow>> LateEntries(int year, DateTimeOffset? sealedAt) => (document.State.Sealed.GetValueOrDefault(year)?.SealedAt ?? sealedAt) is { } instant
        ? await register.LateEntries(Code, year, instant, CancellationToken.None)
        : [];

    /// <inheritdoc/>
    public async Task<ImmutableArray<LedgerDifference>> Differences()
    {
        var differences = (await _ledgers.Differences()).ToBuilder();
        differences.AddRange(await _reviews.Differences());
        foreach (var (year, seal) in document.State.Sealed)
        {
            if (seal.Hash != HashOf(seal.Ledger, seal.Table4, seal.Figures))
                differences.Add(new LedgerDifference { Year = year, Text = $"{year}年度封账数据与封账时的校验值不符。" });
            // Late entries are listed and do not change the seal; without them both must agree.
            else if ((await LateEntries(year, seal.SealedAt)).IsEmpty)
                differences.AddRange(LedgerDifferences.OfYear("封账台账", seal.Ledger, await _ledgers.Count(year)));
        }
        return differences.ToImmutable();
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> Recount()
    {
        var years = await _ledgers.Recount();
        foreach (var year in years)
            LogDrift(Code, year);
        var reviewed = await _reviews.Recount();
        foreach (var number in reviewed)
            LogReviewDrift(Code, number);
        return
        [
            .. years.Select(year => $"{Code}的{year}年度台账与登记簿不一致，已按登记簿重新计数。"),
            .. reviewed.Select(number => $"{Code}掌握的{number}的行政复议、行政诉讼情况与登记簿不一致，已按登记簿重新读取。"),
        ];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<OfficerLoad>> Workload()
    {
        var context = law.Today();
        var soon = context.Calendar.AddWorkingDays(context.Today, context.Conventions.YellowFrom).Due;
        var loads = await register.Workload(Code, context.Today, soon, CancellationToken.None);
        return [.. loads.Select(l => new OfficerLoad { Officer = l.Officer, Open = l.Open, DueSoon = l.DueSoon, Overdue = l.Overdue, ClosedThisYear = l.ClosedThisYear })];
    }

    private StoredFigures? Kept(int year) => document.State.Figures.GetValueOrDefault(year);

    private (DateTimeOffset At, string? By) Now(string? by) => (ChinaTime.Now(law.Clock), by);

    private async Task<Refusal?> Store(int year, StoredFigures? figures)
    {
        // A step that leads where things stand already is no step.
        if (figures is not null && figures != Kept(year))
            await document.Adopt(document.State with { Figures = document.State.Figures.SetItem(year, figures) }, DeactivateOnIdle);
        return null;
    }

    private Refusal? RefuseSealed(int year) => document.State.Sealed.ContainsKey(year)
        ? Refusal.Of(RefusalCodes.YearSealed, $"{year}年度已封账，须先说明理由重新开账。")
        : null;

    private static string HashOf(Ledger ledger, TableFour table4, DepartmentFigures? figures) =>
        JsonHash.Of(new SealedFigures { Ledger = ledger, Table4 = table4, Figures = figures }, DocumentJson.Context.SealedFigures);

    private static EarlierRequest? EarlierOf(RegisterRow? row) => row is null ? null : new EarlierRequest
    {
        Number = row.Number,
        Department = row.Department,
        ApplicantKey = row.ApplicantKey,
        ApplicantName = row.ApplicantName,
        ClosedOn = row.ClosedOn,
        Disposition = row.Disposition,
    };

    [LoggerMessage(LogLevel.Error, "Department {Department}: the ledger of {Year} differed from the register and was counted anew.")]
    private partial void LogDrift(string department, int year);

    [LoggerMessage(LogLevel.Error, "Department {Department}: the reviews of {Number} differed from the register and were read anew.")]
    private partial void LogReviewDrift(string department, string number);
}
