using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>The answer to a command: the case as it then stands, or why nothing happened.</summary>
[GenerateSerializer, Immutable, Alias("request-answer")]
public sealed record RequestAnswer
{
    /// <summary>The case; null when refused.</summary>
    [Id(0)] public RequestView? View { get; init; }

    /// <summary>Why not; null when it happened.</summary>
    [Id(1)] public Refusal? Refusal { get; init; }

    /// <summary>Of an import, the command that was refused, from 1; 0 for the registration; null otherwise.</summary>
    [Id(2)] public int? RefusedCommand { get; init; }

    /// <summary>Nothing happened.</summary>
    public static RequestAnswer Refused(Refusal refusal, int? command = null) => new() { Refusal = refusal, RefusedCommand = command };

    /// <summary>It happened.</summary>
    public static RequestAnswer Of(RequestView view) => new() { View = view };
}
