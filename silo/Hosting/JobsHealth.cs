using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Whether this silo's job server is at work, where jobs are switched on.</summary>
public sealed class JobsHealth(JobStorage storage, SiloSettings settings) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !settings.JobsEnabled || storage.GetMonitoringApi().Servers().Any(server => server.Name.StartsWith(settings.SiloName + ":", StringComparison.Ordinal)) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("定时任务未运行"));
}
