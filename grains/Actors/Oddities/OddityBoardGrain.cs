using System.Collections.Immutable;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Oddities;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Actors.Oddities;

/// <summary>异常事项的处置, bounded by forgetting what is long past.</summary>
[GrainType("oddity-board")]
public sealed class OddityBoardGrain([PersistentState("oddity-board", GrainNames.Store)] IPersistentState<OddityBoardDocument> document) : Grain, IOddityBoardGrain
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(366);

    /// <inheritdoc/>
    public Task<ImmutableArray<OddityNote>> Notes() => Task.FromResult<ImmutableArray<OddityNote>>([.. document.State.Notes.Values]);

    /// <inheritdoc/>
    public async Task Note(OddityNote note)
    {
        var past = document.State.Notes.Values.Where(other => note.At - other.At > Kept).Select(other => other.Key);
        await document.Adopt(document.State with { Notes = document.State.Notes.RemoveRange(past).SetItem(note.Key, note) }, DeactivateOnIdle);
    }
}
