using System.Collections.Immutable;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>全部账户: which there are, and that one administrator always remains. The key is <see cref="Wire.GrainNames.Authority"/>.</summary>
[GrainInterfaceType("account-directory"), Alias("account-directory")]
public interface IAccountDirectoryGrain : IGrainWithStringKey
{
    /// <summary>The keys of all accounts, in order. One that was broken off while it was made may be listed and not be there.</summary>
    [Alias("keys")]
    public Task<ImmutableArray<string>> Keys();

    /// <summary>The key of the account a person of the identity provider has, as far as the directory knows: the account itself says whose it is. Null when there is none.</summary>
    /// <param name="subject">统一身份认证标识.</param>
    [Alias("key-of")]
    public Task<string?> KeyOf(string subject);

    /// <summary>Makes an account.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="account">The account.</param>
    [Alias("create")]
    public Task<Refusal?> Create(string key, AccountState account);

    /// <summary>Replaces an account, unless no administrator would remain, or its person has another.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="account">The account as it shall be.</param>
    [Alias("change")]
    public Task<Refusal?> Change(string key, AccountState account);
}
