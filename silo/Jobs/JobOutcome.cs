namespace Jinping.Workflow.Silo.Jobs;

/// <summary>What a run came to, in Chinese.</summary>
/// <param name="Found">What it found.</param>
/// <param name="Done">What it did about it.</param>
public sealed record JobOutcome(string Found, string Done);
