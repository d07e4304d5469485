using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Jobs;

namespace Jinping.Workflow.Client.Desks;

/// <summary>定时任务, at the page and by the REST interface.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="audit">Records who ran what.</param>
internal sealed class JobDesk(IGrainFactory grains, AuditDesk audit)
{
    public Task<ImmutableArray<JobStanding>> List(CancellationToken cancellationToken = default) => Board.List(cancellationToken);

    /// <summary>The kept runs of a job, the newest first; null when there is no such job.</summary>
    public Task<ImmutableArray<JobRun>?> Runs(string name, CancellationToken cancellationToken = default) => Board.Runs(name, cancellationToken);

    /// <summary>Runs a job now and waits for it; null when there is no such job.</summary>
    public async Task<JobRun?> Run(string name, Caller by, CancellationToken cancellationToken = default)
    {
        if (!(await Board.List(cancellationToken)).Any(job => job.Name == name))
            return null;
        await audit.Record(by, AuditKind.JobRun, name);
        return await Board.Run(name, cancellationToken);
    }

    private IJobBoardGrain Board => grains.GetGrain<IJobBoardGrain>(0);
}
