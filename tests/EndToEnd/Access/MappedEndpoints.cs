using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Client.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>What the program maps, by what it is: endpoints of the contract, pages, circuits, and the files pages are made of.</summary>
internal static class MappedEndpoints
{
    private static readonly string[] Contract = ["/api", "/openapi", "/scalar", "/healthz", "/readyz"];

    private const string OfPages = "of-pages";

    // Mapped in development only.
    private const string FilesFromSource = "/{**path:file}";

    private static readonly Lazy<List<RouteEndpoint>> Mapped = new(Map);

    /// <summary>The contract's, as <c>GET /api/v1/users</c>.</summary>
    public static List<string> OfContract { get; } =
        [.. Mapped.Value.Where(IsOfContract).SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => $"{method} {Path(endpoint)}")).Distinct()];

    /// <summary>Pages and downloads, by their patterns.</summary>
    public static List<string> Pages { get; } = [.. Mapped.Value.Where(endpoint => !IsOfContract(endpoint) && !IsFile(endpoint) && !IsCircuit(endpoint)).Select(Path).Distinct()];

    /// <summary>The circuits of living pages.</summary>
    public static List<RouteEndpoint> Circuits { get; } = [.. Mapped.Value.Where(IsCircuit)];

    /// <summary>Each page that is a component, with the right it declares; null when it declares none.</summary>
    public static Dictionary<string, string?> RightsOfComponents() => typeof(App).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Cast<RouteAttribute>().Select(route => (route.Template, Right: Right(type))))
        .ToDictionary(page => page.Template, page => page.Right);

    // Every page has the right of pages from its imports; one that names another has that.
    private static string? Right(Type component) => component.IsDefined(typeof(AllowAnonymousAttribute), inherit: false) ? "anonymous" : Policies(component) switch
    {
        [] => null,
        [OfPages] => "read",
        var policies => string.Join(", ", policies.Where(policy => policy != OfPages)),
    };

    private static string?[] Policies(Type component) => [.. component.GetCustomAttributes(typeof(AuthorizeAttribute), inherit: false).Cast<AuthorizeAttribute>().Select(declared => declared.Policy)];

    private static List<RouteEndpoint> Map()
    {
        // The files of the pages are listed beside the program by its name.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(App).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration["Storage:Provider"] = "PostgreSQL";
        builder.Configuration["Storage:ConnectionString"] = "Host=localhost;Database=none;Username=none";
        var app = FrontEndHost.Build(builder, FrontEndSettings.Of(builder.Configuration));
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }

    private static string Path(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText!.Trim('/')}";

    private static bool IsOfContract(RouteEndpoint endpoint) => Contract.Any(start => Path(endpoint) == start || Path(endpoint).StartsWith(start + "/", StringComparison.Ordinal));

    private static bool IsCircuit(RouteEndpoint endpoint) => Path(endpoint).StartsWith("/_blazor", StringComparison.Ordinal);

    private static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || Path(endpoint).StartsWith("/_framework/", StringComparison.Ordinal)
        || Path(endpoint) == FilesFromSource;
}
