namespace Jinping.Workflow.Contracts.Letters;

/// <summary>文书签收, of a letter whose delivery starts no term.</summary>
[GenerateSerializer, Immutable, Alias("receive-letter")]
public sealed record ReceiveLetter
{
    /// <summary>Which letter.</summary>
    [Id(0)] public required Guid Letter { get; init; }

    /// <summary>签收人; null when not known.</summary>
    [Id(1)] public string? SignedBy { get; init; }

    /// <summary>送达之日; null: today.</summary>
    [Id(2)] public DateOnly? On { get; init; }

    /// <summary>Id of the command; a repeat has no second effect.</summary>
    [Id(3)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(4)] public required string By { get; init; }
}
