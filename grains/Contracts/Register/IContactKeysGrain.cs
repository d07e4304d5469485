using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>联系方式检索: beside the register, for those who are not on a silo. What is not kept yet is made up for by a nightly job, so nothing is lost when keeping fails.</summary>
[GrainInterfaceType("contact-keys"), Alias("contact-keys-grain")]
public interface IContactKeysGrain : IGrainWithIntegerKey
{
    /// <summary>Keeps the keys of a registered request, in place of those kept before.</summary>
    [Alias("keep")]
    public Task Keep(ContactKeys keys);

    /// <summary>The numbers of requests that have a key, the newest first.</summary>
    /// <param name="key">Of a phone, an address or an agent.</param>
    /// <param name="limit">The most numbers.</param>
    [Alias("find")]
    public Task<ImmutableArray<string>> Find(string key, int limit);
}
