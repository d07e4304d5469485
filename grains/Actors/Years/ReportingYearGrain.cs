using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Actors.Departments;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Sources;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Actors.Years;

/// <summary>一个年度: adds up its departments, rolls over, seals and publishes. It counts no case itself.</summary>
[GrainType("reporting-year")]
[CollectionAgeLimit(Days = 2)]
[Rule("AR-A4", "AR-A10", "AR-A12", "AR-K5")]
public sealed class ReportingYearGrain(
    [PersistentState("reporting-year", GrainNames.Store)] IPersistentState<ReportingYearDocument> document,
    LawInForce law,
    IRegister register) : Grain, IReportingYearGrain
{
    private int Number => int.Parse(this.GetPrimaryKeyString(), CultureInfo.InvariantCulture);

    // What was sealed stays as it is until the year is reopened: of this activation, so that the next year need not ask every department for it.
    private YearTables? _sealed;

    private readonly Rollover _rollover = new();

    private bool IsOpen => document.State.Status == YearStatus.Open;

    private bool IsSealed => document.State.Status is YearStatus.Sealed or YearStatus.Published;

    /// <inheritdoc/>
    public async Task<YearOverview> Overview() => await OverviewOf(await Departments());

    /// <inheritdoc/>
    public async Task<YearWhole> Whole()
    {
        var years = await Departments();
        var overview = await OverviewOf(years);
        return new YearWhole { Overview = overview, Report = ReportOf(years, overview.Findings) };
    }

    /// <inheritdoc/>
    public async Task<YearReport> Report()
    {
        var years = await Departments();
        return ReportOf(years, await FindingsOf(TablesOf(years)));
    }

    /// <inheritdoc/>
    public Task<ImmutableSortedDictionary<string, string>> Narrative() => Task.FromResult(document.State.Narrative);

    /// <inheritdoc/>
    public async Task<Refusal?> PutNarrative(ImmutableSortedDictionary<string, string> sections, string? seen = null)
    {
        if (IsSealed)
            return Refusal.Of(RefusalCodes.YearStep, $"{Number}年度已封账，叙述部分不能变更；需要更正的，须先说明理由重新开账。");
        if (seen is not null && seen != NarrativeSections.VersionOf(document.State.Narrative))
            return Refusal.Conflict(RefusalCodes.StaleVersion, "他人已先行修改叙述部分，没有保存。请复制自己填写的内容，刷新后在最新内容上修改。");
        await document.Adopt(document.State with { Narrative = sections }, DeactivateOnIdle);
        return null;
    }

    /// <inheritdoc/>
    public async Task<YearTables?> SealedTables() => IsSealed ? _sealed ?? TablesOf(await Departments()) : null;

    /// <inheritdoc/>
    public async Task<YearAnswer> RollOver()
    {
        if (RefuseUnlessOver() is { } refusal)
            return Refused(refusal);
        await EnsureRolledOver();
        return await Done();
    }

    /// <inheritdoc/>
    public async Task<RolloverProgress> RollOverPart(int most)
    {
        if (RefuseUnlessOver() is { } refusal)
            return new RolloverProgress { Refusal = refusal, IsDone = false, Kept = 0, Departments = 0, CarriedForward = 0 };
        var departments = IsOpen ? await KeepLedgers(most) : document.State.Rollover?.Hashes.Count ?? document.State.RolledOver.Count;
        return new RolloverProgress
        {
            IsDone = !IsOpen,
            Kept = IsOpen ? _rollover.Count : departments,
            Departments = departments,
            CarriedForward = IsOpen ? _rollover.CarriedForward : document.State.Rollover?.CarriedForward ?? 0,
        };
    }

    /// <inheritdoc/>
    [Rule("AR-K1")]
    public async Task<YearAnswer> Seal(string? by, string? remark)
    {
        if (RefuseUnlessOver() is { } refusal)
            return Refused(refusal);
        if (document.State.Status == YearStatus.Published)
            return Refused(Refusal.Of(RefusalCodes.YearStep, $"{Number}年度报告已发布，须先说明理由重新开账。"));
        if (document.State.Status == YearStatus.Sealed)
            return await Done();
        await EnsureRolledOver();
        if ((await FindingsOf(TablesOf(await Departments()))).FirstOrDefault(f => f.Severity == Severity.Error) is { } broken)
            return Refused(Refusal.Of(RefusalCodes.ReportDoesNotReconcile, broken.Message));
        // Each department seals by itself and gives the same ledger when asked again, so a seal broken off half-way is taken up again.
        var ledgers = await Asking.All(await Codes(), code => Department(code).Seal(Number));
        await Step(YearStatus.Sealed, by, remark, HashOf(ledgers));
        return await Done();
    }

    /// <inheritdoc/>
    public async Task<YearAnswer> Reopen(string reason, string? by)
    {
        if (!IsSealed)
            return Refused(Refusal.Of(RefusalCodes.YearStep, $"{Number}年度尚未封账，无须重新开账。"));
        // The step is written first: should the work break off, the year is not taken for sealed, and sealing again completes it.
        await Step(YearStatus.Reopened, by, reason, hash: null);
        foreach (var group in (await Codes()).Chunk(Asking.AtOnce))
            await Task.WhenAll(group.Select(code => Department(code).Reopen(Number)));
        return await Done();
    }

    /// <inheritdoc/>
    public async Task<YearAnswer> Publish(string? by)
    {
        if (document.State.Status == YearStatus.Published)
            return await Done();
        if (document.State.Status != YearStatus.Sealed)
            return Refused(Refusal.Of(RefusalCodes.YearStep, $"{Number}年度尚未封账，不能发布。"));
        var departments = await Departments();
        var version = new PublishedVersion
        {
            Number = document.State.History.Count(step => step.Status == YearStatus.Published) + 1,
            At = ChinaTime.Now(law.Clock),
            By = by,
            Reason = document.State.History.LastOrDefault(step => step.Status == YearStatus.Reopened)?.Reason,
            Tables = TablesOf(departments),
            // With the figures beside the tables that its texts name: what was published is not filled anew.
            Narrative = document.State.Narrative.SetItems(NarrativeOf(Counted(departments)).Where(item => item.Value.Length <= NarrativeSections.LongestItem)),
        };
        var next = Next(document.State, YearStatus.Published, by, reason: null, hash: null);
        await document.Adopt(next with { Published = next.Published.Add(version) }, DeactivateOnIdle);
        return await Done();
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<PublishedVersion>> Versions() => Task.FromResult<ImmutableArray<PublishedVersion>>([.. document.State.Published]);

    /// <inheritdoc/>
    public async Task<CellView> Cell(ReportRow row, ReportColumn column, string? department, int page, int pageSize)
    {
        var cell = await register.Cell(CellQueries.Of(Number, row, column, department, page, pageSize), CancellationToken.None);
        return new CellView { Numbers = cell.Numbers, Total = cell.Total };
    }

    /// <inheritdoc/>
    public async Task<CellView> ReviewCell(ReviewKind kind, string column, string? department, int page, int pageSize)
    {
        var asked = department is null ? await Codes() : [department];
        var numbers = (await Asking.All(asked, code => Department(code).Reviewed(Number, kind, column), Asking.ReadingAtOnce)).SelectMany(found => found).ToArray();
        return new CellView { Numbers = [.. numbers.Skip((page - 1) * pageSize).Take(pageSize)], Total = numbers.Length };
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<DepartmentShare>> Shares(CellAddress cell) =>
    [
        .. Counted(await Departments())
            .Select(year => new DepartmentShare { Code = year.Department, Name = NameOf(year.Department), Value = YearFindings.FiguresOf(Number, SumOf([year]))[cell] ?? 0 })
            .Where(share => share.Value != 0)
            .OrderByDescending(share => share.Value).ThenBy(share => share.Code, StringComparer.Ordinal),
    ];

    private async Task EnsureRolledOver()
    {
        if (IsOpen)
            await KeepLedgers(int.MaxValue);
    }

    // Two writes of the year, one before the first department counts and one after the last has kept its ledger, whatever happens between them.
    private async Task<int> KeepLedgers(int most)
    {
        var begun = document.State.Rollover;
        if (begun is null)
        {
            begun = new StoredRollover { Year = Number, RecordedUntil = ChinaTime.Now(law.Clock) };
            await document.Adopt(document.State with { Rollover = begun }, DeactivateOnIdle);
        }
        string[] codes = [.. await Codes()];
        if (!await _rollover.GoOn(codes, most, law.Clock.GetUtcNow() - begun.RecordedUntil, code => Department(code).RollOver(Number, begun.RecordedUntil)))
            return codes.Length;
        var whole = _rollover.Finish(begun);
        await document.Adopt(Next(document.State with { Rollover = whole }, YearStatus.RolledOver, by: null, reason: null, RolloverProof.HashOf(whole.Hashes)), DeactivateOnIdle);
        return codes.Length;
    }

    private async Task<YearOverview> OverviewOf(ImmutableArray<DepartmentYear> years) => new()
    {
        Year = Number,
        Status = document.State.Status,
        Departments = [.. years.Select(Standing)],
        Findings = await FindingsOf(TablesOf(years)),
        LateEntries = IsSealed ? await LateEntries() : [],
        History = [.. document.State.History],
        Rollover = _rollover.View(document.State.Rollover, IsOpen),
    };

    private YearReport ReportOf(ImmutableArray<DepartmentYear> years, ImmutableArray<Finding> findings)
    {
        var tables = TablesOf(years);
        return new YearReport
        {
            Year = Number,
            Table2 = tables.Table2,
            Table3 = tables.Table3,
            Table4 = tables.Table4,
            Narrative = NarrativeOf(Counted(years)),
            Findings = findings,
            Status = document.State.Status,
        };
    }

    private async Task<ImmutableArray<Finding>> FindingsOf(YearTables tables) =>
        YearFindings.Of(Number, tables, await GrainFactory.GetGrain<IReportingYearGrain>((Number - 1).ToString(CultureInfo.InvariantCulture)).SealedTables());

    private async Task<ImmutableArray<RegisterRow>> LateEntries()
    {
        var sealedAt = document.State.History.Last(step => step.Status == YearStatus.Sealed).At;
        return [.. (await Asking.All(await Codes(), code => Department(code).LateEntries(Number, sealedAt))).SelectMany(rows => rows)];
    }

    // A department set up after the sealing had no part in it; what it holds of the year is a late entry.
    private ImmutableArray<DepartmentYear> Counted(ImmutableArray<DepartmentYear> years) => IsSealed ? [.. years.Where(y => y.SealedAt is not null)] : years;

    private YearTables TablesOf(ImmutableArray<DepartmentYear> years) => IsSealed ? _sealed ??= SumOf(Counted(years)) : SumOf(years);

    private YearTables SumOf(ImmutableArray<DepartmentYear> years) => new()
    {
        Table2 = years.Select(y => y.Figures?.Table2).OfType<TableTwo>().Aggregate(TableTwo.Zero, (sum, t) => sum + t),
        Table3 = years.Aggregate(Ledger.Empty(Number), (sum, y) => sum + y.Ledger).ToTable(),
        Table4 = years.Aggregate(TableFour.Zero, (sum, y) => sum + y.Table4),
    };

    private static ImmutableSortedDictionary<string, string> NarrativeOf(ImmutableArray<DepartmentYear> years) => years
        .SelectMany(y => (y.Figures?.Narrative ?? ImmutableSortedDictionary<string, string>.Empty).Select(n => KeyValuePair.Create($"{y.Department}.{n.Key}", n.Value)))
        .ToImmutableSortedDictionary();

    // Of the authority itself: a year that had not heard of a department yet would be sealed without it.
    private async Task<IEnumerable<string>> Codes()
    {
        await law.Renew(GrainFactory);
        return law.Authority.Departments.Select(d => d.Code);
    }

    private async Task<ImmutableArray<DepartmentYear>> Departments() => await Asking.All(await Codes(), code => Department(code).Year(Number), Asking.ReadingAtOnce);

    private DepartmentStanding Standing(DepartmentYear year) => new()
    {
        Code = year.Department,
        Name = NameOf(year.Department),
        Figures = year.State,
        Open = year.Open,
        LedgerTotal = year.Ledger[ReportRow.NewlyReceived, ReportColumn.Total] + year.Ledger[ReportRow.CarriedOver, ReportColumn.Total],
        Rollover = year.Rollover is { } kept
            ? new DepartmentRollover { RecordedUntil = kept.RecordedUntil, CarriedForward = kept.Ledger[ReportRow.CarriedForward, ReportColumn.Total], Hash = kept.Hash }
            : null,
        FiguresSince = year.FiguresHistory.LastOrDefault()?.At,
    };

    // As it was called then: a department renamed since does not change the year.
    private string NameOf(string code) => ReorganisationRules.NameOn(law.Authority.Reorganisations, code, new DateOnly(Number, 12, 31), law.Department(code)?.Name ?? code);

    private IDepartmentGrain Department(string code) => GrainFactory.GetGrain<IDepartmentGrain>(code);

    private Refusal? RefuseUnlessOver() => ChinaTime.Today(law.Clock).Year > Number
        ? null
        : Refusal.Of(RefusalCodes.YearNotOver, $"{Number}年度尚未结束，自{Number + 1}年1月1日起方可办理。");

    private Task Step(YearStatus status, string? by, string? reason, string? hash)
    {
        _sealed = null;
        return document.Adopt(Next(document.State, status, by, reason, hash), DeactivateOnIdle);
    }

    private ReportingYearDocument Next(ReportingYearDocument state, YearStatus status, string? by, string? reason, string? hash) => state with
    {
        Status = status,
        History = state.History.Add(new YearEntry { Status = status, At = ChinaTime.Now(law.Clock), By = by, Reason = reason, Hash = hash }),
    };

    private async Task<YearAnswer> Done() => new() { Overview = await Overview() };

    private static YearAnswer Refused(Refusal refusal) => new() { Refusal = refusal };

    private static string HashOf(IEnumerable<SealedLedger> ledgers) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(ledgers.Select(l => l.Hash)))));
}
