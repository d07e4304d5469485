using Jinping.Workflow.Silo.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Jinping.Workflow.Silo.Telemetry;

/// <summary>Numbers for Prometheus at <c>/metrics</c>, and traces for a collector where one is named.</summary>
internal static class TelemetrySetup
{
    /// <summary>Where the numbers are.</summary>
    public const string Path = "/metrics";

    // The libraries' own meters and sources, by name: no further package is needed for them.
    private static readonly string[] Meters = [WorkflowMeter.Name, "Microsoft.Orleans", "Npgsql", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel"];

    private static readonly string[] Sources = ["Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime", "Npgsql"];

    /// <summary>Adds both.</summary>
    public static void AddTelemetry(this IServiceCollection services, SiloSettings settings)
    {
        services.AddSingleton<IIncomingGrainCallFilter, CommandCounting>();
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("jinping-workflow-silo", serviceInstanceId: settings.SiloName))
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddPrometheusExporter());
        if (settings.TraceCollector is { } collector)
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
