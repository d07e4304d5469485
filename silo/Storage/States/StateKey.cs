using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>The row of a grain's state, by the columns of Orleans' own ADO.NET provider, so that both can work on one table.</summary>
/// <param name="IdHash">Hash of the grain's key.</param>
/// <param name="N0">First half of a GUID key; else 0.</param>
/// <param name="N1">Second half of a GUID key, or an integer key; else 0.</param>
/// <param name="TypeHash">Hash of the state's name.</param>
/// <param name="Type">Name of the state.</param>
/// <param name="Extension">A text key, or the extension of another; null when there is none.</param>
internal readonly record struct StateKey(int IdHash, long N0, long N1, int TypeHash, string Type, string? Extension)
{
    /// <summary>The row of a grain's state.</summary>
    public static StateKey Of(string stateName, GrainId grain)
    {
        var (n0, n1, extension, data) = Split(grain);
        Array.Reverse(data);   // as Orleans does on machines of this byte order
        return new StateKey(
            Hash(data, grain.Key),
            n0,
            n1,
            Hash(Encoding.UTF8.GetBytes(stateName), grain.Key),
            stateName,
            extension);
    }

    /// <summary>Hashes with the grain's whole key as it is written.</summary>
    /// <remarks>
    /// Orleans' provider stores a text key that happens to be a hexadecimal number as that number: <c>cd</c>, <c>CD</c> and <c>0cd</c> would share one row, and one
    /// department would overwrite another. The hash is part of the row's key, so the whole text in the hash keeps them apart.
    /// </remarks>
    public static int Hash(ReadOnlySpan<byte> data, IdSpan grainKey)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. data, .. grainKey.AsSpan()], digest);
        return BinaryPrimitives.ReadInt32BigEndian(digest);
    }

    private static (long N0, long N1, string? Extension, byte[] Data) Split(GrainId grain)
    {
        if (grain.TryGetGuidKey(out var guid, out var extension))
        {
            var bytes = guid.ToByteArray();
            return (BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8), extension, With(bytes, extension));
        }
        if (grain.TryGetIntegerKey(out var integer, out extension))
            return (0, integer, extension, With(BitConverter.GetBytes(integer), extension));
        var key = grain.Key.ToString()!;
        return (0, 0, key, Encoding.UTF8.GetBytes(key));
    }

    private static byte[] With(byte[] bytes, string? extension) => extension is null ? bytes : [.. bytes, .. Encoding.UTF8.GetBytes(extension)];
}
