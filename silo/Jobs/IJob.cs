namespace Jinping.Workflow.Silo.Jobs;

/// <summary>A recurring job: a poke, safe to miss and safe to repeat, since all truth is in the grains.</summary>
public interface IJob
{
    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it does, in Chinese.</summary>
    public string Title { get; }

    /// <summary>When it runs: cron in China Standard Time; null: only when asked for.</summary>
    public string? Cron { get; }

    /// <summary>Does its work.</summary>
    /// <returns>What it found and did.</returns>
    public Task<JobOutcome> Run(CancellationToken cancellationToken);
}
