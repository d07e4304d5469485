using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Actors.Deputies;

/// <summary>全部代办. Whether one holds is a question of the day, never of anything stored: nothing need happen for it to begin or end.</summary>
[GrainType("deputies")]
public sealed class DeputiesGrain([PersistentState("deputies", GrainNames.Store)] IPersistentState<DeputiesDocument> document, LawInForce law) : Grain, IDeputiesGrain
{
    private const int MostOver = 1000;

    private DateOnly Today => ChinaTime.Today(law.Clock);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        StoredFormat.RefuseNewer(document.State.Format, DeputiesDocument.CurrentFormat, "The document of deputies");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Deputation>> All() => Task.FromResult(document.State.Deputations.ToImmutableArray());

    /// <inheritdoc/>
    public async Task<Refusal?> Set(Deputation deputation)
    {
        var others = Ended(deputation.Officer, deputation.From > Today ? deputation.From : Today);
        if (DeputyRules.Refuse(others, deputation, Today) is { } refusal)
            return refusal;
        await Write(others.Add(deputation));
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> End(string officer)
    {
        if (!document.State.Deputations.Exists(d => d.IsOf(officer) && d.To >= Today))
            return Refusal.NotFound(RefusalCodes.DeputyNotFound, $"“{officer}”没有设置代办，或者代办已经结束。");
        await Write(Ended(officer, Today));
        return null;
    }

    // What has held stays, up to the day before; what has not begun goes.
    private ImmutableList<Deputation> Ended(string officer, DateOnly on) =>
    [
        .. document.State.Deputations.Where(d => !d.IsOf(officer) || d.To < Today || d.From < on && d.From <= Today)
            .Select(d => d.IsOf(officer) && d.To >= on && d.To >= Today ? d with { To = on.AddDays(-1) } : d),
    ];

    private Task Write(ImmutableList<Deputation> next)
    {
        var over = next.Where(d => d.To < Today).OrderByDescending(d => d.To).Skip(MostOver).ToHashSet();
        return document.Adopt(document.State with { Deputations = [.. next.Where(d => !over.Contains(d)).OrderBy(d => d.From)] }, DeactivateOnIdle);
    }
}
