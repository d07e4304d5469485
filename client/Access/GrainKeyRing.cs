using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Jinping.Workflow.Client.Access;

/// <summary>Where Data Protection keeps its keys: a grain, so that silos and front ends share them and they outlive a restart on either database.</summary>
/// <param name="ring">The ring, which keeps more than these keys.</param>
public sealed class GrainKeyRing(KeyRing ring) : IXmlRepository
{
    // The interface knows no asynchronous call; it is asked once at start and then about once a day.
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Task.Run(ring.Elements).GetAwaiter().GetResult().Where(element => element.Name.LocalName is "key" or "revocation")];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => ring.Add(element)).GetAwaiter().GetResult();
}
