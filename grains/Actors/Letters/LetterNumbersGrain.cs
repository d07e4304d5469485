using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Sources;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Actors.Letters;

/// <summary>发文编号簿.</summary>
[GrainType("letter-numbers"), Rule("LN3")]
public sealed class LetterNumbersGrain([PersistentState("letter-numbers", GrainNames.Store)] IPersistentState<LetterNumbersDocument> document, LawInForce law) : Grain, ILetterNumbersGrain
{
    // Far longer than any call lasts: what was not heard of since is not on its way any more.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<int> Reserve(Guid commandId, string request)
    {
        var state = document.State;
        if (Find(commandId) is { } earlier)
            return earlier.Serial;
        var serial = state.Free.IsEmpty ? state.Highest + 1 : state.Free.Min;
        await Write(state with
        {
            Highest = Math.Max(state.Highest, serial),
            Free = state.Free.Remove(serial),
            Reserved = state.Reserved.Add(new LetterReservation { CommandId = commandId, Request = request, Serial = serial, At = ChinaTime.Now(law.Clock) }),
        });
        return serial;
    }

    /// <inheritdoc/>
    public async Task<bool> Claim(Guid commandId)
    {
        if (Find(commandId) is not { } reserved)
            return false;
        await Write(document.State with { Reserved = document.State.Reserved.Replace(reserved, reserved with { At = ChinaTime.Now(law.Clock) }) });
        return true;
    }

    /// <inheritdoc/>
    public async Task Settle(Guid commandId, bool isIssued)
    {
        if (Find(commandId) is { } reserved)
            await Write(document.State with { Reserved = document.State.Reserved.Remove(reserved), Free = isIssued ? document.State.Free : document.State.Free.Add(reserved.Serial) });
    }

    /// <inheritdoc/>
    public async Task Take(int serial)
    {
        var state = document.State;
        if (serial > state.Highest || state.Free.Contains(serial))
            await Write(state with { Highest = Math.Max(state.Highest, serial), Free = [.. state.Free.Where(free => free > serial)] });
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<LetterReservation>> Outdated() =>
        Task.FromResult<ImmutableArray<LetterReservation>>([.. document.State.Reserved.Where(reserved => ChinaTime.Now(law.Clock) - reserved.At > Lifetime)]);

    private LetterReservation? Find(Guid commandId) => document.State.Reserved.Find(reserved => reserved.CommandId == commandId);

    private Task Write(LetterNumbersDocument next) => document.Adopt(next, DeactivateOnIdle);
}
