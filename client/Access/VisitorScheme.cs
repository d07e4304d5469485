namespace Jinping.Workflow.Client.Access;

/// <summary>How a visitor is known: programs by a bearer token, whoever sits before the pages by a cookie. A cookie never opens the REST interface, so no other site can use it there.</summary>
internal static class VisitorScheme
{
    /// <summary>Name of the scheme that chooses.</summary>
    public const string Name = "visitor";

    /// <summary>Which scheme a call belongs to. Where sign-in is off, every caller is 本机用户, whom the bearer scheme knows.</summary>
    public static string For(HttpContext context, AccessSettings settings) =>
        settings.SignInRequired && !context.Request.Path.StartsWithSegments("/api") ? PageCookie.Name : BearerHandler.Name;
}
