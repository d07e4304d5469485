namespace Jinping.Workflow.Silo.Jobs;

/// <summary>A scheduled run of a job failed, and has been recorded as failed.</summary>
/// <param name="job">The job.</param>
/// <param name="cause">Why.</param>
public sealed class JobFailedException(string job, Exception cause) : Exception($"定时任务 {job} 未完成：{cause.Message}", cause);
