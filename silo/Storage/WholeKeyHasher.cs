using System.Buffers.Binary;
using System.Security.Cryptography;
using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Hashes with the grain's whole key as it is written.</summary>
/// <remarks>
/// Orleans' provider stores a text key that happens to be a hexadecimal number as that number: <c>cd</c>, <c>CD</c> and <c>0cd</c> would share one row, and one
/// department would overwrite another. The hash is part of the row's key, so the whole text in the hash keeps them apart.
/// </remarks>
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

        public int Hash(byte[] data)
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData([.. data, .. key.AsSpan()], digest);
            return BinaryPrimitives.ReadInt32BigEndian(digest);
        }
    }
}
