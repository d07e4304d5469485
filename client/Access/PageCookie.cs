using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Jinping.Workflow.Client.Access;

/// <summary>The cookie of whoever signed in at the pages: it holds a token, and whom that stands for is asked at each call.</summary>
internal static class PageCookie
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "pages";

    /// <summary>登录页.</summary>
    public const string SignInPath = "/login";

    private const string TokenClaim = "access-token";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "jinping-workflow";
        options.Cookie.HttpOnly = true;
        // Strict: no other site can make the browser act here, not even by opening a circuit.
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = SignInPath;
        options.AccessDeniedPath = "/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = AccessTokens.OfPages;
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.Redirect(Caller.Of(context.HttpContext.User)?.FirstOfAll ?? options.AccessDeniedPath);
            return Task.CompletedTask;
        };
    }

    /// <summary>Signs somebody in with a token just given out.</summary>
    public static async Task<Caller> SignIn(HttpContext context, string token)
    {
        var sessions = context.RequestServices.GetRequiredService<Sessions>();
        var caller = await sessions.CallerOf(token) ?? throw new InvalidOperationException("A token just given out is not valid.");
        await context.SignInAsync(Name, PrincipalOf(caller, token));
        return caller;
    }

    /// <summary>The token a principal came with; null where sign-in is off.</summary>
    public static string? TokenOf(ClaimsPrincipal principal) => principal.FindFirstValue(TokenClaim);

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var token = TokenOf(context.Principal!);
        if (await context.HttpContext.RequestServices.GetRequiredService<Sessions>().CallerOf(token) is { } caller)
        {
            context.ReplacePrincipal(PrincipalOf(caller, token!));
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Name);
    }

    private static ClaimsPrincipal PrincipalOf(Caller caller, string token)
    {
        var principal = caller.ToPrincipal(Name);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(TokenClaim, token));
        return principal;
    }
}
