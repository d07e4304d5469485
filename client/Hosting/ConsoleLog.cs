using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Filters;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>What a program tells on the console.</summary>
public static class ConsoleLog
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}";
    private static readonly Func<LogEvent, bool> FromHost = Matching.FromSource("Microsoft.Extensions.Hosting.Internal.Host");
    private static readonly Func<LogEvent, bool> FromLifecycle = Matching.FromSource("Orleans.Runtime.SiloLifecycleSubject");

    /// <summary>Its own news, and what others warn of.</summary>
    public static void AddConsoleLog(this WebApplicationBuilder builder) => builder.Services.AddSerilog(logging => logging
        .MinimumLevel.Warning()
        .MinimumLevel.Override("Jinping.Workflow", LogEventLevel.Information)
        // The failure handler tells each failure once, with its case.
        .MinimumLevel.Override("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogEventLevel.Fatal)
        // The first measures the age of the machine at its first look and calls it a stall; the second warns of every busy second.
        .MinimumLevel.Override("Orleans.Runtime.Watchdog", LogEventLevel.Error)
        .MinimumLevel.Override("Orleans.Runtime.Scheduler", LogEventLevel.Error)
        // Each attempt to find a silo; how long one waits is told by the program itself.
        .MinimumLevel.Override("Orleans.Messaging.GatewayManager", LogEventLevel.Error)
        // Tells of every call that lacks a token.
        .MinimumLevel.Override("Jinping.Workflow.Client.Access.BearerHandler", LogEventLevel.Warning)
        // Says at each new key that it is stored as it is; so it is, beside the data it protects (docs/operations.md).
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogEventLevel.Error)
        .Filter.ByExcluding(IsStopBeforeStart)
        .Filter.ByExcluding(IsExplained)
        .ReadFrom.Configuration(builder.Configuration)
        .Enrich.FromLogContext()
        .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture));

    // A program that is told to stop while it is still starting has not failed.
    private static bool IsStopBeforeStart(LogEvent told) =>
        told.Exception is OperationCanceledException && FromHost(told);

    // The program itself ends with one sentence about it, and a trace says nothing more to the person who started it.
    private static bool IsExplained(LogEvent told) =>
        told.Exception is { } failure && StartFailures.Explain(failure) is not null && (FromHost(told) || FromLifecycle(told));
}
