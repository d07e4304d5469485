using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>到时自动记录的事: what the sweep must put on a timeline, whoever is to be told of it.</summary>
/// <param name="Event">What is recorded.</param>
/// <param name="Key">Tells it from all others of its case, so that it is recorded once however often it is tried.</param>
public sealed record SupervisionDuty(RequestEvent Event, string Key);
