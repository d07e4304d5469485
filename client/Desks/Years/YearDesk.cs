using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Documents.Reports;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>年度：报送、结转、封账、发布, at the page and by the REST interface. What a department's people see of others is decided here.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">The departments there are.</param>
/// <param name="contents">What the report says, to be held against its tables before they are sealed.</param>
/// <param name="clock">The application's clock.</param>
internal sealed class YearDesk(IGrainFactory grains, LawDesk law, ReportContents contents, TimeProvider clock)
{
    /// <summary>The first year reported on by a form this system knows.</summary>
    public const int FirstYear = 2019;

    /// <summary>The last year that can be asked for: the next one, whose figures may be prepared.</summary>
    public int LastYear => ChinaTime.Today(clock).Year + 1;

    /// <summary>The year one works on: until the government's report is due, last year; then this one.</summary>
    public int Current => ChinaTime.Today(clock) is var today && today.Month <= 3 ? today.Year - 1 : today.Year;

    /// <summary>Why a year cannot be asked for; null when it can.</summary>
    public Refusal? Refuse(int year) => year < FirstYear || year > LastYear ? Refusal.Malformed("year", $"年度应在{FirstYear}至{LastYear}之间") : null;

    /// <summary>年度概况; of a department, only its own part of it.</summary>
    public async Task<YearOverview> Overview(int year, Caller caller) => Seen(await Year(year).Overview(), caller);

    /// <summary>年度概况 and, for those who see all departments, 年度报告 of the same counting.</summary>
    public async Task<(YearOverview Overview, YearReport? Report)> Whole(int year, Caller caller)
    {
        if (caller.Department is not null)
            return (await Overview(year, caller), null);
        var whole = await Year(year).Whole();
        return (whole.Overview, whole.Report);
    }

    /// <summary>年度报告; a department sees it once it is published.</summary>
    public async Task<(YearReport? Report, Refusal? Refusal)> Report(int year, Caller caller)
    {
        var report = await Year(year).Report();
        // Published it is everybody's; before, it shows what other departments have.
        return caller.Department is null || report.Status is YearStatus.Published
            ? (report, null)
            : (null, Refusal.Forbidden("全县年度报告发布后方可查看。"));
    }

    /// <summary>The tables of one department: as sealed, or as they stand now.</summary>
    public async Task<YearTables> TablesOf(int year, string department)
    {
        var known = await Department(department).Year(year);
        return new YearTables { Table2 = known.Figures?.Table2 ?? TableTwo.Zero, Table3 = known.Ledger.ToTable(), Table4 = known.Table4 };
    }

    /// <summary>The tables of the year before, as sealed; null while they are not.</summary>
    public Task<YearTables?> TablesBefore(int year) => Year(year - 1).SealedTables();

    /// <summary>年终结转.</summary>
    public Task<YearAnswer> RollOver(int year) => Year(year).RollOver();

    /// <summary>封账.</summary>
    /// <param name="year">The year.</param>
    /// <param name="remark">What is still open and accepted; null when nothing is said.</param>
    /// <param name="caller">Who.</param>
    public async Task<YearAnswer> Seal(int year, string? remark, Caller caller)
    {
        if (remark?.Length > TextLimits.Text)
            return new YearAnswer { Refusal = Refusal.Malformed("remark", $"说明不能超过{TextLimits.Text}个字符") };
        if (ReportFindings.OfProse(await contents.OfAuthority(year)).FirstOrDefault() is { } contradiction)
            return new YearAnswer { Refusal = Refusal.Of(RefusalCodes.ReportDoesNotReconcile, $"{contradiction.Message}。请更正叙述部分，或者以“{{名称}}”写入数据。") };
        return await Year(year).Seal(caller.Recorded, string.IsNullOrWhiteSpace(remark) ? null : remark.Trim());
    }

