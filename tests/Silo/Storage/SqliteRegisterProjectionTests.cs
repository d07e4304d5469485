using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteRegisterProjectionTests() : RegisterProjectionTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task An_instant_that_would_not_sort_as_time_does_is_refused()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.Sqlite);
        var document = JsonNode.Parse(TestSilo.Serializer.Serialize(TestDocument.Of(Number, "truth")).ToArray())!;
        document["register"]!["registeredAt"] = "2026-01-05T09:30:00+08:00";

        await FluentActions.Invoking(() => Write(test, Encoding.UTF8.GetBytes(document.ToJsonString()))).Should().ThrowAsync<SqliteException>();

        test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
    }
}
