using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Access.Provider;
using Microsoft.AspNetCore.Authentication;

namespace Jinping.Workflow.Client.Pages.SignIn;

/// <summary>The way to 统一身份认证.</summary>
internal static class ProviderEndpoint
{
    /// <summary>What the sign-in page is told when the provider cannot be reached.</summary>
    public const string Down = "down";

    public static void Map(WebApplication app) => app.MapGet(ProviderSignIn.StartPath, Begin).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> Begin(HttpContext context, AccessSettings settings, ILoggerFactory loggers, string? returnUrl)
    {
        var wanted = LocalAddress.Of(returnUrl);
        if (settings.Provider is not { } provider)
            return Results.LocalRedirect(LocalAddress.OfSignIn(wanted));
        try
        {
            await context.ChallengeAsync(ProviderSignIn.Scheme, new AuthenticationProperties { RedirectUri = wanted });
            return Results.Empty;
        }
        // Before it sends anybody there, the program reads what the provider says of itself.
        catch (Exception unreachable) when (unreachable is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException && !context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            ProviderLog.Unreachable(loggers.CreateLogger(typeof(ProviderEndpoint)), provider.Authority, (unreachable.InnerException ?? unreachable).Message);
            return Results.LocalRedirect($"{LocalAddress.OfSignIn(wanted)}&provider={Down}");
        }
    }
}
