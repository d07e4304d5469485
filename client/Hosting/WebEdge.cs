using Jinping.Workflow.Client.Api;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>The web server of whatever program serves the REST interface.</summary>
public static class WebEdge
{
    /// <summary>Where it listens, and what it takes.</summary>
    public static void Listen(this WebApplicationBuilder builder, string urls)
    {
        builder.WebHost.UseUrls(urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = WorkflowApi.LongestBody;
            kestrel.AddServerHeader = false;
        });
    }
}
