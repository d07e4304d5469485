using System.Net;
using Hangfire.InMemory;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Jobs.Turns;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Jobs;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jinping.Workflow.Silo.Tests.Jobs;

/// <summary>Job runners as silos have them.</summary>
internal static class Runners
{
    /// <summary>The settings of a silo of this port.</summary>
    public static SiloSettings Settings(int port, bool jobsEnabled = false) => new()
    {
        Urls = "http://localhost:5000",
        DataDirectory = "data",
        Access = new AccessSettings { SignInRequired = false },
        ClusterId = "test",
        Address = IPAddress.Loopback,
        SiloPort = port,
        GatewayPort = port + 1,
        JobsEnabled = jobsEnabled,
        Demo = false,
        JobRetries = [1, 1],
        JobPolling = TimeSpan.FromSeconds(1),
    };

    /// <summary>The runner of a silo of this port.</summary>
    public static JobRunner Of(WorkflowDatabase database, IJob job, int port = 11111, IJobTurns? turns = null) => new(
        [job],
        new JobRecords(database),
        turns ?? (database is PostgresDatabase shared ? new ClusterTurns(shared) : new ProcessTurns()),
        new InMemoryStorage(),
        TestDatabase.Clock,
        Settings(port),
        NullLogger<JobRunner>.Instance);
}
