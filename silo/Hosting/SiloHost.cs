using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Client.Pages;
using Jinping.Workflow.Client.Telemetry;
using Jinping.Workflow.Silo.Demo;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Telemetry;

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
        builder.Listen(settings.Urls);
        builder.AddConsoleLog();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Mail);
        builder.Services.AddSingleton(clock);
        AddOrleans(builder, settings, database);
        builder.Services.AddSingleton<LawInForce>();
        builder.Services.AddSingleton(new SoleUser(settings.Access.SignInRequired ? null : Caller.Local.UserName));
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<DemoLoader>();
        builder.Services.AddWorkflowJobs(settings, database);
        builder.Services.AddSingleton<IIncomingGrainCallFilter, CommandCounting>();
        builder.Services.AddTelemetry("jinping-workflow-silo", settings.SiloName, settings.TraceCollector, WorkflowMeter.Name);
        builder.Services.AddWorkflowApi();
        builder.AddWorkflowPages();
        builder.Services.AddWorkflowAccess(settings.Access);
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage").AddCheck<ClusterHealth>("cluster").AddCheck<JobsHealth>("jobs");
        builder.Services.AddHostedService<LawWatch>();
        // Started after Orleans and before the web server takes its first request.
        builder.Services.AddHostedService<Opening>();
        builder.Services.AddHostedService<YearWarmUp>();
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseTelemetry();
        app.MapDashboards(settings);
        app.MapWorkflowApi();
        app.MapWorkflowPages();
        HealthEndpoints.Map(app);
        return app;
    }

    private static void AddOrleans(WebApplicationBuilder builder, SiloSettings settings, WorkflowDatabase database) => builder.UseOrleans(silo =>
    {
        silo.AddMembership(settings);
        silo.AddDashboards(settings);
        if (settings.TraceCollector is not null)
            silo.AddActivityPropagation();
        silo.Services.AddWorkflowWire();
        silo.AddWorkflowStorage(database, JsonGrainStorageSerializer.OfDocuments);
    });
}
