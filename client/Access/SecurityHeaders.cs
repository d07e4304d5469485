namespace Jinping.Workflow.Client.Access;

/// <summary>What every answer tells the browser not to do with it.</summary>
public static class SecurityHeaders
{
    // Data is never a page.
    private const string OfData = "default-src 'none'; frame-ancestors 'none'";

    // No script stands in a page, so none that somebody typed into a case can run. (Styles do: the theme is one.)
    private const string OfPages = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    // The API page and the dashboards bring scripts and styles of their own, some of them in the page itself, and load nothing from elsewhere.
    private const string OfTools = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static readonly string[] Tools = ["/scalar", "/dashboard", "/jobs-dashboard"];

    private static readonly string[] Data = ["/api", "/openapi", "/healthz", "/readyz", "/metrics"];

    /// <summary>Adds them to every answer, also to those of failures.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var (headers, isData) = (context.Response.Headers, Data.Any(path => context.Request.Path.StartsWithSegments(path)));
            var isTool = Tools.Any(path => context.Request.Path.StartsWithSegments(path));
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = isData ? OfData : isTool ? OfTools : OfPages;
            if (isData)
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
