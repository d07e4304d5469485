using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Steps;

/// <summary>A silo in this process with the program's storage, and nothing of what a program needs besides: no jobs, no REST interface.</summary>
internal static class SiloInProcess
{
    /// <summary>Brings the database up to the program and starts a silo on it.</summary>
    /// <param name="database">The database.</param>
    /// <param name="configure">What is to be otherwise than in the program.</param>
    public static async Task<IHost> Start(WorkflowDatabase database, Action<ISiloBuilder>? configure = null)
    {
#pragma warning disable RS0030 // The composition root.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        database.Migrate(clock);
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(clock).AddSingleton<LawInForce>();
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(FreePort.Next(), FreePort.Next(), serviceId: ClusterNames.ServiceId);
            silo.Services.AddWorkflowWire();
            silo.AddWorkflowStorage(database, Silo.Storage.JsonGrainStorageSerializer.OfDocuments);
            configure?.Invoke(silo);
        });
        builder.Services.AddHostedService<LawWatch>();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
