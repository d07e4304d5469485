using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>核验: whether a case is as it was written.</summary>
[GenerateSerializer, Immutable, Alias("verification-answer")]
public sealed record VerificationAnswer
{
    /// <summary>登记编号.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>What is wrong, in Chinese; empty when all is well.</summary>
    [Id(1)] public required ImmutableArray<string> Problems { get; init; }

    /// <summary>Entries checked.</summary>
    [Id(2)] public required int Entries { get; init; }
}
