namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>A row of <c>docs/law-digest.csv</c>.</summary>
/// <param name="Id">The rule's id, as code and tests name it.</param>
/// <param name="Article">Instrument and article in Chinese; 惯例 where the law is silent.</param>
/// <param name="Rule">What the rule says, in one sentence.</param>
/// <param name="NotCodedBecause">Why no code carries it; null when code does.</param>
internal sealed record DigestRule(string Id, string Article, string Rule, string? NotCodedBecause)
{
    private static readonly string[] Heading = ["id", "article", "rule", "notCodedBecause"];

    /// <summary>Where the digest lies in the repository.</summary>
    public const string Path = "docs/law-digest.csv";

    /// <summary>Reads the digest in its own order.</summary>
    /// <exception cref="FormatException">A record does not have the four fields of the heading.</exception>
    public static IReadOnlyList<DigestRule> ReadAll(string text)
    {
        var records = Source.CsvTable.Parse(text);
        if (records.Count == 0 || !records[0].SequenceEqual(Heading))
            throw new FormatException($"{Path} does not begin with {string.Join(',', Heading)}.");
        return [.. records.Skip(1).Select(Of)];
    }

    private static DigestRule Of(IReadOnlyList<string> fields) =>
        fields.Count == Heading.Length
            ? new DigestRule(fields[0], fields[1], fields[2], fields[3].Length == 0 ? null : fields[3])
            : throw new FormatException($"{Path}: the record of {fields[0]} has {fields.Count} fields.");
}
