using Jinping.Workflow.Client.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Jinping.Workflow.Client.Telemetry;

/// <summary>Numbers for Prometheus at <c>/metrics</c>, and traces for a collector where one is named.</summary>
public static class TelemetrySetup
{
    /// <summary>Where the numbers are.</summary>
    public const string Path = "/metrics";

    // The libraries' own meters and sources, by name: no further package is needed for them.
    private static readonly string[] Meters = ["Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private static readonly string[] Sources = ["Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Npgsql"];

    /// <summary>Adds both.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="program">Which of our programs this is.</param>
    /// <param name="instance">Which of several.</param>
    /// <param name="collector">Where traces go; null: none are made.</param>
    /// <param name="meters">Meters of the program's own.</param>
    public static void AddTelemetry(this IServiceCollection services, string program, string instance, Uri? collector, params string[] meters)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(program, serviceInstanceId: instance))
            .WithMetrics(metrics => metrics.AddMeter([.. meters, .. Meters]).AddPrometheusExporter());
        if (collector is not null)
        {
            telemetry.WithTracing(traces => traces.AddSource(Sources)
                .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !IsProbe(context.Request.Path))
                .AddOtlpExporter(exporter => exporter.Endpoint = collector));
        }
    }

    /// <summary>Serves the numbers, to this machine only.</summary>
    public static void UseTelemetry(this WebApplication app) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(context => context.Request.Path == Path && LoopbackOnly.Holds(context));

    private static bool IsProbe(PathString path) => path == Path || path == "/healthz" || path == "/readyz";
}
