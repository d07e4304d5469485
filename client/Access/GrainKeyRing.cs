using System.Xml.Linq;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jinping.Workflow.Client.Access;

/// <summary>Where Data Protection keeps its keys: a grain, so that silos and front ends share them and they outlive a restart on either database.</summary>
/// <param name="grains">The cluster.</param>
public sealed class GrainKeyRing(IGrainFactory grains) : IXmlRepository
{
    private IKeyRingGrain Ring => grains.GetGrain<IKeyRingGrain>(GrainNames.Authority);

    // The interface knows no asynchronous call; it is asked once at start and then about once a day.
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(() => Ring.Elements()).GetAwaiter().GetResult().Select(element => XElement.Parse(element))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => Ring.Add(element.ToString(SaveOptions.DisableFormatting))).GetAwaiter().GetResult();
}
