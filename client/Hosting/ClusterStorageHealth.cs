using Jinping.Workflow.Contracts.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Whether the cluster's database keeps a write, as one of its silos finds out.</summary>
public sealed class ClusterStorageHealth(IGrainFactory grains, Readiness readiness) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(7);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!readiness.IsOpen)
            return HealthCheckResult.Unhealthy("正在启动");
        try
        {
            return await grains.GetGrain<IStorageProbeGrain>(0).KeepsWrites().WaitAsync(Patience, cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("数据库不可用");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("集群不可用", exception);
        }
    }
}
