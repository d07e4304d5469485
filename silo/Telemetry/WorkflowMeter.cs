using System.Diagnostics.Metrics;

namespace Jinping.Workflow.Silo.Telemetry;

/// <summary>What this program counts and measures of its own. No number, name or text of a case ever becomes a label.</summary>
internal static class WorkflowMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Jinping.Workflow";

    private static readonly Meter Meter = new(Name);

    /// <summary>Commands to requests, by <c>type</c> (the REST contract's word; registrations and imports have their own) and <c>outcome</c>: accepted, refused, failed.</summary>
    public static Counter<long> Commands { get; } = Meter.CreateCounter<long>("jinping.commands", "{command}", "Commands to requests.");

    /// <summary>From the arrival of a command at its request to its answer, by <c>outcome</c>.</summary>
    public static Histogram<double> CommandDuration { get; } = Seconds("jinping.command.duration", "Time of a command in its grain, durable write included.");

    /// <summary>How many states went into one transaction.</summary>
    public static Histogram<int> GroupSize { get; } = Meter.CreateHistogram(
        "jinping.write.group.size", "{state}", "States written in one transaction.", tags: null, new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128] });

    /// <summary>Time of such a transaction, by <c>outcome</c>: committed, or lost when nobody knows.</summary>
    public static Histogram<double> GroupDuration { get; } = Seconds("jinping.write.group.duration", "Time of one transaction of grain states.");

    /// <summary>Cases the deadline sweep looked at, by <c>result</c>: lapsed, renewed, nothing, failed.</summary>
    public static Counter<long> Swept { get; } = Meter.CreateCounter<long>("jinping.sweep.cases", "{case}", "Cases the deadline sweep looked at.");

    /// <summary>Runs of jobs on this silo, by <c>job</c> and <c>outcome</c>: succeeded, failed, calledOff.</summary>
    public static Counter<long> JobRuns { get; } = Meter.CreateCounter<long>("jinping.job.runs", "{run}", "Runs of jobs.");

    /// <summary>How long the last run of a job on this silo took, by <c>job</c>.</summary>
    public static Gauge<double> JobDuration { get; } = Meter.CreateGauge<double>("jinping.job.duration", "s", "Time of the last run of a job.");

    /// <summary>When a job last succeeded on this silo, in seconds since 1970, by <c>job</c>.</summary>
    public static Gauge<double> JobSuccess { get; } = Meter.CreateGauge<double>("jinping.job.success.time", "s", "When a job last succeeded.");

    /// <summary>Differences the last nightly check found; there should be none.</summary>
    public static Gauge<int> Drift { get; } = Meter.CreateGauge<int>("jinping.drift.differences", "{difference}", "Differences between cases, register and ledgers.");

    private static Histogram<double> Seconds(string name, string description) => Meter.CreateHistogram(
        name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
}
