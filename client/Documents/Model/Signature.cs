using System.Globalization;

namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>发文机关署名、成文日期和印章 (7.3.5).</summary>
/// <param name="Organ">发文机关署名: full or standard short name.</param>
/// <param name="Date">成文日期, printed in Arabic numerals without leading zeros.</param>
public sealed record Signature(string Organ, DateOnly Date)
{
    /// <summary>
    /// Whether a seal will be set on it (7.3.5.1): the date then stands four characters from the right and the organ is centred above it, with room for the seal;
    /// else (7.3.5.2) the organ stands two characters from the right, and the date below it, beginning two characters further right.
    /// </summary>
    public bool HasSeal { get; init; } = true;

    /// <summary>成文日期 as printed: 2022年3月5日.</summary>
    public static string Print(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
