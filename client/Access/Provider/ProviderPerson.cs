using System.Collections.Immutable;
using System.Security.Claims;
using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Access.Provider;

/// <summary>Somebody as 统一身份认证 tells of him.</summary>
public sealed record ProviderPerson
{
    // Several roles: the one that may do most.
    private static readonly ImmutableArray<AccountRole> Order = [AccountRole.Administrator, AccountRole.Supervisor, AccountRole.Reviewer, AccountRole.Officer, AccountRole.Auditor];

    /// <summary>统一身份认证标识: provider and person, never used again for another.</summary>
    public required string Subject { get; init; }

    /// <summary>What a new account would be called; null when not told.</summary>
    public string? UserName { get; init; }

    /// <summary>姓名; null when not told.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色; null when none of those told is one here.</summary>
    public AccountRole? Role { get; init; }

    /// <summary>部门代码; null when none of those told is one here.</summary>
    public string? Department { get; init; }

    /// <summary>Whoever the claims speak of; null when they do not say who it is.</summary>
    public static ProviderPerson? Of(ClaimsPrincipal told, ProviderSettings settings)
    {
        if (told.FindFirst("sub") is not { Value.Length: > 0 } subject)
            return null;
        var roles = Values(told, settings.RoleClaim).Select(value => settings.Roles.TryGetValue(value, out var role) ? role : (AccountRole?)null).OfType<AccountRole>().ToList();
        return new ProviderPerson
        {
            Subject = $"{settings.Authority.ToString().TrimEnd('/')} {subject.Value}",
            UserName = Text(told, settings.UserNameClaim),
            DisplayName = Text(told, settings.DisplayNameClaim),
            Role = Order.Select(role => (AccountRole?)role).FirstOrDefault(role => roles.Contains(role!.Value)),
            Department = Values(told, settings.DepartmentClaim).Select(value => settings.Departments.IsEmpty ? value : settings.Departments.GetValueOrDefault(value)).FirstOrDefault(code => code is not null),
        };
    }

    private static IEnumerable<string> Values(ClaimsPrincipal told, string claim) => told.FindAll(claim).Select(found => found.Value);

    private static string? Text(ClaimsPrincipal told, string claim) => told.FindFirstValue(claim)?.Trim() is { Length: > 0 } text ? text : null;
}
