using Jinping.Workflow.Silo.Jobs;

namespace Jinping.Workflow.Silo.Tests.Jobs;

/// <summary>A job that does what a test tells it to, and counts.</summary>
public sealed class TestJob(Func<Task>? work = null) : IJob
{
    private int _runs;

    public string Name => "test-job";

    public string Title => "测试任务";

    public string? Cron => "0 0 1 1 *";

    /// <summary>How often it ran.</summary>
    public int Runs => _runs;

    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var run = Interlocked.Increment(ref _runs);
        if (work is not null)
            await work().WaitAsync(cancellationToken);
        return new JobOutcome($"第{run}次。", "完成。");
    }
}
