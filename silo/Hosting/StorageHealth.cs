using Jinping.Workflow.Silo.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Whether the database takes a write: an empty write transaction is begun and undone.</summary>
public sealed class StorageHealth(SqliteDatabase database) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            transaction.Rollback();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (Exception exception)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("数据库不可用", exception));
        }
    }
}
