using Hangfire;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>What Hangfire calls when a job's time has come. Its name stands in the stored schedule: it is never renamed.</summary>
/// <param name="runner">Runs the job.</param>
public sealed class ScheduledRun(JobRunner runner)
{
    /// <summary>Runs a job by name.</summary>
    /// <exception cref="JobFailedException">It failed; Hangfire tries again later, and after the last attempt shows it as failed.</exception>
    [JobDisplayName("{0}")]
    public Task Run(string name, CancellationToken cancellationToken) => runner.RunScheduled(name, cancellationToken);
}
