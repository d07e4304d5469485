using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Client.Pages;
using Jinping.Workflow.Client.Telemetry;
using Npgsql;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>A separate front end: the REST interface in a process of its own, and a client of the cluster.</summary>
public static partial class FrontEndHost
{
    /// <summary>Runs it until it is told to stop.</summary>
    /// <param name="args">Settings, as <c>--Name=value</c>.</param>
    /// <returns>The exit code: 0 after a stop, 1 when it could not start.</returns>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            var settings = FrontEndSettings.Of(builder.Configuration);
            await Knock(settings);
            await using var app = Build(builder, settings);
            await RunToTheEnd(app);
            return 0;
        }
        catch (Exception exception) when (StartFailures.Explain(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    /// <summary>The composed program, ready to run.</summary>
    /// <param name="builder">A web application builder whose configuration holds the settings.</param>
    /// <param name="settings">The settings read from it.</param>
    public static WebApplication Build(WebApplicationBuilder builder, FrontEndSettings settings)
    {
        builder.Listen(settings.Urls);
        builder.AddConsoleLog();
        // The web server must answer, though with 503, while the connection to the cluster is waited for.
        builder.Services.Configure<HostOptions>(host => host.ServicesStartConcurrently = true);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(settings.Mail);
        builder.Services.AddSingleton(ShiftedClock.Of(settings.ClockNow));
        builder.Services.AddSingleton<Readiness>();
        builder.UseOrleansClient(client =>
        {
            client.AddMembership(settings);
            client.AddOutgoingGrainCallFilter<ShortCalls>();
            if (settings.TraceCollector is not null)
                client.AddActivityPropagation();
        });
        builder.Services.AddWorkflowWire();
        builder.Services.AddWorkflowApi();
        builder.AddWorkflowPages();
        builder.Services.AddWorkflowAccess(settings.Access);
        builder.Services.AddHostedService<KeyReading>();
        builder.Services.AddTelemetry("jinping-workflow-client", $"{Environment.MachineName}:{Environment.ProcessId}", settings.TraceCollector);
        builder.Services.AddHealthChecks().AddCheck<ClusterStorageHealth>("storage").AddCheck<ClusterHealth>("cluster");
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseTelemetry();
        app.UseWaitingRoom();
        app.MapWorkflowApi();
        app.MapWorkflowPages();
        HealthEndpoints.Map(app);
        app.Lifetime.ApplicationStarted.Register(() => Open(app, settings));
        return app;
    }

    private static void Open(WebApplication app, FrontEndSettings settings)
    {
        app.Services.GetRequiredService<Readiness>().Open();
        LogStarted(app.Logger, settings.Urls, settings.ClusterId);
    }

    // A database that is not there, or does not let us in, is told at once, as a silo tells it; that silos are not there yet is waited for.
    private static async Task Knock(FrontEndSettings settings)
    {
        await using var connection = new NpgsqlConnection(settings.PostgreSql);
        await connection.OpenAsync();
    }

    private static async Task RunToTheEnd(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        try
        {
            await app.RunAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Told to stop while it was still waiting for the first silo.
        }
    }

    [LoggerMessage(LogLevel.Information, "政府信息公开工作系统前端已启动：{Urls} ，已连接集群 {Cluster} ，按 Ctrl+C 停止。")]
    private static partial void LogStarted(ILogger logger, string urls, string cluster);
}
