using Jinping.Workflow.Client.Access.Provider;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>登录与权限 of whatever program serves the REST interface.</summary>
public static class AccessSetup
{
    /// <summary>Adds what signing in and rights need. An <see cref="IGrainFactory"/> and a <see cref="TimeProvider"/> come from the host.</summary>
    public static void AddWorkflowAccess(this IServiceCollection services, AccessSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<AccountSecrets>();
        services.AddSingleton<SecondSteps>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton(settings.KeySeal);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyOpening>();
        services.AddScoped<AccountDesk>();
        services.AddScoped<SecondFactorDesk>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentityCore<Account>(identity => identity.User.AllowedUserNameCharacters = UserNames.Characters).AddUserStore<AccountStore>();
        // One name for silo and front end, else neither would read the other's tokens.
        services.AddDataProtection().SetApplicationName("jinping-workflow");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = new GrainKeyRing(ring));
        services.AddScoped<ProviderDesk>();
        var authentication = services.AddAuthentication(VisitorScheme.Name)
            .AddPolicyScheme(VisitorScheme.Name, null, visitor => visitor.ForwardDefaultSelector = context => VisitorScheme.For(context, settings))
            .AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.Name, null)
            .AddCookie(PageCookie.Name, PageCookie.Configure);
        if (settings.Provider is { } provider)
            authentication.AddProvider(provider);
        services.AddAuthorization(Rights.Configure);
        services.AddRateLimiter(SignInLimits.Configure);
        // Last, for others add it again. Its start reads the keys before there is a silo to ask, and calls that an error: they are read when first needed.
        services.Remove(services.Single(service => service.ImplementationType?.Name == "DataProtectionHostedService"));
    }

    /// <summary>Puts them before the endpoints.</summary>
    public static void UseWorkflowAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
