namespace Jinping.Workflow.Contracts.Oddities;

/// <summary>对异常事项的处置: put off until a day, or dealt with.</summary>
[GenerateSerializer, Immutable, Alias("oddity-note")]
public sealed record OddityNote
{
    /// <summary>Which oddity: its kind and what it is about; the same while it is the same thing.</summary>
    [Id(0)] public required string Key { get; init; }

    /// <summary>暂缓至: the day on which it is shown again; null: dealt with, and not shown again.</summary>
    [Id(1)] public DateOnly? DeferredUntil { get; init; }

    /// <summary>Who.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>The instant.</summary>
    [Id(3)] public required DateTimeOffset At { get; init; }

    /// <summary>说明.</summary>
    [Id(4)] public required string Text { get; init; }
}
