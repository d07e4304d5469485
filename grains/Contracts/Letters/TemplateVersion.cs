namespace Jinping.Workflow.Contracts.Letters;

/// <summary>A version of a template.</summary>
[GenerateSerializer, Immutable, Alias("template-version")]
public sealed record TemplateVersion
{
    /// <summary>From 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>The text; null: the one that comes with the program.</summary>
    [Id(1)] public string? Text { get; init; }

    /// <summary>Who.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>When.</summary>
    [Id(3)] public required DateTimeOffset At { get; init; }
}
