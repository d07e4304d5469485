using Orleans.Configuration;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>How a separate front end finds the silos: in the table where they list themselves.</summary>
internal static class ClientMembership
{
    // The silos vote a dead one out within ten seconds; a front end that looked less often would send to it for longer than they do.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);

    public static void AddMembership(this IClientBuilder client, FrontEndSettings settings)
    {
        client.UseAdoNetClustering(clustering =>
        {
            clustering.Invariant = ClusterNames.Invariant;
            clustering.ConnectionString = settings.PostgreSql;
        });
        client.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, ClusterNames.ServiceId));
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = Look);
        client.Services.AddSingleton<ClusterConnection>();
        client.Services.AddSingleton<IClientConnectionRetryFilter>(services => services.GetRequiredService<ClusterConnection>());
        client.AddGatewayCountChangedHandler(services => services.GetRequiredService<ClusterConnection>().Changed);
    }
}
