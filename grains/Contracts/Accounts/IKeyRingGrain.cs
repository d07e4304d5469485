using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>密钥: the keys of ASP.NET Core Data Protection, common to all silos and front ends. The key is <see cref="Wire.GrainNames.Authority"/>.</summary>
[GrainInterfaceType("key-ring"), Alias("key-ring")]
public interface IKeyRingGrain : IGrainWithStringKey
{
    /// <summary>All keys and revocations, as XML.</summary>
    [Alias("elements")]
    public Task<ImmutableArray<string>> Elements();

    /// <summary>Keeps one more.</summary>
    [Alias("add")]
    public Task Add(string element);

    /// <summary>Keeps one in the place of another, e.g. sealed instead of open; does nothing when the other is not there.</summary>
    [Alias("replace")]
    public Task Replace(string element, string by);
}
