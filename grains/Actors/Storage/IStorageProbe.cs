namespace Jinping.Workflow.Actors.Storage;

/// <summary>The database, as far as one wants to know whether it works.</summary>
public interface IStorageProbe
{
    /// <summary>Finds out whether a write is kept, by making one.</summary>
    /// <exception cref="System.Data.Common.DbException">It is not.</exception>
    public Task Probe(CancellationToken cancellationToken);
}
