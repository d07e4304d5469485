using System.Diagnostics;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.States;
using Jinping.Workflow.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Storage;

namespace Jinping.Workflow.Benchmarks.Steps;

/// <summary>A silo in this process, and callers who write notes into its cases: law, grain, one durable write with its register row.</summary>
internal sealed class GrainSteps : IAsyncDisposable
{
    /// <summary>How many cases they write into.</summary>
    public const int Cases = 2000;

    private readonly IHost _host;
    private readonly PostgresServer? _server;
    private readonly EphemeralDataProtectionProvider _keys = new();
    private IRequestGrain[] _cases = [];
    private int _next;

    private GrainSteps(IHost host, PostgresServer? server) => (_host, _server) = (host, server);

    /// <summary>Starts the silo on an empty database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="server">Its server, whose processor time counts; null when it is part of this process.</param>
    /// <param name="plain">True: Orleans' own provider, one transaction for each write; else ours, in groups. PostgreSQL only.</param>
    public static async Task<GrainSteps> Start(WorkflowDatabase database, PostgresServer? server = null, bool plain = false)
    {
        var host = await SiloInProcess.Start(database, silo =>
        {
            if (plain)
                UsePlainProvider(silo, (PostgresDatabase)database);
        });
        await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IAuthorityGrain>(GrainNames.Authority).AddDepartment(new DepartmentEntry { Code = "xzfb", Name = "县政府办公室" });
        return new GrainSteps(host, server);
    }

    /// <summary>The silo's grains.</summary>
    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Registers new cases to write into, so that those measured are as short as they were in the round before.</summary>
    public async Task Renew()
    {
        var desk = Desk();
        var cases = new List<IRequestGrain>();
        foreach (var chunk in Enumerable.Range(0, Cases).Chunk(64))
            cases.AddRange(await Task.WhenAll(chunk.Select(async _ => Grains.GetGrain<IRequestGrain>((await desk.Register(Form, Guid.NewGuid(), "测量")).View!.Number))));
        _cases = [.. cases];
    }

    private RegistrationDesk Desk()
    {
        var protection = new ApplicantProtection(new PersonalCipher(_keys), new MatchingSecret(new KeyRing(Grains, KeySeal.None), _keys));
        return new RegistrationDesk(Grains, _host.Services.GetRequiredService<TimeProvider>(), protection, new ApplicantViews(protection, new AccessSettings { SignInRequired = false }),
            new ContactKeyDesk(Grains, protection, NullLogger<ContactKeyDesk>.Instance));
    }

    /// <summary>Their numbers.</summary>
    public IEnumerable<string> Numbers => _cases.Select(request => request.GetPrimaryKeyString());

    /// <summary>Lets the callers write for a while, each waiting for its answer.</summary>
    public async Task<Rate> Run(int callers, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var used = ProcessorTime.Now(_server);
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => Call(watch, time))));
        return Rate.Of(times, watch.Elapsed, ProcessorTime.Now(_server) - used);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
    }

    private static Registration Form => new()
    {
        Department = "xzfb",
        ReceivedOn = new DateOnly(2026, 3, 2),
        Channel = Channel.InPerson,
        Applicant = new ApplicantForm { Kind = ApplicantKind.NaturalPerson, Name = "测量用申请人" },
        Description = "2025年度县级部门预算公开情况",
    };

    private static void UsePlainProvider(ISiloBuilder silo, PostgresDatabase database)
    {
        silo.Services.Remove(silo.Services.Last(service => service.IsKeyedService && service.ServiceType == typeof(IGrainStorage) && StorageExtensions.StorageName.Equals(service.ServiceKey)));
        silo.AddAdoNetGrainStorage(StorageExtensions.StorageName, options =>
        {
            options.Invariant = "Npgsql";
            options.DataSource = database.Source;
            options.GrainStorageSerializer = Silo.Storage.JsonGrainStorageSerializer.OfDocuments;
            options.HashPicker = new WholeKeyHasher();
        });
    }

    private async Task<List<double>> Call(Stopwatch watch, TimeSpan time)
    {
        var times = new List<double>();
        var note = new RequestCommand.Note { Text = "已电话联系申请人，告知办理进度。" };
        while (watch.Elapsed < time)
        {
            var begun = watch.Elapsed;
            var answer = await _cases[(uint)Interlocked.Increment(ref _next) % Cases].Execute(new ExecuteCommand { Command = note, CommandId = Guid.NewGuid(), By = "测量" });
            if (answer.Refusal is not null)
                throw new InvalidOperationException(answer.Refusal.Message);
            times.Add((watch.Elapsed - begun).TotalMilliseconds);
        }
        return times;
    }
}
