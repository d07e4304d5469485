using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteRegisterFixture() : RegisterFixture(DatabaseKind.Sqlite);

public sealed class PostgresRegisterFixture() : RegisterFixture(DatabaseKind.PostgreSql);

/// <summary>A register of some hundred rows, written as requests are: with their states.</summary>
public abstract class RegisterFixture(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase? _test;

    public ImmutableArray<RegisterRow> Rows { get; } = RegisterRows.Generate(500, seed: 20220101);

    public WorkflowDatabase Database => _test!.Database;

    public SqlRegister Register => new(_test!.Database);

    public async ValueTask InitializeAsync()
    {
        _test = await TestDatabase.Migrated(kind);
        using var states = _test.Database.States("test");
        foreach (var rows in Rows.Chunk(100))
        {
            var group = rows.Select(row => new StateWrite(
                StateKey.Of("request", GrainId.Create("request", row.Number)), expected: null, TestSilo.Serializer.Serialize(new TestDocument { Register = row }).ToArray())).ToList();
            await states.Write(group);
            group.ForEach(write => write.Complete());
            await Task.WhenAll(group.Select(write => write.Done));
        }
    }

    public async Task<string> Plan(string sql)
    {
        await using var connection = await _test!.Database.Connect(CancellationToken.None);
        return string.Join('\n', connection.Query($"EXPLAIN QUERY PLAN {sql}").Select(step => (string)step.detail));
    }

    public async ValueTask DisposeAsync()
    {
        if (_test is not null)
            await _test.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
