using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Actors.Notices;

/// <summary>A notice to one person by one channel.</summary>
public sealed record KeptNotice
{
    /// <summary>What is told.</summary>
    public required Notice Notice { get; init; }

    /// <summary>The reader's account key.</summary>
    public required string Person { get; init; }

    /// <summary>代谁收到; null when it is one's own.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>By which channel.</summary>
    public string Channel { get; init; } = INotices.InApp;

    /// <summary>The first instant at which it is shown or sent. All of a digest have the same.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
