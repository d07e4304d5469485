using Dapper;

namespace Jinping.Workflow.Silo.Storage.PostgreSql;

/// <summary>One database serves one cluster at a time: two would each have an owner of every case, and each would know only half of the news.</summary>
internal static class OtherClusters
{
    // Its silos renew their sign of life every five seconds (Membership); one killed with -9 leaves an old one behind.
    private const string Living = """
        SELECT DeploymentId FROM OrleansMembership
        WHERE DeploymentId <> @clusterId AND Status IN (2, 3) AND IAmAliveTime > now() - interval '30 seconds'
        ORDER BY IAmAliveTime DESC LIMIT 1
        """;

    /// <summary>Refuses to start while silos under another id work on the database. Versions of states would keep them from overwriting each other even so.</summary>
    /// <exception cref="OtherClusterException">There are such silos.</exception>
    public static void Refuse(PostgresDatabase database, string clusterId)
    {
        using var connection = database.Source.OpenConnection();
        if (connection.QueryFirstOrDefault<string>(Living, new { clusterId }) is { } other)
            throw new OtherClusterException(database.Place, other, clusterId);
    }
}
