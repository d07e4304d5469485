using System.Text.Json;
using Jinping.Workflow.Client.Pages.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Jinping.Workflow.Client.Access.Provider;

/// <summary>
/// The way to 统一身份认证 and back, by authorization code with PKCE, state and nonce. Of its answer nothing is kept but who it is: what follows is the session that a password brings, too.
/// </summary>
internal static class ProviderSignIn
{
    /// <summary>Name of the scheme.</summary>
    public const string Scheme = "provider";

    /// <summary>Where the provider sends people back to; it is registered there.</summary>
    public const string AnswerPath = "/login/provider/answer";

    /// <summary>Where the way begins.</summary>
    public const string StartPath = "/login/provider";

    /// <summary>From here one goes on by oneself: the cookie of a session is strict, and would not be sent along with the redirects of another site.</summary>
    public const string DonePath = "/login/provider/done";

    /// <summary>Where it is told why somebody is not let in.</summary>
    public const string RefusedPath = "/login/provider/refused";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Adds the scheme.</summary>
    public static void AddProvider(this AuthenticationBuilder authentication, ProviderSettings settings) => authentication.AddOpenIdConnect(Scheme, settings.Name, options =>
    {
        options.Authority = settings.Authority.ToString();
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !settings.Authority.IsLoopback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // A redirect and no form: the cookies that state and nonce are compared with then need not be open to other sites' forms.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.CallbackPath = AnswerPath;
        options.SignInScheme = PageCookie.Name;
        options.SaveTokens = false;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.BackchannelTimeout = Patience;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
            options.Scope.Add(scope);
        foreach (var claim in new[] { settings.RoleClaim, settings.DepartmentClaim, settings.UserNameClaim, settings.DisplayNameClaim })
            options.ClaimActions.MapJsonKey(claim, claim);
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        if (settings.PublicUrl is { } address)
            options.Events.OnRedirectToIdentityProvider = context => Task.FromResult(context.ProtocolMessage.RedirectUri = new Uri(address, AnswerPath).ToString());
        options.Events.OnTicketReceived = Answered;
        options.Events.OnRemoteFailure = Failed;
    });

    /// <summary>What the page of refusals is told; only we can say it.</summary>
    public static ProviderRefusal? Read(IDataProtectionProvider protection, string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<ProviderRefusal>(Protector(protection).Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static async Task Answered(TicketReceivedContext context)
    {
        context.HandleResponse();
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        var wanted = LocalAddress.Of(context.ReturnUri);
        if (ProviderPerson.Of(context.Principal!, services.GetRequiredService<AccessSettings>().Provider!) is not { } person)
        {
            Refuse(http, new ProviderRefusal(ProviderRefusalKind.Failed, null));
            return;
        }
        var (outcome, refusal) = await services.GetRequiredService<ProviderDesk>().SignIn(person);
        if (outcome?.SignedIn is { } signedIn)
        {
            var caller = await PageCookie.SignIn(http, signedIn.AccessToken);
            http.Response.Redirect(Done(caller.FirstOfAll ?? wanted));
        }
        else if (outcome?.WantsCode is { } account)
        {
            services.GetRequiredService<SecondSteps>().Begin(http, account);
            http.Response.Redirect(Done($"{SecondSteps.Path}?returnUrl={Uri.EscapeDataString(wanted)}"));
        }
        else
        {
            Refuse(http, refusal ?? new ProviderRefusal(ProviderRefusalKind.Failed, person.Subject));
        }
    }

    private static Task Failed(RemoteFailureContext context)
    {
        context.HandleResponse();
        ProviderLog.Failed(context.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ProviderSignIn)), context.Failure?.Message);
        Refuse(context.HttpContext, new ProviderRefusal(ProviderRefusalKind.Failed, null));
        return Task.CompletedTask;
    }

    private static string Done(string next) => $"{DonePath}?returnUrl={Uri.EscapeDataString(next)}";

    private static void Refuse(HttpContext context, ProviderRefusal refusal) =>
        context.Response.Redirect($"{RefusedPath}?what={Uri.EscapeDataString(Protector(context.RequestServices.GetRequiredService<IDataProtectionProvider>()).Protect(JsonSerializer.Serialize(refusal)))}");

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("Jinping.Workflow.ProviderRefusal.v1");
}

/// <summary>What goes wrong at the provider, for whoever runs the program.</summary>
internal static partial class ProviderLog
{
    [LoggerMessage(LogLevel.Warning, "统一身份认证没有完成登录：{Problem}")]
    public static partial void Failed(ILogger logger, string? problem);

    [LoggerMessage(LogLevel.Warning, "不能连接统一身份认证 {Authority}：{Problem}")]
    public static partial void Unreachable(ILogger logger, Uri authority, string problem);
}
