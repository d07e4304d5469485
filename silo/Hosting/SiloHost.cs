using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Silo.Demo;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Telemetry;
using Orleans.Serialization;
using Serilog;
using Serilog.Events;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Puts the program together: storage, grains, jobs and the REST interface in one process.</summary>
public static class SiloHost
{
    /// <summary>The composed program, ready to run. The database must be migrated, and the data folder locked where there is one.</summary>
    /// <param name="builder">A web application builder whose configuration holds the settings.</param>
    /// <param name="settings">The settings read from it.</param>
    /// <param name="database">The migrated database.</param>
    /// <param name="clock">The application's clock.</param>
    public static WebApplication Build(WebApplicationBuilder builder, SiloSettings settings, WorkflowDatabase database, TimeProvider clock)
    {
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = WorkflowApi.LongestBody;
            kestrel.AddServerHeader = false;
        });
        AddLogging(builder);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(clock);
        AddOrleans(builder, settings, database);
        builder.Services.AddSingleton<LawInForce>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<DemoLoader>();
        builder.Services.AddWorkflowJobs(settings, database);
        builder.Services.AddTelemetry(settings);
        builder.Services.AddWorkflowApi();
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<ClusterHealth>("cluster").AddCheck<JobsHealth>("jobs");
        builder.Services.AddHostedService<LawWatch>();
        // Started after Orleans and before the web server takes its first request.
        builder.Services.AddHostedService<Opening>();
        var app = builder.Build();
        app.UseTelemetry();
        app.MapDashboards(settings);
        app.MapWorkflowApi();
        HealthEndpoints.Map(app);
        return app;
    }

    private static void AddOrleans(WebApplicationBuilder builder, SiloSettings settings, WorkflowDatabase database) => builder.UseOrleans(silo =>
    {
        silo.AddMembership(settings);
        silo.AddDashboards(settings);
        if (settings.TraceCollector is not null)
            silo.AddActivityPropagation();
        silo.Services.AddSerializer(serializer => serializer.AddLawJson());
        silo.AddWorkflowStorage(database, JsonGrainStorageSerializer.OfDocuments);
    });

    private static void AddLogging(WebApplicationBuilder builder) => builder.Services.AddSerilog(logging => logging
        .MinimumLevel.Warning()
        .MinimumLevel.Override("Jinping.Workflow", LogEventLevel.Information)
        // The failure handler tells each failure once, with its case.
        .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal)
        // The first measures the age of the machine at its first look and calls it a stall; the second warns of every busy second.
        .MinimumLevel.Override("Orleans.Runtime.Watchdog", LogEventLevel.Error)
        .MinimumLevel.Override("Orleans.Runtime.Scheduler", LogEventLevel.Error)
        .ReadFrom.Configuration(builder.Configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(outputTemplate: "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture));
}
