using System.Globalization;
using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>Grain states in one table of the database, written in groups.</summary>
/// <param name="table">The table.</param>
/// <param name="serializer">Reads and writes every state.</param>
internal sealed class GroupedGrainStorage(IStateTable table, JsonGrainStorageSerializer serializer) : IGrainStorage, IAsyncDisposable
{
    private readonly WriteGroups _groups = new(table);

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ReadStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        var stored = await table.Read(StateKey.Of(stateName, grainId), cancellationToken);
        grainState.State = stored is { Payload: { } payload } ? serializer.Deserialize<T>(new BinaryData(payload)) : Activator.CreateInstance<T>();
        grainState.ETag = stored?.Version.ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = stored is not null;
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        WriteStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    /// <remarks>Once queued a write is not called back: cancelled half-way nobody would know whether it was stored.</remarks>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await Write(stateName, grainId, grainState, serializer.Serialize(grainState.State).ToArray());
        grainState.RecordExists = true;
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        ClearStateAsync(stateName, grainId, grainState, CancellationToken.None);

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(grainState.ETag))
            await ReadStateAsync(stateName, grainId, grainState, cancellationToken);
        if (string.IsNullOrEmpty(grainState.ETag))
            return;
        await Write(stateName, grainId, grainState, payload: null);
        grainState.State = Activator.CreateInstance<T>();
        grainState.RecordExists = false;
    }

    /// <summary>Writes what is on its way, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        await _groups.DisposeAsync();
        table.Dispose();
    }

    private async Task Write<T>(string stateName, GrainId grainId, IGrainState<T> grainState, byte[]? payload)
    {
        int? expected = string.IsNullOrEmpty(grainState.ETag) ? null : int.Parse(grainState.ETag, CultureInfo.InvariantCulture);
        var version = await _groups.Write(new StateWrite(StateKey.Of(stateName, grainId), expected, payload));
        if (version is not { } stored)
            throw new InconsistentStateException($"{stateName} {grainId}: another version is stored than the one this activation has seen.", "unknown", grainState.ETag);
        grainState.ETag = stored.ToString(CultureInfo.InvariantCulture);
    }
}
