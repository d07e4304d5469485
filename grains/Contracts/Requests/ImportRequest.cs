using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>补录: a historical case with everything that happened to it.</summary>
[GenerateSerializer, Immutable, Alias("import-request")]
public sealed record ImportRequest
{
    /// <summary>The registration, under its own command id.</summary>
    [Id(0)] public required RegisterRequest Registration { get; init; }

    /// <summary>Everything later, in order; ids follow from the registration's.</summary>
    [Id(1)] public required ImmutableArray<RequestCommand> Commands { get; init; }
}
