using System.Collections.Immutable;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Deputies;

/// <summary>全部代办: judged one after the other, so that no circle comes about. The key is <see cref="Wire.GrainNames.Authority"/>.</summary>
[GrainInterfaceType("deputies"), Alias("deputies")]
public interface IDeputiesGrain : IGrainWithStringKey
{
    /// <summary>All arrangements, past ones included, in the order in which they begin.</summary>
    [Alias("all")]
    public Task<ImmutableArray<Deputation>> All();

    /// <summary>设置代办: in place of the officer's arrangements that are not over; one that holds already ends the day before.</summary>
    [Alias("set")]
    public Task<Refusal?> Set(Deputation deputation);

    /// <summary>结束代办: whatever of an officer's arrangements is not over ends with yesterday, or never begins.</summary>
    /// <returns>Why not; null when done.</returns>
    [Alias("end")]
    public Task<Refusal?> End(string officer);
}
