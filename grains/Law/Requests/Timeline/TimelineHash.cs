using System.Collections.Immutable;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Requests.Timeline;

/// <summary>The chain of hashes that makes a changed past detectable.</summary>
/// <remarks>An entry's hash is SHA-256 over its stored JSON, which includes the hash of the entry before it. New members of entries must be
/// null when absent, so that old entries keep their bytes.</remarks>
public static class TimelineHash
{
    /// <summary>What the first entry carries.</summary>
    public static string OfNothing { get; } = new('0', 64);

    /// <summary>Hash of one entry, 64 lower-case hexadecimal digits.</summary>
    public static string Of(TimelineEntry entry) => JsonHash.Of(entry, LawJson.Context.TimelineEntry);

    /// <summary>Hash of the last entry, which stands for the whole timeline.</summary>
    public static string OfHead(ImmutableList<TimelineEntry> timeline) => timeline.IsEmpty ? OfNothing : Of(timeline[^1]);

    /// <summary>The first entry that does not fit the chain, or null when the timeline is as it was written.</summary>
    /// <param name="timeline">All entries in order.</param>
    /// <param name="headHash">The hash kept beside the timeline; null skips that last comparison.</param>
    public static int? FirstBroken(ImmutableList<TimelineEntry> timeline, string? headHash)
    {
        var expected = OfNothing;
        var number = 0;
        foreach (var entry in timeline)
        {
            number++;
            if (entry.Number != number || entry.PreviousHash != expected)
                return number;
            expected = Of(entry);
        }
        return headHash is null || headHash == expected ? null : number;
    }
}
