using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Silo.Telemetry;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>到期清扫: lapses, reminders and steps of supervision whose day has come, and open cases whose dates moved with the day or with a new holiday notice. Reads only what is due.</summary>
public sealed partial class DeadlineSweep(IGrainFactory grains, ILogger<DeadlineSweep> logger) : IJob
{
    private const int PageSize = 500;
    private const int AtOnce = 16;

    /// <inheritdoc/>
    public string Name => JobNames.DeadlineSweep;

    /// <inheritdoc/>
    public string Title => "到期清扫：按期限自动记录视为放弃，到期提醒、督办，更新到期情况";

    /// <inheritdoc/>
    public string? Cron => "5 * * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var tally = new SweepTally();
        var register = grains.GetGrain<IRegisterGrain>(0);
        string? after = null;
        while (await register.Due(after, PageSize) is { IsEmpty: false } numbers)
        {
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (number, _) => await Sweep(number, tally));
            after = numbers[^1];
        }
        return tally.ToOutcome();
    }

    private async Task Sweep(string number, SweepTally tally)
    {
        try
        {
            tally.Add(await grains.GetGrain<IRequestGrain>(number).Sweep());
        }
        catch (Exception exception)
        {
            // One case that cannot be swept must not stop the others; the next run tries it again.
            LogFailed(exception, number);
            tally.AddFailed();
        }
    }

    [LoggerMessage(LogLevel.Error, "{Number} could not be swept; the next run tries again.")]
    private partial void LogFailed(Exception exception, string number);

    private sealed class SweepTally
    {
        private readonly int[] _counts = new int[4];
        private int _failed;

        public void Add(SweepAnswer answer)
        {
            Interlocked.Increment(ref _counts[(int)answer]);
            WorkflowMeter.Swept.Add(1, new KeyValuePair<string, object?>("result", WireNames.Of(answer)));
        }

        public void AddFailed()
        {
            Interlocked.Increment(ref _failed);
            WorkflowMeter.Swept.Add(1, new KeyValuePair<string, object?>("result", "failed"));
        }

        public JobOutcome ToOutcome() => new(
            $"到期应检查{_counts.Sum() + _failed}件。",
            $"记录视为放弃{_counts[(int)SweepAnswer.Lapsed]}件，提醒、督办{_counts[(int)SweepAnswer.Supervised]}件，更新日期{_counts[(int)SweepAnswer.Renewed]}件，失败{_failed}件。");
    }
}
