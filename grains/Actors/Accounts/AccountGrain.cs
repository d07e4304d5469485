using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>一个账户. Attempts to sign in are judged here, one after the other, so that many at once count as many.</summary>
[GrainType("account")]
public sealed class AccountGrain(
    [PersistentState("account", GrainNames.Store)] IPersistentState<AccountDocument> document,
    LawInForce law) : Grain, IAccountGrain
{
    private DateTimeOffset Now => ChinaTime.Now(law.Clock);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        StoredFormat.RefuseNewer(document.State.Format, AccountDocument.CurrentFormat, "An account's stored document");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<AccountRecord?> Find()
    {
        var (account, signIns) = (document.State.Account, document.State.SignIns);
        return Task.FromResult(account is null ? null : new AccountRecord { State = account, LockedUntil = SignInRules.IsLocked(signIns, Now) ? signIns.LockedUntil : null });
    }

    /// <inheritdoc/>
    public async Task<Refusal?> Create(AccountState account)
    {
        if (document.State.Account is not null)
            return Refusal.Conflict(RefusalCodes.AccountExists, $"用户名“{account.UserName}”已存在。");
        await Write(document.State with { Account = account with { Version = 1 } });
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> Replace(AccountState account)
    {
        if (document.State.Account is not { } before)
            return Refusal.NotFound(RefusalCodes.AccountNotFound, $"没有用户名为“{account.UserName}”的账户。");
        if (before.Version != account.Version)
            return Refusal.Conflict(RefusalCodes.StaleVersion, "他人已先行修改该账户，请刷新后重试。");
        await Write(document.State with { Account = account with { Version = before.Version + 1 } });
        return null;
    }

    /// <inheritdoc/>
    public async Task<AccountState?> SignIn(bool passwordFits) => (await SignInWith(new SignInProof { PasswordFits = passwordFits })).Account;

    /// <inheritdoc/>
    public async Task<SignInAnswer> SignInWith(SignInProof proof)
    {
        if (document.State.Account is not { } account)
            return new SignInAnswer();
        var (next, verdict) = SignInRules.Judge(document.State.SignIns, account.Disabled, account.SecondFactor, proof, Now);
        await Write(next);
        return new SignInAnswer { Account = verdict == SignInVerdict.LetIn ? account : null, WantsCode = verdict == SignInVerdict.WantsCode, Locked = verdict == SignInVerdict.Locked };
    }

    /// <inheritdoc/>
    public async Task<bool> Confirm(bool passwordFits)
    {
        if (document.State.Account is null)
            return false;
        var (next, fits) = SignInRules.Confirm(document.State.SignIns, passwordFits, Now);
        await Write(next);
        return fits;
    }

    /// <inheritdoc/>
    public async Task<bool> UseTimeStep(long step)
    {
        if (!SignInRules.IsNew(document.State.SignIns, step))
            return false;
        await Write(document.State.SignIns with { LastTimeStep = step });
        return true;
    }

    /// <inheritdoc/>
    public Task<AccountSession?> Session(string securityStamp, Guid token) =>
        Task.FromResult(document.State.Account is { Disabled: false } account && account.SecurityStamp == securityStamp && !document.State.SignIns.Revoked.Any(revoked => revoked.Id == token)
            ? AccountSession.Of(account) with { Predecessors = account.Department is { } department ? ReorganisationRules.PredecessorsOf(law.Authority.Reorganisations, department) : [] }
            : null);

    /// <inheritdoc/>
    public async Task Revoke(Guid token, DateTimeOffset until)
    {
        if (document.State.Account is not { } account)
            return;
        var next = SignInRules.Revoke(document.State.SignIns, token, until, Now);
        // Whoever gives back so many at once gives back all: the document stays small.
        await Write(next.Revoked.Length <= SignInRules.MostRevoked
            ? document.State with { SignIns = next }
            : document.State with { SignIns = next with { Revoked = [] }, Account = account with { SecurityStamp = Guid.NewGuid().ToString("N"), Version = account.Version + 1 } });
    }

    /// <inheritdoc/>
    public async Task Unlock()
    {
        if (document.State.Account is not null)
            await Write(document.State.SignIns with { Failures = 0, LockedUntil = null });
    }

    private Task Write(SignInRecord next) => next == document.State.SignIns ? Task.CompletedTask : Write(document.State with { SignIns = next });

    private Task Write(AccountDocument next) => document.Adopt(next, DeactivateOnIdle);
}
