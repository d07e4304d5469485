using Npgsql;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>The way from a separate front end to the silos: waits for the first of them, and tells when the last is lost and when one is there again.</summary>
/// <param name="settings">Which cluster.</param>
/// <param name="logger">Tells whoever runs the program.</param>
public sealed partial class ClusterConnection(FrontEndSettings settings, ILogger<ClusterConnection> logger) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int TellEvery = 30;
    private bool _wasConnected;
    private int _attempts;

    /// <inheritdoc/>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (IsRefused(exception))
            return false;
        if (_attempts++ % TellEvery == 0)
            LogWaiting(settings.ClusterId, exception.Message);
        await Task.Delay(Pause, cancellationToken);
        return true;
    }

    /// <summary>Tells when there is no silo any more, and when there is one again. Orleans goes on looking by itself.</summary>
    public void Changed(object? sender, GatewayCountChangedEventArgs change)
    {
        if (change.NumberOfConnectedGateways == 0)
            LogLost();
        else if (change.ConnectionRecovered && _wasConnected)
            LogRecovered(change.NumberOfConnectedGateways);
        _wasConnected = true;
    }

    // A server that does not take name or password will not take it later; one without the table has no silo yet.
    private static bool IsRefused(Exception exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InsufficientPrivilege };

    [LoggerMessage(LogLevel.Warning, "集群 {Cluster} 中还没有可用的服务进程，正在等待：{Reason}")]
    private partial void LogWaiting(string cluster, string reason);

    [LoggerMessage(LogLevel.Warning, "与所有服务进程的连接都已中断，正在等待其恢复。")]
    private partial void LogLost();

    [LoggerMessage(LogLevel.Information, "已恢复与服务进程的连接（{Count}个）。")]
    private partial void LogRecovered(int count);
}
