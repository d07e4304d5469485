namespace Jinping.Workflow.Contracts.Letters;

/// <summary>A serial reserved for a letter.</summary>
[GenerateSerializer, Immutable, Alias("letter-reservation")]
public sealed record LetterReservation
{
    /// <summary>The command that would issue the letter.</summary>
    [Id(0)] public required Guid CommandId { get; init; }

    /// <summary>登记编号 of its case.</summary>
    [Id(1)] public required string Request { get; init; }

    /// <summary>The serial.</summary>
    [Id(2)] public required int Serial { get; init; }

    /// <summary>When last heard of.</summary>
    [Id(3)] public required DateTimeOffset At { get; init; }
}
