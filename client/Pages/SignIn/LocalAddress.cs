using Jinping.Workflow.Client.Access;
using Microsoft.AspNetCore.Components;

namespace Jinping.Workflow.Client.Pages.SignIn;

/// <summary>Where somebody wanted to go before signing in; only within this site.</summary>
internal static class LocalAddress
{
    /// <summary>登录页 from which somebody comes back to where he wanted to go.</summary>
    public static string OfSignIn(string wanted) => $"{PageCookie.SignInPath}?returnUrl={Uri.EscapeDataString(wanted)}";

    /// <summary>The same, to come back to the page that is open.</summary>
    public static string OfSignIn(NavigationManager open) => OfSignIn(new Uri(open.Uri).PathAndQuery);

    /// <summary>The address wanted where it is one of this site, else the work list.</summary>
    public static string Of(string? wanted) =>
        wanted is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !wanted.Any(char.IsControl) ? wanted : "/";
}
