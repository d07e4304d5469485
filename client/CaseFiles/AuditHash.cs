using System.Globalization;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>How the audit log names a file that was made: its kind, the version of the case, and the hash that stands for it.</summary>
public static class AuditHash
{
    /// <summary>As it is recorded.</summary>
    /// <param name="kind">ZIP, of which the hash is the manifest's, or PDF, of which it is the file's.</param>
    /// <param name="version">Entries of the timeline.</param>
    /// <param name="hash">SHA-256.</param>
    public static string Of(string kind, int version, string hash) => string.Create(CultureInfo.InvariantCulture, $"{kind}，记录至第{version}条，SHA-256 {hash}");

    /// <summary>Whether a record tells of a hash.</summary>
    public static bool Tells(string? detail, string hash) => detail?.EndsWith(hash, StringComparison.Ordinal) == true && hash.Length == 64;
}
