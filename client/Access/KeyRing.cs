using System.Collections.Immutable;
using System.Xml.Linq;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Client.Access;

/// <summary>密钥: what the key ring keeps, opened and closed with the secret of the settings.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="seal">The secret.</param>
public sealed class KeyRing(IGrainFactory grains, KeySeal seal)
{
    private IKeyRingGrain Ring => grains.GetGrain<IKeyRingGrain>(GrainNames.Authority);

    /// <summary>All elements, in the order they came.</summary>
    /// <exception cref="Hosting.SettingException">One is sealed with a secret that is not here.</exception>
    public async Task<ImmutableArray<XElement>> Elements() => [.. (await Ring.Elements()).Select(seal.Open)];

    /// <summary>Keeps one more.</summary>
    public Task Add(XElement element) => Ring.Add(seal.Close(element));

    /// <summary>Seals with the present secret whatever was kept open or under an earlier one. Safe to repeat.</summary>
    public async Task Reseal()
    {
        foreach (var kept in (await Ring.Elements()).Where(kept => !seal.Keeps(kept)))
            await Ring.Replace(kept, seal.Close(seal.Open(kept)));
    }
}
