namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>One thing a client wants done, with the key it made for it and a mark that is in no other.</summary>
internal sealed class Work
{
    /// <summary>The text by which its effect is found.</summary>
    public required string Mark { get; init; }

    /// <summary>Its Idempotency-Key: the same at every attempt.</summary>
    public required Guid Key { get; init; }

    /// <summary>Where it is sent.</summary>
    public required string Path { get; init; }

    /// <summary>What is sent.</summary>
    public required object Body { get; init; }

    /// <summary>How often it was sent.</summary>
    public int Attempts { get; set; }

    /// <summary>The request it was acknowledged for; null until then.</summary>
    public string? Number { get; set; }

    /// <summary>The version it was acknowledged with.</summary>
    public int Version { get; set; }
}
