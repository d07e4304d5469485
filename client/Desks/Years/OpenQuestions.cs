using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>封账前检查: what a supervisor should know before the tables of a year are fixed.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">Calendar and departments.</param>
internal sealed class OpenQuestions(IGrainFactory grains, LawDesk law)
{
    private const string Unconfirmed = "awaitingConfirmation";

    /// <summary>Every question with its count, also where nothing is open: what was looked at is part of the answer.</summary>
    public async Task<ImmutableArray<OpenQuestion>> Of(YearOverview overview, YearTables tables)
    {
        var year = overview.Year;
        var authority = await law.Authority();
        var calendar = await law.Calendar();
        var active = authority.Departments.Where(department => department.Active).Select(department => department.Code).ToHashSet();
        var owing = overview.Departments.Where(department => department.LedgerTotal > 0 || active.Contains(department.Code)).ToArray();
        var counts = await Task.WhenAll(
            Count(new RegisterQuery { WithoutNumber = true, ClosedFrom = new DateOnly(year, 1, 1), ClosedTo = new DateOnly(year, 12, 31) }),
            Count(new RegisterQuery { Statuses = [Unconfirmed] }),
            Count(new RegisterQuery { Closed = false, ReceivedTo = new DateOnly(year, 12, 31), DueBefore = new DateOnly(year + 1, 1, 1) }));
        var (withoutNumber, unconfirmed, overdue) = (counts[0], counts[1], counts[2]);
        var pending = tables.Table4.Reconsideration.Pending + tables.Table4.Litigation.Pending + tables.Table4.LitigationAfterReconsideration.Pending;
        return
        [
            new("勾稽错误", overview.Findings.Count(finding => finding.Severity == Severity.Error), "三张表不符合勾稽关系的，不能封账。", $"/years/{year}?view=tables", Blocks: true),
            new("部门尚未报送", owing.Count(department => department.Figures is FiguresState.Missing or FiguresState.Draft or FiguresState.SentBack), "没有报送的部门，表二按已填的草稿计，没有填的按0计（条例第四十九条第一款：1月31日前）。", $"/years/{year}?state=owing"),
            new("已报送、尚未核定", owing.Count(department => department.Figures == FiguresState.Submitted), "核定后部门不能自行变更；有疑问的可以退回。", $"/years/{year}?state=submitted"),
            new("勾稽提示", overview.Findings.Count(finding => finding.Severity == Severity.Warning), "不影响封账，但应当能够说明原因。", $"/years/{year}?view=tables"),
            new("封账后补录的申请", overview.LateEntries.Length, "不改变已封账的数据；需要计入的，说明理由重新开账。", $"/years/{year}?view=history"),
            new("平常信函尚未确认收到", unconfirmed, "没有确认收到之日的申请，不计入任何年度（条例第三十一条第（三）项）。", $"/?status={Unconfirmed}"),
            new("年底前已逾期、仍未办结", overdue, "计入“结转下年度继续办理”；逾期留痕，不因结转而消除。", $"/?urgency=overdue&receivedTo={year}-12-31"),
            new("答复没有登记发文字号", withoutNumber, "办结时没有登记答复书的发文字号，请核对答复书是否确已制发。", $"/?withoutNumber=1&closedFrom={year}-01-01&closedTo={year}-12-31"),
            new("行政复议、行政诉讼尚未审结", pending, "计入表四“尚未审结”，下一年度应当继续反映。", ReportCells.PageOf(year, CellAddress.Of(ReviewKind.Reconsideration, "pending"), department: null)),
            new($"{year}年放假通知未导入", calendar.StatusOf(year) == CalendarStatus.Provisional ? 1 : 0, "本年的期限按周末和法定节假日推算，逾期与否可能有出入。", $"/calendar?year={year}"),
            new($"{year + 1}年放假通知未导入", calendar.StatusOf(year + 1) == CalendarStatus.Provisional ? 1 : 0, "结转申请的期限是暂定的。", $"/calendar?year={year + 1}"),
        ];
    }

    private async Task<int> Count(RegisterQuery query) => (await grains.GetGrain<IRegisterGrain>(0).Search(query with { PageSize = 1 })).Total;
}