    /// <summary>重新开账.</summary>
    public async Task<YearAnswer> Reopen(int year, string? reason, Caller caller) => string.IsNullOrWhiteSpace(reason) || reason.Length > TextLimits.Text
        ? new YearAnswer { Refusal = Refusal.Malformed("reason", "请填写重新开账的理由") }
        : await Year(year).Reopen(reason.Trim(), caller.Recorded);

    /// <summary>发布.</summary>
    public Task<YearAnswer> Publish(int year, Caller caller) => Year(year).Publish(caller.Recorded);

    /// <summary>已发布的版本.</summary>
    public Task<ImmutableArray<PublishedVersion>> Versions(int year) => Year(year).Versions();

    /// <summary>构成表三一个单元格的申请; of a department, only those it received.</summary>
    public async Task<CellView> Cell(int year, ReportRow row, ReportColumn column, string? department, int page, int size, Caller caller) => IsForeign(department, caller)
        ? Nothing
        : await Year(year).Cell(row, column, department ?? caller.Department, page, size);

    /// <summary>构成表四一个单元格的申请; of a department, only those it received.</summary>
    public async Task<CellView> ReviewCell(int year, ReviewKind kind, string column, string? department, int page, int size, Caller caller) => IsForeign(department, caller)
        ? Nothing
        : await Year(year).ReviewCell(kind, column, department ?? caller.Department, page, size);

    /// <summary>各部门在一个单元格中的数.</summary>
    public Task<ImmutableArray<DepartmentShare>> Shares(int year, CellAddress cell) => Year(year).Shares(cell);

    /// <summary>What a department has handed in; null when there is no such department, or it is not the caller's.</summary>
    public async Task<FiguresView?> Figures(int year, string code, Caller caller) =>
        await Knows(code, caller) ? FiguresView.Of(year, await Department(code).Year(year)) : null;

    /// <summary>填报.</summary>
    public async Task<Refusal?> Put(int year, string code, FiguresForm form, Caller caller) =>
        await RefuseUnknown(code, caller) ?? form.Check() ?? await Department(code).PutFigures(year, form.ToFigures(), caller.Recorded);

    /// <summary>报送.</summary>
    public async Task<Refusal?> Submit(int year, string code, Caller caller) =>
        await RefuseUnknown(code, caller) ?? await Department(code).SubmitFigures(year, caller.Recorded);

    /// <summary>退回.</summary>
    public async Task<Refusal?> SendBack(int year, string code, FiguresReturnForm form, Caller caller) =>
        await RefuseUnknown(code, caller) ?? form.Check() ?? await Department(code).SendBackFigures(
            new FiguresReturn { Year = year, By = caller.Recorded, Reason = form.Reason!.Trim(), Remarks = form.Remarks ?? [] });

    /// <summary>核定.</summary>
    public async Task<Refusal?> Clear(int year, string code, Caller caller) =>
        await RefuseUnknown(code, caller) ?? await Department(code).ClearFigures(year, caller.Recorded);

    private static CellView Nothing { get; } = new() { Numbers = [], Total = 0 };

    private static bool IsForeign(string? department, Caller caller) => department is not null && !caller.IsOf(department);

    private async Task<bool> Knows(string code, Caller caller) => caller.IsOf(code) && await law.Department(code) is not null;

    private async Task<Refusal?> RefuseUnknown(string code, Caller caller) => await Knows(code, caller) ? null : DepartmentDesk.NotFound(code);

    // Of other departments' cases a department learns nothing, not even how many there are.
    private static YearOverview Seen(YearOverview overview, Caller caller) => caller.Department is null ? overview : overview with
    {
        Departments = [.. overview.Departments.Where(department => caller.IsOf(department.Code))],
        LateEntries = [.. overview.LateEntries.Where(entry => caller.Sees(entry.Department, entry.HandlingDepartment))],
        Findings = [],
        Rollover = null,
    };

    private IReportingYearGrain Year(int year) => grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture));

    private IDepartmentGrain Department(string code) => grains.GetGrain<IDepartmentGrain>(code);
}
