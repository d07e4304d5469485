namespace Jinping.Workflow.Actors.Storage;

/// <summary>Writing a grain's state so that only what is stored is believed.</summary>
internal static class PersistentStates
{
    /// <summary>Writes <paramref name="next"/>; on any failure the old state is kept and the activation ends, so that the next one reads what is true.</summary>
    public static async Task Adopt<T>(this IPersistentState<T> document, T next, Action deactivate, CancellationToken cancellationToken = default)
    {
        var sure = document.State;
        document.State = next;
        try
        {
            await document.WriteStateAsync(cancellationToken);
        }
        catch
        {
            // Stored or not, nobody knows; kept in memory, a retry of a lost command would be answered "done".
            document.State = sure;
            deactivate();
            throw;
        }
    }
}
