using FluentAssertions;
using Jinping.Workflow.Silo.Storage.States;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>Many ask at once: one query, and to each the answer to its own question.</summary>
public sealed class GatheringTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_asked_while_others_are_answered_makes_one_group_and_each_gets_its_own_answer()
    {
        var groups = new List<int[]>();
        var first = new TaskCompletionSource();
        var gathering = new Gathering<int, string>(lanes: 1, largest: 8, async questions =>
        {
            groups.Add([.. questions]);
            if (groups.Count == 1)
                await first.Task;
            return [.. questions.Select(question => $"answer {question}")];
        });
        var lone = gathering.Ask(0, Cancelled);
        while (groups.Count == 0)
            await Task.Delay(1, Cancelled);
        var others = Enumerable.Range(1, 10).Select(question => gathering.Ask(question, Cancelled)).ToArray();
        first.SetResult();

        (await lone).Should().Be("answer 0");
        (await Task.WhenAll(others)).Should().Equal(Enumerable.Range(1, 10).Select(question => $"answer {question}"));
        groups.Should().BeEquivalentTo(new int[][] { [0], [1, 2, 3, 4, 5, 6, 7, 8], [9, 10] }, options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task A_query_that_fails_fails_those_who_asked_and_nobody_after_them()
    {
        var gathering = new Gathering<int, int>(lanes: 1, largest: 8, questions => questions.Contains(13) ? throw new TimeoutException() : Task.FromResult<IReadOnlyList<int>>([.. questions]));

        await FluentActions.Awaiting(() => gathering.Ask(13, Cancelled)).Should().ThrowAsync<TimeoutException>();

        (await gathering.Ask(14, Cancelled)).Should().Be(14);
    }

    [Fact]
    public async Task Who_no_longer_waits_leaves_the_others_their_answer()
    {
        var answered = new TaskCompletionSource();
        // Both may come into one query, or each into its own.
        var gathering = new Gathering<int, int>(lanes: 1, largest: 8, async questions =>
        {
            await answered.Task;
            return [.. questions];
        });
        using var impatient = new CancellationTokenSource();
        var given = gathering.Ask(1, impatient.Token);
        await impatient.CancelAsync();

        await FluentActions.Awaiting(() => given).Should().ThrowAsync<OperationCanceledException>();

        var other = gathering.Ask(1, Cancelled);
        answered.SetResult();
        (await other).Should().Be(1);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task States_read_at_once_come_to_those_who_asked_and_what_is_not_there_is_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        using var states = test.Database.States("test");
        var keys = Enumerable.Range(0, 60).Select(i => StateKey.Of("department", GrainId.Create("department", $"d{i}"))).ToArray();
        foreach (var i in Enumerable.Range(0, 60).Where(i => i % 3 > 0))
        {
            var write = new StateWrite(keys[i], expected: null, [(byte)i]);
            await states.Write([write]);
            write.Complete();
            (await write.Done).Should().Be(1);
        }

        var read = await Task.WhenAll(keys.Concat(keys).Select(key => states.Read(key, Cancelled)));

        for (var i = 0; i < read.Length; i++)
            read[i]?.Payload.Should().Equal([(byte)(i % 60)]);
        read.Select(state => state is null).Should().Equal(Enumerable.Range(0, 120).Select(i => i % 3 == 0));
    }
}
