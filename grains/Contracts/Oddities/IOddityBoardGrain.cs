using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Oddities;

/// <summary>异常事项的处置: what supervisors said of oddities. The oddities themselves are seen in the register. The key is the authority's.</summary>
[GrainInterfaceType("oddity-board"), Alias("oddity-board")]
public interface IOddityBoardGrain : IGrainWithStringKey
{
    /// <summary>What was said and still matters.</summary>
    [Alias("notes")]
    public Task<ImmutableArray<OddityNote>> Notes();

    /// <summary>Says something of an oddity, in place of what was said before. What is older than a year is forgotten.</summary>
    [Alias("note")]
    public Task Note(OddityNote note);
}
