using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Sqlite;
using Jinping.Workflow.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;
using Orleans.TestingHost;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Cluster;

/// <summary>On SQLite.</summary>
public sealed class ClusterOnSqlite : WorkflowCluster
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jinping-actors-").FullName;

    protected override Task<WorkflowDatabase> Database() => Task.FromResult<WorkflowDatabase>(new SqliteDatabase(Path.Combine(_folder, SqliteDatabase.FileName)));

    protected override ValueTask Remove()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

/// <summary>On PostgreSQL.</summary>
public sealed class ClusterOnPostgres : WorkflowCluster
{
    private PostgresDatabase? _database;

    protected override async Task<WorkflowDatabase> Database() => _database = new PostgresDatabase(await (await PostgresServer.Shared).CreateDatabase());

    protected override ValueTask Remove() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Two silos in this process on one real database, at a chosen time.</summary>
public abstract class WorkflowCluster : IAsyncLifetime
{
    private readonly EphemeralDataProtectionProvider _keys = new();
    private InProcessTestCluster? _cluster;

    /// <summary>The application's clock; Orleans keeps its own.</summary>
    public MovableClock Clock { get; } = new(DateTimeOffset.Parse("2025-06-30T09:00:00+08:00"));

    /// <summary>Makes writes of requests fail.</summary>
    public Faults Faults { get; } = new();

    /// <summary>The calls the grains received.</summary>
    public ReceivedCalls Calls { get; } = new();

    /// <summary>The database, past the grains.</summary>
    public WorkflowDatabase Stored { get; private set; } = null!;

    public IGrainFactory Grains => _cluster!.Client;

    /// <summary>Encrypts as the program does, with keys of this run.</summary>
    public ApplicantProtection Protection => field ??= new(new PersonalCipher(_keys), new MatchingSecret(new KeyRing(Grains, KeySeal.None), _keys));

    public RegistrationDesk Desk => new(Grains, Clock, Protection, new ApplicantViews(Protection, new AccessSettings { SignInRequired = false }), new ContactKeyDesk(Grains, Protection, NullLogger<ContactKeyDesk>.Instance));

    public async ValueTask InitializeAsync()
    {
        var database = Stored = await Database();
        database.Migrate(Clock);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddIncomingGrainCallFilter(Calls);
            silo.Services.AddSingleton<LawInForce>(_ => new LawInForce(Clock));
            silo.Services.AddHostedService<LawWatch>();
            silo.Services.AddWorkflowWire();
            silo.AddWorkflowStorage(database, Silo.Storage.JsonGrainStorageSerializer.OfDocuments);
            var inner = silo.Services.Last(s => s.IsKeyedService && s.ServiceType == typeof(IGrainStorage) && GrainNames.Store.Equals(s.ServiceKey));
            silo.Services.Remove(inner);
            silo.Services.AddKeyedSingleton<IGrainStorage>(GrainNames.Store, (services, key) => new FaultyStorage((IGrainStorage)inner.KeyedImplementationFactory!(services, key), Faults));
        });
        builder.ConfigureClient(client => client.Services.AddWorkflowWire());
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    /// <summary>A department of its own for a test, known on both silos.</summary>
    public async Task<string> Department()
    {
        var code = "d" + Guid.NewGuid().ToString("N")[..12];
        var authority = Grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);
        await authority.AddDepartment(new DepartmentEntry { Code = code, Name = "测试部门" });
        return code;
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
        await Remove();
        GC.SuppressFinalize(this);
    }

    /// <summary>A new, empty database.</summary>
    protected abstract Task<WorkflowDatabase> Database();

    /// <summary>Removes it.</summary>
    protected abstract ValueTask Remove();
}
