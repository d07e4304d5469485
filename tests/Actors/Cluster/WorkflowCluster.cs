using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;
using Orleans.TestingHost;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Cluster;

/// <summary>Two silos in this process on one real SQLite database, at a chosen time.</summary>
public sealed class WorkflowCluster : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinping-actors-").FullName;
    private InProcessTestCluster? _cluster;

    /// <summary>The application's clock; Orleans keeps its own.</summary>
    public MovableClock Clock { get; } = new(DateTimeOffset.Parse("2025-06-30T09:00:00+08:00"));

    /// <summary>Makes writes of requests fail.</summary>
    public Faults Faults { get; } = new();

    /// <summary>The calls the grains received.</summary>
    public ReceivedCalls Calls { get; } = new();

    public IGrainFactory Grains => _cluster!.Client;

    public RegistrationDesk Desk => new(Grains, Clock);

    public async ValueTask InitializeAsync()
    {
        var database = new SqliteDatabase(Path.Combine(_folder, SqliteDatabase.FileName));
        new SqliteMigrations(Clock).Apply(database);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddIncomingGrainCallFilter(Calls);
            silo.Services.AddSingleton<LawInForce>(_ => new LawInForce(Clock));
            silo.Services.AddSerializer(serializer => serializer.AddLawJson());
            silo.AddSqliteStorage(database, new Silo.Storage.JsonGrainStorageSerializer(LawJson.Strict(new() { TypeInfoResolver = DocumentJson.Context })));
            var inner = silo.Services.Last(s => s.IsKeyedService && s.ServiceType == typeof(IGrainStorage) && GrainNames.Store.Equals(s.ServiceKey));
            silo.Services.Remove(inner);
            silo.Services.AddKeyedSingleton<IGrainStorage>(GrainNames.Store, (services, key) => new FaultyStorage((IGrainStorage)inner.KeyedImplementationFactory!(services, key), Faults));
        });
        builder.ConfigureClient(client => client.Services.AddSerializer(serializer => serializer.AddLawJson()));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>A department of its own for a test, known on both silos.</summary>
    public async Task<string> Department()
    {
        var code = "d" + Guid.NewGuid().ToString("N")[..12];
        var authority = Grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);
        await authority.AddDepartment(new DepartmentEntry { Code = code, Name = "测试部门" });
        await Adopt();
        return code;
    }

    /// <summary>Takes the authority's law into force on both silos.</summary>
    public async Task Adopt()
    {
        var snapshot = await Grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Snapshot();
        foreach (var silo in _cluster!.Silos.Cast<InProcessSiloHandle>())
            silo.ServiceProvider.GetRequiredService<LawInForce>().Adopt(snapshot);
    }

    /// <summary>Forgets all activations: what comes next is read from storage.</summary>
    public async Task Forget() => await Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    /// <summary>Registers a request received in person.</summary>
    public async Task<RequestView> Receive(string department, DateOnly receivedOn, Guid? commandId = null, string name = "申请人甲")
    {
        var answer = await Desk.Register(Form(department, receivedOn, name), commandId ?? Guid.NewGuid(), "测试");
        Assert.Null(answer.Refusal);
        return answer.View!;
    }

    /// <summary>Sends a command.</summary>
    public Task<RequestAnswer> Send(string number, RequestCommand command, Guid? commandId = null) =>
        Grains.GetGrain<IRequestGrain>(number).Execute(new ExecuteCommand { Command = command, CommandId = commandId ?? Guid.NewGuid(), By = "测试" });

    public static Registration Form(string department, DateOnly receivedOn, string name = "申请人甲") => new()
    {
        Department = department,
        ArrivedOn = receivedOn,
        Channel = Channel.InPerson,
        Applicant = new ApplicantForm { Kind = ApplicantKind.NaturalPerson, Name = name, IdentityType = IdentityType.ResidentIdCard, IdentityNumber = "测试证件" + name },
        Description = "某项政府信息",
    };

    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
