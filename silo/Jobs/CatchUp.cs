namespace Jinping.Workflow.Silo.Jobs;

/// <summary>补办: whatever fell due while the program was off, in the order in which it would have been done.</summary>
public sealed class CatchUp(DeadlineSweep sweep, YearEndRollover rollover, StaffingRound staffing, NoticeRound notices, ReportDuties duties) : ILongJob
{
    /// <inheritdoc/>
    public string Name => JobNames.CatchUp;

    /// <inheritdoc/>
    public string Title => "补办：启动时及每日补做遗漏的清扫、结转和通知";

    /// <inheritdoc/>
    public string? Cron => "15 0 * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(Func<string, Task> tell, CancellationToken cancellationToken)
    {
        var swept = await sweep.Run(cancellationToken);
        await tell(swept.Found + swept.Done);
        var rolled = await rollover.Run(soFar => tell(swept.Found + swept.Done + soFar), cancellationToken);
        await staffing.Run(cancellationToken);
        var told = await notices.Run(cancellationToken);
        await duties.Run(cancellationToken);
        return new JobOutcome(swept.Found + rolled.Found + told.Found, swept.Done + rolled.Done + told.Done);
    }
}
