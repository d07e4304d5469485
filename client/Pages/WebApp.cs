using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Pages.Attachments;
using Jinping.Workflow.Client.Pages.Audit;
using Jinping.Workflow.Client.Pages.CaseFiles;
using Jinping.Workflow.Client.Pages.Layout;
using Jinping.Workflow.Client.Pages.Letters;
using Jinping.Workflow.Client.Pages.MailRoom;
using Jinping.Workflow.Client.Pages.Notices;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Client.Pages.SignIn;
using Jinping.Workflow.Client.Pages.WorkList;
using Jinping.Workflow.Client.Pages.Years;
using Microsoft.AspNetCore.Authorization;
using MudBlazor;
using MudBlazor.Services;

namespace Jinping.Workflow.Client.Pages;

/// <summary>网页: the web app on a cluster, for whatever host serves it.</summary>
public static class WebApp
{
    private const long LongestMessage = 256 * 1024;

    /// <summary>What the pages need. An <see cref="IGrainFactory"/> and a <see cref="TimeProvider"/> come from the host.</summary>
    public static void AddWorkflowPages(this WebApplicationBuilder builder)
    {
        // The program is run from its build output, too, where the files of packages lie elsewhere.
        builder.WebHost.UseStaticWebAssets();
        // Else files that change while it runs would be looked for by an endpoint that takes every GET, and a wrong method at the interface were answered as a wrong address.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        var services = builder.Services;
        // A long text comes in one message, and a draft comes back in one: with its letters escaped and encrypted, some eight bytes a character.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddCascadingAuthenticationState();
        services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        services.AddTransient<MudLocalizer, ChineseMud>();
        services.AddAntiforgery(forgery => forgery.Cookie.Name = "jinping-workflow-form");
        services.AddScoped<Visitor>();
        services.AddScoped<Attempts>();
        services.AddScoped<Drafts>();
        services.AddScoped<UnreadNews>();
    }

    /// <summary>Maps the pages, what they load, and what they download.</summary>
    public static void MapWorkflowPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Add(CloseCircuits);
        SignOutEndpoint.Map(app);
        ProviderEndpoint.Map(app);
        WorkListDownload.Map(app);
        AuditDownload.Map(app);
        ReportDownload.Map(app);
        AttachmentPageEndpoints.Map(app);
        LetterPageEndpoints.Map(app);
        CaseFilePageEndpoints.Map(app);
        MailDownload.Map(app);
    }

    // A circuit is the way into every living page, so nobody opens one who has not signed in.
    private static void CloseCircuits(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
            endpoint.Metadata.Add(new AuthorizeAttribute(Rights.SignedIn));
    }
}
