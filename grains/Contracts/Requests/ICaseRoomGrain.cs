using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>谁在看: who has a case open at this moment. Nothing of it is kept; its key is the case's number.</summary>
[GrainInterfaceType("case-room"), Alias("case-room")]
public interface ICaseRoomGrain : IGrainWithStringKey
{
    /// <summary>Says that somebody still has the case open, and asks who else has.</summary>
    /// <param name="visit">The open page.</param>
    /// <param name="name">记录人 as timelines name it.</param>
    /// <param name="doing">What that person is filling in; null when only looking.</param>
    /// <returns>The others, each person once.</returns>
    [Alias("here")]
    public Task<ImmutableArray<CaseVisitor>> Here(Guid visit, string name, string? doing);

    /// <summary>Says that a page was closed.</summary>
    [Alias("leave")]
    public Task Leave(Guid visit);
}

/// <summary>Somebody who has a case open.</summary>
[GenerateSerializer, Immutable, Alias("case-visitor")]
public sealed record CaseVisitor
{
    /// <summary>记录人 as timelines name it.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What that person is filling in; null when only looking.</summary>
    [Id(1)] public string? Doing { get; init; }
}
