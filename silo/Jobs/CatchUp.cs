namespace Jinping.Workflow.Silo.Jobs;

/// <summary>补办: whatever fell due while the program was off, in the order in which it would have been done.</summary>
public sealed class CatchUp(DeadlineSweep sweep, YearEndRollover rollover) : IJob
{
    /// <inheritdoc/>
    public string Name => JobNames.CatchUp;

    /// <inheritdoc/>
    public string Title => "补办：启动时及每日补做遗漏的清扫和结转";

    /// <inheritdoc/>
    public string? Cron => "15 0 * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var (swept, rolled) = (await sweep.Run(cancellationToken), await rollover.Run(cancellationToken));
        return new JobOutcome(swept.Found + rolled.Found, swept.Done + rolled.Done);
    }
}
