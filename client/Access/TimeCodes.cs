using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace Jinping.Workflow.Client.Access;

/// <summary>
/// 动态验证码 (RFC 6238): six digits that an authenticator makes of a shared key every half minute. ASP.NET Core Identity computes them too, but does not say which half minute
/// a code belongs to, and without that a code cannot be accepted only once.
/// </summary>
public static class TimeCodes
{
    /// <summary>How long one code is shown.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>As many steps before and after now are accepted: clocks differ, and typing takes time.</summary>
    public const int Window = 1;

    private const int Modulus = 1_000_000;

    /// <summary>The time step of an instant.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / (long)Step.TotalSeconds;

    /// <summary>The code of a step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238 with the algorithm that every authenticator knows; HMAC-SHA-1 is not weakened by collisions.")]
    public static string Code(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> digest = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, digest);
        var number = BinaryPrimitives.ReadInt32BigEndian(digest[(digest[^1] & 0xf)..]) & 0x7fffffff;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is, the newest first; null when it is none of those near an instant.</summary>
    public static long? StepOfCode(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        for (var step = StepOf(now) + Window; step >= StepOf(now) - Window; step--)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                return step;
        }
        return null;
    }

    /// <summary>The bytes of a key written in Base32, as ASP.NET Core Identity makes it.</summary>
    public static byte[] Bytes(string base32)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in base32.TrimEnd('='))
        {
            var value = alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException("Not Base32.");
            (bits, count) = (bits << 5 | value, count + 5);
            if (count < 8)
                continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }
        return [.. bytes];
    }
}
