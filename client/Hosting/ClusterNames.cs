namespace Jinping.Workflow.Client.Hosting;

/// <summary>Names by which silos and clients find each other.</summary>
public static class ClusterNames
{
    /// <summary>The part of every stored key that Orleans calls the service; it never changes, or no state would be found again.</summary>
    public const string ServiceId = "jinping";

    /// <summary>Orleans' name for the PostgreSQL driver.</summary>
    public const string Invariant = "Npgsql";
}
