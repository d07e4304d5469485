using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>Lets Orleans' own provider hash as <see cref="StateKey"/> does.</summary>
internal sealed class WholeKeyHasher : IStorageHasherPicker
{
    /// <inheritdoc/>
    public ICollection<IHasher> HashProviders => [];

    /// <inheritdoc/>
    public IHasher PickHasher<T>(
        string serviceId, string storageProviderInstanceName, string grainType, GrainId grainId, IGrainState<T> grainState, string? tag = null) =>
        new KeyHasher(grainId.Key);

    private sealed class KeyHasher(IdSpan key) : IHasher
    {
        public string Description => "SHA-256 of data and grain key, first 32 bits";

        public int Hash(byte[] data) => StateKey.Hash(data, key);
    }
}
