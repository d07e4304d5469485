using FluentAssertions;
using Jinping.Workflow.Silo.Storage.Cases;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteCaseReaderTests(SqliteRegisterFixture fixture) : CaseReaderTests(fixture), IClassFixture<SqliteRegisterFixture>;

public sealed class PostgresCaseReaderTests(PostgresRegisterFixture fixture) : CaseReaderTests(fixture), IClassFixture<PostgresRegisterFixture>;

/// <summary>All cases, page by page.</summary>
public abstract class CaseReaderTests(RegisterFixture fixture)
{
    [Fact]
    public async Task Every_case_is_read_once_with_its_row()
    {
        var reader = new CaseReader(fixture.Database);
        var read = new List<StoredCase>();
        await foreach (var stored in reader.All(CancellationToken.None))
            read.Add(stored);
        read.Select(stored => stored.Number).Should().BeEquivalentTo(fixture.Rows.Select(row => row.Number), "there is more than a page of them");
        read.Should().OnlyContain(stored => stored.Row!.Number == stored.Number && stored.Payload.Length > 0);
        read.Select(stored => stored.Row!.Description).Should().BeEquivalentTo(fixture.Rows.Select(row => row.Description));
        (await reader.RowsAlone(CancellationToken.None)).Should().BeEmpty();
        (await reader.CountProvisional(CancellationToken.None)).Should().Be(fixture.Rows.Count(row => row.ClosedOn is null && row.DueProvisional));
    }
}
