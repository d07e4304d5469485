namespace Jinping.Workflow.Silo.Jobs;

/// <summary>A job that tells how far it has come; the record of its run shows it while it lasts, and keeps it should the run be broken off.</summary>
public interface ILongJob : IJob
{
    /// <summary>Does its work.</summary>
    /// <param name="tell">Takes how far it has come, in Chinese.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What it found and did.</returns>
    public Task<JobOutcome> Run(Func<string, Task> tell, CancellationToken cancellationToken);

    /// <inheritdoc/>
    Task<JobOutcome> IJob.Run(CancellationToken cancellationToken) => Run(_ => Task.CompletedTask, cancellationToken);
}
