namespace Jinping.Workflow.Contracts.Storage;

/// <summary>Whether the cluster can store anything, for those who do not reach the database themselves.</summary>
[GrainInterfaceType("storage-probe"), Alias("storage-probe")]
public interface IStorageProbeGrain : IGrainWithIntegerKey
{
    /// <summary>Finds out whether a write is kept, by making one.</summary>
    /// <returns>False when it is not, or not within some seconds.</returns>
    [Alias("keeps-writes")]
    public Task<bool> KeepsWrites();
}
