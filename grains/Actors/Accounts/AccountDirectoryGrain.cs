using System.Collections.Immutable;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>
/// 全部账户. Changes of rights come through here one after the other, so that no two of them take the last two administrators away. The list of administrators
/// is shortened before an account changes and lengthened after it: broken off between the two, it names too few and never too many.
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
    public async Task<Refusal?> Create(string key, AccountState account)
    {
        await Write(document.State with { Keys = document.State.Keys.Add(key) });
        if (await Account(key).Create(account) is { } refusal)
            return refusal;
        await Count(key, account);
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> Change(string key, AccountState account)
    {
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

    private static bool IsAdministrator(AccountState account) => account is { Role: AccountRole.Administrator, Disabled: false };

    private IAccountGrain Account(string key) => GrainFactory.GetGrain<IAccountGrain>(key);

    private async Task Write(AccountDirectoryDocument next)
    {
        if (next.Keys != document.State.Keys || next.Administrators != document.State.Administrators)
            await document.Adopt(next, DeactivateOnIdle);
    }
}
