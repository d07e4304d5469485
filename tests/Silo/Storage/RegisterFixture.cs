using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>A register of some hundred rows, written as requests are: through the storage query and its triggers.</summary>
public sealed class RegisterFixture : IAsyncLifetime
{
    private readonly TestDatabase _test = TestDatabase.Migrated();

    public ImmutableArray<RegisterRow> Rows { get; } = RegisterRows.Generate(500, seed: 20220101);

    public SqliteRegister Register => new(_test.Database);

    public ValueTask InitializeAsync()
    {
        var write = _test.QueryText("WriteToStorageKey");
        using var connection = _test.Database.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var row in Rows)
        {
            connection.Execute(
                write,
                new
                {
                    GrainIdHash = row.Serial,
                    GrainIdN0 = 0L,
                    GrainIdN1 = 0L,
                    GrainTypeHash = 1,
                    GrainTypeString = "request",
                    GrainIdExtensionString = row.Number,
                    ServiceId = "test",
                    GrainStateVersion = (int?)null,
                    PayloadBinary = TestSilo.Serializer.Serialize(new TestDocument { Register = row }).ToArray(),
                },
                transaction);
        }

        transaction.Commit();
        return ValueTask.CompletedTask;
    }

    public string Plan(string sql)
    {
        using var connection = _test.Database.Open();
        return string.Join('\n', connection.Query($"EXPLAIN QUERY PLAN {sql}").Select(step => (string)step.detail));
    }

    public ValueTask DisposeAsync()
    {
        _test.Dispose();
        return ValueTask.CompletedTask;
    }
}
