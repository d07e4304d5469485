using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

public sealed class SqliteGrainStorageTests() : GrainStorageTests(DatabaseKind.Sqlite);

public sealed class PostgresGrainStorageTests() : GrainStorageTests(DatabaseKind.PostgreSql);

/// <summary>Grain states under real Orleans in a real database.</summary>
public abstract class GrainStorageTests(DatabaseKind kind)
{
    [Fact]
    public async Task What_was_written_is_read_by_the_next_activation()
    {
        await using var silo = await TestSilo.Start(kind);
        await silo.Note("a-note").Write("first", withRegister: false);
        await silo.Note("a-note").Write("第二次 🏛", withRegister: false);
        await silo.Note("a-note").Forget();

        (await silo.Note("a-note").Read()).Should().Be("第二次 🏛");
        (await silo.Note("a-note").ETag()).Should().Be("2");
    }

    [Fact]
    public async Task A_cleared_state_is_empty_keeps_its_version_and_can_be_written_again()
    {
        await using var silo = await TestSilo.Start(kind);
        await silo.Note("a-note").Write("first", withRegister: false);
        await silo.Note("a-note").Clear();
        await silo.Note("a-note").Forget();

        (await silo.Note("a-note").Read()).Should().BeEmpty();
        (await silo.Note("a-note").ETag()).Should().Be("2");
        await silo.Note("a-note").Write("again", withRegister: false);
        silo.Test.Scalar<int>("SELECT Version FROM OrleansStorage").Should().Be(3);
    }

    [Fact]
    public async Task Of_two_first_writes_exactly_one_wins()
    {
        await using var silo = await TestSilo.Start(kind);
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        var id = GrainId.Create("storage-test-note", "race");
        var writes = Enumerable.Range(0, 8)
            .Select(async i => await Record.ExceptionAsync(() =>
                storage.WriteStateAsync("note", id, new GrainState<TestDocument>(new TestDocument { Truth = $"{i}" }))))
            .ToArray();

        var failures = (await Task.WhenAll(writes)).Where(failure => failure is not null).ToList();

        failures.Should().HaveCount(7).And.AllBeOfType<InconsistentStateException>();
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(1);
        silo.Test.Scalar<int>("SELECT Version FROM OrleansStorage").Should().Be(1);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_for_writing_and_for_clearing_and_changes_nothing()
    {
        await using var silo = await TestSilo.Start(kind);
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        var id = GrainId.Create("storage-test-note", "stale");
        var current = new GrainState<TestDocument>(new TestDocument { Truth = "1" });
        await storage.WriteStateAsync("note", id, current);
        var stale = new GrainState<TestDocument>(new TestDocument { Truth = "stale" }, current.ETag);
        current.State = new TestDocument { Truth = "2" };
        await storage.WriteStateAsync("note", id, current);

        await FluentActions.Invoking(() => storage.WriteStateAsync("note", id, stale)).Should().ThrowAsync<InconsistentStateException>();
        await FluentActions.Invoking(() => storage.ClearStateAsync("note", id, stale)).Should().ThrowAsync<InconsistentStateException>();

        var read = new GrainState<TestDocument>();
        await storage.ReadStateAsync("note", id, read);
        read.State!.Truth.Should().Be("2");
        read.ETag.Should().Be("2");
    }

    [Fact]
    public async Task A_version_of_a_row_that_does_not_exist_is_a_conflict_and_inserts_nothing()
    {
        await using var silo = await TestSilo.Start(kind);
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        var ghost = new GrainState<TestDocument>(new TestDocument(), "3");

        await FluentActions.Invoking(() => storage.WriteStateAsync("note", GrainId.Create("storage-test-note", "ghost"), ghost))
            .Should().ThrowAsync<InconsistentStateException>();

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(0);
    }

    [Fact]
    public async Task Keys_that_are_the_same_hexadecimal_number_are_different_grains()
    {
        await using var silo = await TestSilo.Start(kind);
        string[] keys = ["cd", "CD", "0cd", "00cd"];
        foreach (var key in keys)
        {
            await silo.Note(key).Write(key, withRegister: false);
            await silo.Note(key).Forget();
        }

        foreach (var key in keys)
        {
            (await silo.Note(key).Read()).Should().Be(key);
        }

        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(4);
    }

    [Fact]
    public async Task Many_grains_writing_at_once_all_succeed_and_none_waits_for_the_drivers_retry()
    {
        const int grains = 64, each = 10;
        await using var silo = await TestSilo.Start(kind);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(1, grains).Select(async serial =>
        {
            for (var step = 1; step <= each; step++)
            {
                await silo.Request($"2026-xzfb-{serial:0000}").Write($"{step}", withRegister: true);
            }
        }));

        TestContext.Current.TestOutputHelper!.WriteLine($"{grains * each / watch.Elapsed.TotalSeconds:0} writes per second by {grains} grains, register included");
        silo.Test.Scalar<int>("SELECT SUM(Version) FROM OrleansStorage").Should().Be(grains * each);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(grains);
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_fails_alone_among_its_neighbours()
    {
        await using var silo = await TestSilo.Start(kind);
        var storage = silo.Services.GetRequiredKeyedService<IGrainStorage>("store");
        Task Write(int serial) => storage.WriteStateAsync(
            "request",
            GrainId.Create("request", $"2026-xzfb-{serial:0000}"),
            new GrainState<TestDocument>(serial % 5 == 0 ? new TestDocument() : TestDocument.Of($"2026-xzfb-{serial:0000}", "truth")));

        var failures = await Task.WhenAll(Enumerable.Range(1, 60).Select(async serial => await Record.ExceptionAsync(() => Write(serial))));

        failures.Count(failure => failure is null).Should().Be(48);
        failures.Where(failure => failure is not null).Should().OnlyContain(failure => failure!.Message.Contains("register member"));
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM OrleansStorage").Should().Be(48);
        silo.Test.Scalar<int>("SELECT COUNT(*) FROM register").Should().Be(48);
    }
}
