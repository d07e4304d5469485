using System.Net;
using Jinping.Workflow.Client.Hosting;
using Orleans.Configuration;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Which silos work together.</summary>
internal static class Membership
{
    /// <summary>Alone on this machine, or with others by the membership table in PostgreSQL.</summary>
    public static void AddMembership(this ISiloBuilder silo, SiloSettings settings)
    {
        if (settings.ClockNow is not null)
            silo.Configure<ClusterMembershipOptions>(OnShiftedClock);
        if (settings.PostgreSql is not { } connectionString)
        {
            silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort);
            silo.Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback);
            return;
        }
        silo.UseAdoNetClustering(clustering =>
        {
            clustering.Invariant = ClusterNames.Invariant;
            clustering.ConnectionString = connectionString;
        });
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, ClusterNames.ServiceId));
        silo.ConfigureEndpoints(settings.Address, settings.SiloPort, settings.GatewayPort);
        // A silo killed with -9 is voted out by two missed probes of two seconds; the others wait no longer than that for its answers.
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            membership.ProbeTimeout = TimeSpan.FromSeconds(2);
            membership.NumMissedProbesLimit = 2;
            membership.NumVotesForDeathDeclaration = 2;
            // After a power cut the lost silos still stand in the table as alive, and none joins before it has reached them all or they have been silent for three of these.
            membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
            membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
            membership.DefunctSiloCleanupPeriod = TimeSpan.FromHours(1);
        });
    }

    // Orleans dates the beginning of a silo by the real clock and counts its age by the application's: on a clock that is years ahead a silo that joins
    // seems to have tried for years, or to be one of long ago, and would be declared dead, by itself too.
    private static void OnShiftedClock(ClusterMembershipOptions membership)
    {
        membership.EvictWhenMaxJoinAttemptTimeExceeded = false;
        membership.SiloGenerationRetirementAge = TimeSpan.FromDays(36_500);
    }
}
