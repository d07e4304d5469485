using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks;

/// <summary>个人设置 of whoever asks.</summary>
/// <param name="grains">The cluster.</param>
internal sealed class PreferencesDesk(IGrainFactory grains)
{
    public Task<Preferences> Get(Caller caller) => Grain(caller).Get();

    public Task<Refusal?> Watch(Caller caller, string number, bool watched) => Grain(caller).Watch(number, watched);

    public Task<Refusal?> SaveView(Caller caller, string name, string? query) => Grain(caller).SaveView(name, query);

    private IPreferencesGrain Grain(Caller caller) => grains.GetGrain<IPreferencesGrain>(caller.UserName.ToUpperInvariant());
}
