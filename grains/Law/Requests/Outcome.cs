using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests;

/// <summary>What a single rule answers: an event with its statutory day, or a refusal.</summary>
internal readonly record struct Outcome
{
    private Outcome(RequestEvent? happened, DateOnly on, Refusal? refusal)
    {
        Event = happened;
        On = on;
        Refusal = refusal;
    }

    /// <summary>What happened; null when refused.</summary>
    public RequestEvent? Event { get; }

    /// <summary>Its statutory day.</summary>
    public DateOnly On { get; }

    /// <summary>Why not; null when it happened.</summary>
    public Refusal? Refusal { get; }

    public static Outcome Happened(RequestEvent happened, DateOnly on) => new(happened, on, null);

    public static implicit operator Outcome(Refusal refusal) => new(null, default, refusal);
}
