using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Letters;

/// <summary>制发的根据: what must have happened before a letter may be issued.</summary>
/// <param name="Lacking">What is missing when nothing of it has happened, in the clerk's words.</param>
/// <param name="Fits">Whether an entry is such a thing.</param>
public sealed record LetterBasis(string Lacking, Func<TimelineEntry, Request, bool> Fits)
{
    /// <summary>Whether the letter tells of no entry of its own, so that any day after registration will do.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether the letter bears the day it is made, not that of its entry, which may lie long before.</summary>
    public bool IsOfToday { get; init; }

    /// <summary>The entries it may tell of, in order.</summary>
    public ImmutableArray<TimelineEntry> Of(Request request) => [.. request.Timeline.Where(entry => Fits(entry, request))];

    /// <summary>An entry of one kind.</summary>
    public static LetterBasis On<TEvent>(string lacking, Func<TEvent, bool>? which = null)
        where TEvent : RequestEvent => new(lacking, (entry, _) => entry.Event is TEvent happened && (which is null || which(happened)));
}
