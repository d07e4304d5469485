using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>One command to one case.</summary>
[GenerateSerializer, Immutable, Alias("execute-command")]
public sealed record ExecuteCommand
{
    /// <summary>What is to be recorded.</summary>
    [Id(0)] public required RequestCommand Command { get; init; }

    /// <summary>Id of the command; a repeat has no second effect.</summary>
    [Id(1)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>The other key under which requests of the same applicant may be kept: of a case of an earlier release the present one, of others that of the earlier releases. Null when unknown or without matter.</summary>
    [Id(3)] public string? OtherApplicantKey { get; init; }
}
