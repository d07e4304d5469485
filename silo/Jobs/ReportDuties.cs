using System.Globalization;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.Duties;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>年度报告期限: who has not handed in or published the report on last year, and how long there is left.</summary>
/// <remarks>条例第四十九条: <see cref="AnnualReportDuty"/>.</remarks>
public sealed partial class ReportDuties(IGrainFactory grains, LawInForce law, ILogger<ReportDuties> logger) : IJob
{
    /// <inheritdoc/>
    public string Name => JobNames.ReportDuties;

    /// <inheritdoc/>
    public string Title => "年度报告期限：部门1月31日前报送，政府3月31日前公布";

    /// <inheritdoc/>
    public string? Cron => "30 8 * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var (today, year) = (ChinaTime.Today(law.Clock), ChinaTime.Today(law.Clock).Year - 1);
        // A year of which this system has seen nothing was reported on without it.
        if (await grains.GetGrain<IRegisterGrain>(0).Years() is not { } years || years.First > year)
            return new JobOutcome($"登记簿中没有{year}年度及以前的申请。", "无须提醒。");
        var overview = await grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture)).Overview();
        if (overview.Status == YearStatus.Published)
            return new JobOutcome($"{year}年度报告已公布。", "无须提醒。");
        var told = await Remind(overview, today);
        return new JobOutcome($"{year}年度报告尚未公布。", Departments(overview, today) + Government(overview, today) + (told > 0 ? $"新送达提醒{told}条。" : ""));
    }

    private Task<int> Remind(YearOverview overview, DateOnly today)
    {
        var (department, government) = (AnnualReportDuty.For(overview.Year, ReportPublisher.Department, law.Calendar), AnnualReportDuty.For(overview.Year, ReportPublisher.Government, law.Calendar));
        var (missing, now) = (Missing(overview), ChinaTime.Now(law.Clock));
        return grains.GetGrain<INoticePostGrain>(GrainNames.Authority).Post(
        [
            .. missing.Select(one => YearNotices.Of(department, one.Code, law.Calendar, today, now)),
            .. missing.Length > 0 ? new[] { YearNotices.Missing(department, [.. missing.Select(one => one.Name)], law.Calendar, today, now) } : [],
            YearNotices.Of(government, null, law.Calendar, today, now),
        ]);
    }

    private string Departments(YearOverview overview, DateOnly today)
    {
        var missing = Missing(overview);
        if (missing.Length == 0)
            return "各部门均已报送。";
        var duty = AnnualReportDuty.For(overview.Year, ReportPublisher.Department, law.Calendar);
        if (today > duty.DueOn)
            LogOverdue(overview.Year, duty.DueOn, string.Join(", ", missing.Select(department => department.Code)));
        return $"未报送的部门{missing.Length}个（{string.Join("、", missing.Select(department => department.Name))}），{Left(duty, today)}。";
    }

    private string Government(YearOverview overview, DateOnly today)
    {
        var duty = AnnualReportDuty.For(overview.Year, ReportPublisher.Government, law.Calendar);
        if (today > duty.DueOn)
            LogOverdue(overview.Year, duty.DueOn, law.Authority.Name);
        return $"本级政府年度报告{Left(duty, today)}。";
    }

    private DepartmentStanding[] Missing(YearOverview overview) => [.. overview.Departments.Where(department => department.Figures is not (FiguresState.Submitted or FiguresState.Cleared) && IsOwed(department))];

    // A department that was closed and received nothing owes nothing.
    private bool IsOwed(DepartmentStanding department) => department.LedgerTotal > 0 || law.Department(department.Code) is { Active: true };

    private static string Left(AnnualReportDuty duty, DateOnly today)
    {
        var days = duty.DueOn.DayNumber - today.DayNumber;
        var due = $"期限为{duty.DueOn.Year}年{duty.DueOn.Month}月{duty.DueOn.Day}日（{duty.Article}）";
        return days >= 0 ? $"{due}，还有{days}日，宜于{duty.PlanOn.Month}月{duty.PlanOn.Day}日前办理" : $"{due}，已逾期{-days}日";
    }

    [LoggerMessage(LogLevel.Warning, "The report on {Year} was due on {DueOn} and is missing: {Who}")]
    private partial void LogOverdue(int year, DateOnly dueOn, string who);
}
