using FluentAssertions;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Silo.Storage.Register;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteContactKeyTests(SqliteRegisterFixture fixture) : ContactKeyTests(fixture), IClassFixture<SqliteRegisterFixture>;

public sealed class PostgresContactKeyTests(PostgresRegisterFixture fixture) : ContactKeyTests(fixture), IClassFixture<PostgresRegisterFixture>;

/// <summary>联系方式检索 beside a register.</summary>
public abstract class ContactKeyTests(RegisterFixture fixture)
{
    private static readonly CancellationToken None = CancellationToken.None;

    private SqlContactKeys Keys => new(fixture.Database);

    [Fact]
    public async Task Requests_are_found_by_each_of_their_keys_and_those_without_are_known()
    {
        var numbers = fixture.Rows.Select(row => row.Number).Order(StringComparer.Ordinal).ToArray();
        (await Keys.Missing(null, 1000, None)).Should().Equal(numbers, "nothing was kept yet");
        (await Keys.Missing(numbers[99], 3, None)).Should().Equal(numbers[100..103]);

        await Keys.Keep(new ContactKeys { Number = numbers[0], Phone = "p", Address = "a" }, None);
        await Keys.Keep(new ContactKeys { Number = numbers[1], Phone = "p", Agent = "g" }, None);
        await Keys.Keep(new ContactKeys { Number = numbers[2] }, None);

        (await Keys.Find("p", 10, None)).Should().Equal(numbers[1], numbers[0]);
        (await Keys.Find("p", 1, None)).Should().Equal(numbers[1]);
        (await Keys.Find("a", 10, None)).Should().Equal(numbers[0]);
        (await Keys.Find("g", 10, None)).Should().Equal(numbers[1]);
        (await Keys.Missing(null, 1000, None)).Should().Equal(numbers[3..], "one without contacts was looked at, too");

        await Keys.Keep(new ContactKeys { Number = numbers[1], Agent = "h" }, None);
        (await Keys.Find("p", 10, None)).Should().Equal(numbers[0]);
    }
}
