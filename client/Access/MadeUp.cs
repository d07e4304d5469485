using System.Security.Cryptography;

namespace Jinping.Workflow.Client.Access;

/// <summary>Secrets nobody chose, of letters that cannot be mistaken for each other.</summary>
internal static class MadeUp
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Parts = 4;
    private const int Half = 5;

    /// <summary>An initial password: four groups, some 79 bits, of three kinds by its first.</summary>
    public static string Password() => "Aa2-" + string.Join('-', Enumerable.Range(0, Parts).Select(_ => RandomNumberGenerator.GetString(Letters, Parts)));

    /// <summary>A recovery code, some 49 bits.</summary>
    public static string RecoveryCode() => $"{RandomNumberGenerator.GetString(Letters, Half)}-{RandomNumberGenerator.GetString(Letters, Half)}".ToUpperInvariant();
}
