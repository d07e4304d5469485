using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests;

/// <summary>What the rules say to a command.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>It happened: one entry to be written.</summary>
    public sealed record Accepted(TimelineEntry Entry) : Decision;

    /// <summary>It cannot be true or lawful; nothing happened.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>This command id is in the timeline already: the first answer holds.</summary>
    /// <param name="Version">The version that answer showed.</param>
    public sealed record Repeated(int Version) : Decision;
}
