using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Lets the grains write one after the other. Reads go beside the writer.</summary>
/// <remarks>
/// SQLite has one writer. Left to themselves, the others would find the file busy, and the driver would ask again after a sleep of 150 ms on a thread of the pool:
/// under load a few writes a second, and writes that wait for seconds. Waiting in line costs nothing and is fair.
/// </remarks>
/// <param name="storage">Orleans' own provider.</param>
internal sealed class SqliteGrainStorage(IGrainStorage storage) : IGrainStorage, IDisposable
{
    private readonly SemaphoreSlim _writer = new(initialCount: 1);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        storage.ReadStateAsync(stateName, grainId, grainState);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        storage.ReadStateAsync(stateName, grainId, grainState, cancellationToken);

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        InLine(() => storage.WriteStateAsync(stateName, grainId, grainState, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken) =>
        InLine(() => storage.ClearStateAsync(stateName, grainId, grainState, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private async Task InLine(Func<Task> write, CancellationToken cancellationToken)
    {
        await _writer.WaitAsync(cancellationToken);
        try
        {
            await write();
        }
        finally
        {
            _writer.Release();
        }
    }
}
