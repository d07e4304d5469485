using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Time;
using Jinping.Workflow.Silo.Storage.Cases;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>放假安排缺失提醒: at the turn of the year, while the State Council's notice of a year is not imported and due days rest on a guess.</summary>
public sealed partial class CalendarAlarm(IGrainFactory grains, LawInForce law, CaseReader cases, ILogger<CalendarAlarm> logger) : IJob
{
    /// <summary>How far ahead the calendar must be known, in days; a reply period begun today may reach there.</summary>
    private const int DaysAhead = 31;

    /// <inheritdoc/>
    public string Name => JobNames.CalendarAlarm;

    /// <inheritdoc/>
    public string Title => "放假安排缺失提醒：下一年度放假通知未导入";

    /// <inheritdoc/>
    public string? Cron => "0 9 * 1,12 *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var today = ChinaTime.Today(law.Clock);
        var missing = Enumerable.Range(today.Year, today.AddDays(DaysAhead).Year - today.Year + 1).Where(year => law.Calendar.StatusOf(year) == CalendarStatus.Provisional).ToArray();
        if (missing.Length == 0)
            return new JobOutcome($"{today.AddDays(DaysAhead).Year}年放假安排已导入。", "无须提醒。");
        var years = string.Join("、", missing);
        var provisional = await cases.CountProvisional(cancellationToken);
        LogMissing(years, provisional);
        var told = await grains.GetGrain<INoticePostGrain>(GrainNames.Authority).Post([.. missing.Select(year => CalendarNotices.Missing(year, provisional, today, ChinaTime.Now(law.Clock)))]);
        return new JobOutcome(
            $"{years}年放假安排未导入，暂按周末和法定节假日推算；期限为暂定的在办申请{provisional}件。",
            $"{(told > 0 ? $"新送达提醒{told}条" : "已提醒")}。国务院办公厅通知公布后请在“工作日历”导入，在办申请的期限随即重算。");
    }

    [LoggerMessage(LogLevel.Warning, "No holiday notice is imported for {Years}; {Count} open cases have provisional due days.")]
    private partial void LogMissing(string years, int count);
}
