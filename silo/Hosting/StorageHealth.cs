using Jinping.Workflow.Silo.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Whether the database keeps a write, found out by making one.</summary>
public sealed class StorageHealth(WorkflowDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await database.Probe(cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("数据库不可用", exception);
        }
    }
}
