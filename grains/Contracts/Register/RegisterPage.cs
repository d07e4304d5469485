using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>One page of a search in the register; rows and total are of the same moment.</summary>
[GenerateSerializer, Immutable, Alias("register-page")]
public sealed record RegisterPage
{
    /// <summary>The rows of the page; empty beyond the last page.</summary>
    [Id(0)] public required ImmutableArray<RegisterRow> Items { get; init; }

    /// <summary>Rows in all pages together.</summary>
    [Id(1)] public required int Total { get; init; }
}
