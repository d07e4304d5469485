using System.Collections.Immutable;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>
/// 全部账户. Changes of rights come through here one after the other, so that no two of them take the last two administrators away. The list of administrators
/// is shortened before an account changes and lengthened after it: broken off between the two, it names too few and never too many. The list of people the identity
/// provider knows is lengthened before, so that it lacks nobody.
/// </summary>
[GrainType("account-directory")]
public sealed class AccountDirectoryGrain([PersistentState("account-directory", GrainNames.Store)] IPersistentState<AccountDirectoryDocument> document) : Grain, IAccountDirectoryGrain
{
    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        StoredFormat.RefuseNewer(document.State.Format, AccountDirectoryDocument.CurrentFormat, "The directory of accounts");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Keys() => Task.FromResult(document.State.Keys.ToImmutableArray());

    /// <inheritdoc/>
    public Task<string?> KeyOf(string subject) => Task.FromResult(document.State.Subjects?.GetValueOrDefault(subject));

    /// <inheritdoc/>
    public async Task<Refusal?> Create(string key, AccountState account)
    {
        if (await Taken(key, account) is { } taken)
            return taken;
        // A key that is in use already keeps its person.
        if (await Account(key).Find() is null)
            await Write(Of(key, account) with { Keys = document.State.Keys.Add(key) });
        if (await Account(key).Create(account) is { } refusal)
            return refusal;
        await Count(key, account);
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> Change(string key, AccountState account)
    {
        if (await Taken(key, account) is { } taken)
            return taken;
        await Write(Of(key, account));
        if (!IsAdministrator(account))
        {
            if (document.State.Administrators.Contains(key) && document.State.Administrators.Count == 1)
                return Refusal.Of(RefusalCodes.LastAdministrator, "这是最后一个可用的系统管理员账户，不能停用或者变更角色。");
            await Write(document.State with { Administrators = document.State.Administrators.Remove(key) });
        }
        var refusal = await Account(key).Replace(account);
        // Refused, it is what it was; so it is looked at again.
        if (refusal is null)
            await Count(key, account);
        else if (await Account(key).Find() is { } unchanged)
            await Count(key, unchanged.State);
        return refusal;
    }

    private Task Count(string key, AccountState account) => IsAdministrator(account)
        ? Write(document.State with { Administrators = document.State.Administrators.Add(key) })
        : Task.CompletedTask;

    private async Task<Refusal?> Taken(string key, AccountState account) =>
        account.Subject is { } subject && await KeyOf(subject) is { } other && other != key && (await Account(other).Find())?.State is { } state && state.Subject == subject
            ? Refusal.Conflict(RefusalCodes.IdentityTaken, $"该统一身份认证标识已属于账户“{state.UserName}”。")
            : null;

    private AccountDirectoryDocument Of(string key, AccountState account) => account.Subject is { } subject
        ? document.State with { Subjects = (document.State.Subjects ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)).SetItem(subject, key) }
        : document.State;

    private static bool IsAdministrator(AccountState account) => account is { Role: AccountRole.Administrator, Disabled: false };

    private IAccountGrain Account(string key) => GrainFactory.GetGrain<IAccountGrain>(key);

    private async Task Write(AccountDirectoryDocument next)
    {
        if (next.Keys != document.State.Keys || next.Administrators != document.State.Administrators || next.Subjects != document.State.Subjects)
            await document.Adopt(next, DeactivateOnIdle);
    }
}
