using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access.Provider;

/// <summary>
/// 统一身份认证: lets in whom the provider has proved. Role and department are its to say, at every sign-in anew; whether somebody has an account, and whether that is disabled, is ours.
/// </summary>
/// <param name="accounts">Signs in.</param>
/// <param name="users">ASP.NET Core Identity.</param>
/// <param name="grains">The cluster.</param>
/// <param name="law">The departments.</param>
/// <param name="settings">Whether accounts are made.</param>
/// <param name="audit">Records it.</param>
internal sealed class ProviderDesk(AccountDesk accounts, UserManager<Account> users, IGrainFactory grains, LawDesk law, AccessSettings settings, AuditDesk audit)
{
    /// <summary>Whoever makes and changes accounts by what the provider says, in the audit log.</summary>
    public const string Name = "统一身份认证";

    /// <summary>Signs somebody in.</summary>
    public async Task<(SignInOutcome? Outcome, ProviderRefusal? Refusal)> SignIn(ProviderPerson person)
    {
        var (account, kind) = await AccountOf(person);
        if (account is null)
        {
            await audit.Record(Name, AuditKind.SignInFailed, detail: $"{kind}：{person.Subject}");
            return (null, new ProviderRefusal(kind!.Value, person.Subject));
        }
        return (await accounts.SignInProven(account, AccessTokens.OfPages, Name), null);
    }

    private async Task<(Account? Account, ProviderRefusalKind? Refusal)> AccountOf(ProviderPerson person)
    {
        var known = await Known(person.Subject);
        if (known is { State.Disabled: true })
            return (null, ProviderRefusalKind.Disabled);
        if (known is { LockedUntil: not null })
            return (null, ProviderRefusalKind.Locked);
        if (person.Role is not { } role)
            return (null, ProviderRefusalKind.NoRole);
        var (department, fits) = await DepartmentOf(person, role);
        if (!fits)
            return (null, ProviderRefusalKind.NoDepartment);
        return known is null ? await New(person, role, department) : await AsTold(known, person, role, department);
    }

    // Written between two changes the directory may name an account that is no longer his: the account itself says whose it is.
    private async Task<Account?> Known(string subject) =>
        await grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).KeyOf(subject) is { } key && await users.FindByNameAsync(key) is { } account && account.State.Subject == subject ? account : null;

    private async Task<(string? Department, bool Fits)> DepartmentOf(ProviderPerson person, AccountRole role)
    {
        if (role == AccountRole.Administrator)
            return (null, true);
        if (person.Department is { } code)
            return (code, await law.Department(code) is not null);
        return (null, role is not (AccountRole.Officer or AccountRole.Reviewer));
    }

    private async Task<(Account? Account, ProviderRefusalKind? Refusal)> New(ProviderPerson person, AccountRole role, string? department)
    {
        if (settings.Provider is not { CreateAccounts: true })
            return (null, ProviderRefusalKind.NoAccount);
        if (!UserNames.IsOne(person.UserName))
            return (null, ProviderRefusalKind.NoUserName);
        var state = new AccountState { UserName = person.UserName!, DisplayName = DisplayName(person), Role = role, Department = department, Subject = person.Subject };
        return await accounts.CreateAsGiven(state, password: null, Name) is null
            ? (await Known(person.Subject), null)
            : (null, ProviderRefusalKind.NoUserName);
    }

    private async Task<(Account? Account, ProviderRefusalKind? Refusal)> AsTold(Account account, ProviderPerson person, AccountRole role, string? department)
    {
        var told = account.State with { Role = role, Department = department, DisplayName = DisplayName(person) ?? account.State.DisplayName };
        // An initial password is known to whoever gave it: he who never needed it need not change it, and it is void.
        if (told.MustChangePassword)
            told = told with { MustChangePassword = false, PasswordHash = null };
        if (told == account.State)
            return (account, null);
        return await accounts.Change(account, told, Name) switch
        {
            null => (account, null),
            { Code: RefusalCodes.LastAdministrator } => (null, ProviderRefusalKind.LastAdministrator),
            _ => (null, ProviderRefusalKind.Failed),
        };
    }

    private static string? DisplayName(ProviderPerson person) =>
        person.DisplayName is { Length: <= UserDesk.LongestDisplayName } name && !name.Any(char.IsControl) ? name : null;
}
