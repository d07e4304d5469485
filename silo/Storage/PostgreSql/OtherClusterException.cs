namespace Jinping.Workflow.Silo.Storage.PostgreSql;

/// <summary>Silos under another cluster id are at work on the database.</summary>
/// <param name="place">Where the database is.</param>
/// <param name="other">The id they have.</param>
/// <param name="own">The id this program was given.</param>
public sealed class OtherClusterException(string place, string other, string own) : InvalidOperationException(
    $"数据库 {place} 正由集群“{other}”使用，本程序设置的集群为“{own}”（Cluster:Id），不能同时使用，未启动。请改用同一集群编号，或者先停止该集群。"
    + $" (The database {place} is in use by the cluster {other}; this program belongs to {own}.)");
