using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Jobs;

/// <summary>定时任务 as people see and start them. Any number of these work side by side; the silos have the jobs.</summary>
[GrainInterfaceType("job-board"), Alias("job-board")]
public interface IJobBoardGrain : IGrainWithIntegerKey
{
    /// <summary>All jobs with their last and next run.</summary>
    [Alias("list")]
    public Task<ImmutableArray<JobStanding>> List(CancellationToken cancellationToken);

    /// <summary>The kept runs of a job on whichever silo, the newest first.</summary>
    /// <returns>Null when there is no such job.</returns>
    [Alias("runs")]
    public Task<ImmutableArray<JobRun>?> Runs(string name, CancellationToken cancellationToken);

    /// <summary>Runs a job now and waits for it, however long it takes; of several who ask at once each gets a run that began after it asked, perhaps the same one.</summary>
    /// <returns>What it did, also when it failed; null when there is no such job.</returns>
    [Alias("run"), ResponseTimeout("1.00:00:00")]
    public Task<JobRun?> Run(string name, CancellationToken cancellationToken);
}
