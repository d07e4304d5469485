using System.Collections.Immutable;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Jinping.Workflow.EndToEnd.Tests.Provider;

/// <summary>统一身份认证 of a county: OpenIddict on a loopback port, under another name than the program's, so that a browser takes them for two sites.</summary>
public sealed class LocalProvider : IAsyncDisposable
{
    /// <summary>What the program is called here.</summary>
    public const string ClientId = "jinping";

    /// <summary>What the program shows.</summary>
    public const string Secret = "a-secret-that-only-two-know";

    private readonly WebApplication _app;
    private readonly Uri _program;

    private LocalProvider(WebApplication app, Uri program) => (_app, _program) = (app, program);

    /// <summary>Whom it knows, by the name they sign in with.</summary>
    public Dictionary<string, ProviderPersonOf> People { get; } = [];

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Starts it.</summary>
    /// <param name="port">Its port; 0: a free one.</param>
    /// <param name="program">The program it sends people back to.</param>
    public static async Task<LocalProvider> Start(int port, Uri program)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        LocalProvider? provider = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.RegisterScopes(Scopes.Profile);
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            // Without stores: the one client is known by heart.
            server.EnableDegradedMode();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.RedirectUri != new Uri(provider!._program, "/login/provider/answer").ToString())
                    context.Reject(Errors.InvalidClient, "Unknown client or address.");
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != Secret)
                    context.Reject(Errors.InvalidClient, "Unknown client or wrong secret.");
                return default;
            }));
            server.UseAspNetCore().DisableTransportSecurityRequirement().EnableAuthorizationEndpointPassthrough();
        });
        var app = builder.Build();
        provider = new LocalProvider(app, program);
        app.UseAuthentication();
        app.MapMethods("/connect/authorize", ["GET", "POST"], provider.Authorize);
        await app.StartAsync();
        provider.Address = new Uri($"http://localhost:{new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port}/");
        // Made when it is first asked for, its keys take a while.
        using var http = new HttpClient();
        (await http.GetAsync(new Uri(provider.Address, ".well-known/jwks"))).EnsureSuccessStatusCode();
        return provider;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = context.GetOpenIddictServerRequest()!;
        if ((string?)asked.GetParameter("person") is not { } name)
            return Results.Content(Form(asked), "text/html; charset=utf-8");
        var person = People[name];
        var identity = new ClaimsIdentity("provider", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, person.Subject).SetClaim(Claims.Name, person.Name).SetClaim(Claims.PreferredUsername, name).SetClaim("department", person.Department);
        identity.SetClaims("roles", person.Roles);
        identity.SetScopes(asked.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return Results.SignIn(new ClaimsPrincipal(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static string Form(OpenIddictRequest asked) => $"""
        <!DOCTYPE html><html lang="zh-CN"><title>统一身份认证</title><link rel="icon" href="data:,"><h1>县统一身份认证平台</h1><form method="post">
        {string.Join('\n', asked.GetParameters().Select(parameter => $"<input type=\"hidden\" name=\"{WebUtility.HtmlEncode(parameter.Key)}\" value=\"{WebUtility.HtmlEncode((string?)parameter.Value)}\">"))}
        <label for="person">账号</label><input id="person" name="person"><button>认证</button></form></html>
        """;
}

/// <summary>Somebody the provider knows.</summary>
/// <param name="Subject">What never changes of him.</param>
/// <param name="Name">姓名.</param>
/// <param name="Roles">What he is there.</param>
/// <param name="Department">His department there.</param>
public sealed record ProviderPersonOf(string Subject, string Name, ImmutableArray<string> Roles, string? Department);
