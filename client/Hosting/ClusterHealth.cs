using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Whether a grain answers, and whether the program has finished opening.</summary>
public sealed class ClusterHealth(IGrainFactory grains, Readiness readiness) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!readiness.IsOpen)
            return HealthCheckResult.Unhealthy("正在启动");
        try
        {
            await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Snapshot().WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("集群不可用", exception);
        }
    }
}
