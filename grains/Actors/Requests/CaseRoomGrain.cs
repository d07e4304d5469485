using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Requests;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>谁在看, in memory alone: after a failure the pages say it again within seconds.</summary>
[GrainType("case-room")]
public sealed class CaseRoomGrain(LawInForce law) : Grain, ICaseRoomGrain
{
    // Pages say it every few seconds; one that was torn off is forgotten after this.
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(12);

    private readonly Dictionary<Guid, (CaseVisitor Visitor, long Heard)> _visits = [];

    /// <inheritdoc/>
    public Task<ImmutableArray<CaseVisitor>> Here(Guid visit, string name, string? doing)
    {
        _visits[visit] = (new CaseVisitor { Name = name, Doing = doing }, law.Clock.GetTimestamp());
        foreach (var gone in _visits.Where(known => law.Clock.GetElapsedTime(known.Value.Heard) > Kept).Select(known => known.Key).ToArray())
            _visits.Remove(gone);
        ImmutableArray<CaseVisitor> others = [.. _visits.Where(known => known.Key != visit && known.Value.Visitor.Name != name).Select(known => known.Value.Visitor)
            .GroupBy(visitor => visitor.Name).Select(person => person.FirstOrDefault(visitor => visitor.Doing is not null) ?? person.First())];
        return Task.FromResult(others);
    }

    /// <inheritdoc/>
    public Task Leave(Guid visit)
    {
        _visits.Remove(visit);
        return Task.CompletedTask;
    }
}
