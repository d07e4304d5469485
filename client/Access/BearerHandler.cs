using System.Text.Encodings.Web;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Access;

/// <summary>Finds out who calls, by the bearer token.</summary>
internal sealed class BearerHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    AccessSettings settings,
    Sessions sessions) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    /// <summary>Name of the scheme.</summary>
    public const string Name = "bearer";

    private const string Prefix = "Bearer ";

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return settings.SignInRequired ? AuthenticateResult.NoResult() : Known(Caller.Local);
        return await sessions.CallerOf(header[Prefix.Length..].Trim()) is { } caller
            ? Known(caller)
            : AuthenticateResult.Fail("The token is not ours, has ended or was given back, or its account has changed.");
    }

    /// <inheritdoc/>
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return ProblemResults.Of(StatusCodes.Status401Unauthorized, RefusalCodes.SignInRequired, RefusalCodes.All[RefusalCodes.SignInRequired]).ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var code = Caller.Of(Context) switch
        {
            { MustChangePassword: true } => RefusalCodes.PasswordMustChange,
            { MustSetUpSecondFactor: true } => RefusalCodes.SecondFactorMustSetUp,
            _ => RefusalCodes.Forbidden,
        };
        return ProblemResults.Of(StatusCodes.Status403Forbidden, code, RefusalCodes.All[code]).ExecuteAsync(Context);
    }

    private AuthenticateResult Known(Caller caller) => AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(Scheme.Name), Scheme.Name));
}
