using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Storage;
using Orleans.TestingHost;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>One silo in this process on a database of its own.</summary>
public sealed class TestSilo : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private TestSilo(TestDatabase test, InProcessTestCluster cluster)
    {
        Test = test;
        _cluster = cluster;
    }

    public static JsonGrainStorageSerializer Serializer { get; } =
        new(new JsonSerializerOptions(JsonSerializerDefaults.Web) { TypeInfoResolver = new DefaultJsonTypeInfoResolver() });

    public TestDatabase Test { get; }

    public IServiceProvider Services => ((InProcessSiloHandle)_cluster.Silos[0]).ServiceProvider;

    public static async Task<TestSilo> Start(DatabaseKind kind)
    {
        var test = await TestDatabase.Migrated(kind);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddWorkflowWire();
            silo.AddWorkflowStorage(test.Database, Serializer);
        });
        builder.ConfigureClient(client => client.Services.AddWorkflowWire());
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new TestSilo(test, cluster);
    }

    public IDocumentGrain Request(string number) => _cluster.Client.GetGrain<IDocumentGrain>(GrainId.Create("storage-test-request", number));

    public IDocumentGrain Note(string key) => _cluster.Client.GetGrain<IDocumentGrain>(GrainId.Create("storage-test-note", key));

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await Test.DisposeAsync();
    }
}
