using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>制发文书: its frozen text is stored, and its number reserved.</summary>
[GenerateSerializer, Immutable, Alias("issue-letter")]
public sealed record IssueLetter
{
    /// <summary>The letter; its id is that of the command.</summary>
    [Id(0)] public required IssuedLetter Letter { get; init; }

    /// <summary>Digest of what the officer sent: the same id with another body is refused.</summary>
    [Id(1)] public required string Digest { get; init; }

    /// <summary>编号簿 in which the number was reserved; null for a number that was given elsewhere, or none.</summary>
    [Id(2)] public string? Book { get; init; }

    /// <summary>记录人.</summary>
    [Id(3)] public required string By { get; init; }
}
