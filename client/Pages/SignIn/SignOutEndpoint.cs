using Jinping.Workflow.Client.Access;
using Microsoft.AspNetCore.Authentication;

namespace Jinping.Workflow.Client.Pages.SignIn;

/// <summary>退出登录 at the pages.</summary>
internal static class SignOutEndpoint
{
    public static void Map(WebApplication app) => app.MapGet("/sign-out", SignOut).AllowAnonymous().ExcludeFromDescription();

    // A plain link: the cookie is strict, so that no other site can sign anybody out.
    private static async Task<IResult> SignOut(HttpContext context, AccountDesk desk)
    {
        if (Caller.Of(context.User) is { } caller)
            await desk.SignOut(caller);
        await context.SignOutAsync(PageCookie.Name);
        return Results.LocalRedirect(PageCookie.SignInPath);
    }
}
