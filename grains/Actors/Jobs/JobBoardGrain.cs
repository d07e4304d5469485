using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Jobs;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Jobs;

/// <summary>定时任务. It keeps nothing, and while a job runs for minutes others may look.</summary>
[GrainType("job-board"), StatelessWorker, Reentrant]
public sealed class JobBoardGrain(IJobBoard board) : Grain, IJobBoardGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<JobStanding>> List(CancellationToken cancellationToken) => board.List(cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<JobRun>?> Runs(string name, CancellationToken cancellationToken) => board.Runs(name, cancellationToken);

    /// <inheritdoc/>
    public Task<JobRun?> Run(string name, CancellationToken cancellationToken) => board.Run(name, cancellationToken);
}
