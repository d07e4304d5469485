using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Jobs;

namespace Jinping.Workflow.Actors.Jobs;

/// <summary>定时任务 of this silo; what it records of their runs is common to all silos.</summary>
public interface IJobBoard
{
    /// <summary>All jobs with their last and next run.</summary>
    public Task<ImmutableArray<JobStanding>> List(CancellationToken cancellationToken);

    /// <summary>The kept runs of a job on whichever silo, the newest first.</summary>
    /// <returns>Null when there is no such job.</returns>
    public Task<ImmutableArray<JobRun>?> Runs(string name, CancellationToken cancellationToken);

    /// <summary>Runs a job now and waits for it; of several who ask at once each gets a run that began after it asked, perhaps the same one.</summary>
    /// <returns>What it did, also when it failed; null when there is no such job.</returns>
    public Task<JobRun?> Run(string name, CancellationToken cancellationToken);
}
