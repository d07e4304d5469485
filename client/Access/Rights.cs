using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Accounts;
using Microsoft.AspNetCore.Authorization;
using static Jinping.Workflow.Contracts.Accounts.AccountRole;
using RouteData = Microsoft.AspNetCore.Components.RouteData;

namespace Jinping.Workflow.Client.Access;

/// <summary>
/// 权限: the groups of roles an endpoint names at its mapping by <see cref="For{TBuilder}"/>. What of a department's cases its people see is decided
/// where the cases are; <c>docs/permissions.md</c> says it for every endpoint.
/// </summary>
internal static class Rights
{
    /// <summary>Whoever has signed in, also with a password that must be changed, or without the second factor that is demanded.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>What a page declares that names no right of its own: <see cref="Read"/>. Beside another right it decides nothing.</summary>
    public const string OfPages = "of-pages";

    /// <summary>Every role.</summary>
    public const string Read = "read";

    /// <summary>Those who record something on a case.</summary>
    public const string Handle = "handle";

    /// <summary>Those who register cases and hand in figures.</summary>
    public const string Register = "register";

    /// <summary>Those who give out the work.</summary>
    public const string Supervise = "supervise";

    /// <summary>Those who look at the work of others, of their department or of all.</summary>
    public const string Watch = "watch";

    /// <summary>Those who answer for the whole authority.</summary>
    public const string CloseYears = "close-years";

    /// <summary>Those who see the whole authority.</summary>
    public const string Oversee = "oversee";

    /// <summary>Those who look after the system.</summary>
    public const string Administer = "administer";

    /// <summary>Declares who may use an endpoint.</summary>
    public static TBuilder For<TBuilder>(this TBuilder endpoint, string right)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(right);

    /// <summary>Says what each right means.</summary>
    public static void Configure(AuthorizationOptions options)
    {
        options.AddPolicy(SignedIn, policy => policy.RequireAssertion(call => Caller.Of(call.User) is not null));
        options.AddPolicy(Read, policy => Let(policy, [Officer, Reviewer, Supervisor, Administrator, Auditor]));
        options.AddPolicy(OfPages, policy => policy.RequireAssertion(call => NamesAnother(call.Resource) || Caller.Of(call.User) is { FirstOfAll: null }));
        options.AddPolicy(Handle, policy => Let(policy, [Officer, Reviewer, Supervisor, Administrator]));
        options.AddPolicy(Register, policy => Let(policy, [Officer, Supervisor, Administrator]));
        options.AddPolicy(Supervise, policy => Let(policy, [Supervisor, Administrator]));
        options.AddPolicy(Watch, policy => Let(policy, [Supervisor, Administrator, Auditor]));
        options.AddPolicy(CloseYears, policy => Let(policy, [Supervisor, Administrator], ofWholeAuthority: true));
        options.AddPolicy(Oversee, policy => Let(policy, [Supervisor, Administrator, Auditor], ofWholeAuthority: true));
        options.AddPolicy(Administer, policy => Let(policy, [Administrator]));
        // An endpoint of the contract that declares nobody is for nobody. (What answers a wrong method or content type is no RouteEndpoint.)
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(call => !IsUndeclared(call.Resource as HttpContext)).Build();
    }

    private static void Let(AuthorizationPolicyBuilder policy, ImmutableArray<AccountRole> roles, bool ofWholeAuthority = false) => policy.RequireAssertion(call =>
        Caller.Of(call.User) is { FirstOfAll: null } caller && roles.Contains(caller.Role) && (!ofWholeAuthority || caller.Department is null));

    // Asked by the endpoint of a page, and again by the circuit it lives in.
    private static bool NamesAnother(object? resource) => (resource switch
    {
        HttpContext context => context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() ?? [],
        RouteData { PageType: { } page } => page.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: true).Cast<IAuthorizeData>(),
        _ => [],
    }).Any(data => data.Policy is not (null or OfPages));

    private static bool IsUndeclared(HttpContext? context) => context?.GetEndpoint() is RouteEndpoint && context.Request.Path.StartsWithSegments("/api");
}
