using FluentAssertions;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Orleans.TestingHost;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>Orleans' own provider and ours work on one table: what one wrote the other reads, and neither overwrites what the other changed.</summary>
public sealed class PlainProviderTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Both_providers_find_each_others_rows_by_every_kind_of_key(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddWorkflowWire();
            silo.AddWorkflowStorage(test.Database, TestSilo.Serializer);
            silo.AddAdoNetGrainStorage("plain", options =>
            {
                options.Invariant = kind == DatabaseKind.Sqlite ? "System.Data.SQLite" : "Npgsql";
                options.ConnectionString = kind == DatabaseKind.Sqlite ? ((SqliteTestDatabase)test).File.ConnectionString : ((PostgresTestDatabase)test).Database.ConnectionString;
                options.GrainStorageSerializer = TestSilo.Serializer;
                options.HashPicker = new WholeKeyHasher();
            });
        });
        builder.ConfigureClient(client => client.Services.AddWorkflowWire());
        await using var cluster = builder.Build();
        await cluster.DeployAsync();
        var services = ((InProcessSiloHandle)cluster.Silos[0]).ServiceProvider;
        var (ours, plain) = (services.GetRequiredKeyedService<IGrainStorage>("store"), services.GetRequiredKeyedService<IGrainStorage>("plain"));
        GrainId[] grains =
        [
            GrainId.Create("note", "2022-xzfb-0001"), GrainId.Create("note", "2022"), GrainId.Create("note", "cd"), GrainId.Create("note", "CD"),
            GrainId.Create(GrainType.Create("note"), GrainIdKeyExtensions.CreateIntegerKey(7)), GrainId.Create(GrainType.Create("note"), GrainIdKeyExtensions.CreateIntegerKey(7, "部门")),
            GrainId.Create(GrainType.Create("note"), GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid())), GrainId.Create(GrainType.Create("note"), GrainIdKeyExtensions.CreateGuidKey(Guid.NewGuid(), "x")),
        ];

        foreach (var grain in grains)
        {
            var first = new GrainState<TestDocument>(new TestDocument { Truth = $"{grain} 1" });
            await plain.WriteStateAsync("note", grain, first);
            var second = new GrainState<TestDocument>();
            await ours.ReadStateAsync("note", grain, second);
            second.State!.Truth.Should().Be($"{grain} 1");
            second.State = new TestDocument { Truth = $"{grain} 2" };
            await ours.WriteStateAsync("note", grain, second);
            second.ETag.Should().Be("2");
            await plain.Invoking(storage => storage.WriteStateAsync("note", grain, first)).Should().ThrowAsync<InconsistentStateException>();
            await plain.ReadStateAsync("note", grain, first);
            first.State!.Truth.Should().Be($"{grain} 2");
            await plain.ClearStateAsync("note", grain, first);
            await ours.Invoking(storage => storage.WriteStateAsync("note", grain, second)).Should().ThrowAsync<InconsistentStateException>();
        }
        test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(grains.Length);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_delete_returns_the_next_version_and_a_stale_one_deletes_nothing(DatabaseKind kind)
    {
        await using var silo = await TestSilo.Start(kind);
        await silo.Note("a-note").Write("first", withRegister: false);
        var delete = silo.Test.QueryText("DeleteStorageKey");
        var row = silo.Test.Row("SELECT GrainIdHash AS \"GrainIdHash\", GrainIdN0 AS \"GrainIdN0\", GrainIdN1 AS \"GrainIdN1\", GrainTypeHash AS \"GrainTypeHash\", GrainTypeString AS \"GrainTypeString\", GrainIdExtensionString AS \"GrainIdExtensionString\", ServiceId AS \"ServiceId\" FROM OrleansStorage");
        row["GrainStateVersion"] = 7;

        silo.Test.Scalar<int>(delete, row).Should().BeOneOf([0, 7], "no version, or the one given, tells Orleans of the conflict");
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(1);
        row["GrainStateVersion"] = 1;
        silo.Test.Scalar<int>(delete, row).Should().Be(2);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
    }
}
