using System.Globalization;
using System.Net;
using Orleans.Configuration;

namespace Jinping.Workflow.Benchmarks.Hosts;

/// <summary>The least that Orleans with ASP.NET Core can be: one silo on this machine, no grains, no storage, one endpoint.</summary>
internal static class EmptyHost
{
    /// <summary>The first argument that makes this program the empty host.</summary>
    public const string Argument = "empty-host";

    /// <summary>Runs until it is stopped.</summary>
    /// <param name="arguments">Address, silo port and gateway port.</param>
    public static async Task Run(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(arguments[0]);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(Port(arguments[1]), Port(arguments[2]));
            silo.Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Loopback);
        });
        await using var app = builder.Build();
        app.MapGet("/readyz", () => Results.Ok());   // Orleans is started before the web server listens
        await app.RunAsync();
    }

    private static int Port(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
