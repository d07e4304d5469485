using FluentAssertions;
using Jinping.Workflow.Silo.Jobs.Turns;
using Jinping.Workflow.Silo.Tests.Storage;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Jobs;

/// <summary>One owner of a run, however many silos.</summary>
public sealed class OneRunTests
{
    [Fact]
    public async Task A_run_that_another_silo_has_is_not_run_twice()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        var (begun, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = Blocked(begun, free);
        var first = Runners.Of(test.Database, job, port: 1).RunScheduled(job.Name, CancellationToken.None);
        await begun.Task;
        var others = new[] { 2, 3 }.Select(port => Runners.Of(test.Database, job, port).RunScheduled(job.Name, CancellationToken.None)).ToArray();
        await WaitForWaiting(test, others.Length);
        free.SetResult();
        await Task.WhenAll([first, .. others]);
        job.Runs.Should().Be(1);
        test.Scalar<int>("SELECT COUNT(*) FROM job_run").Should().Be(1);
    }

    [Fact]
    public async Task Who_asks_during_a_run_gets_one_that_began_after_it_and_those_who_wait_share_it()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        var (begun, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = Blocked(begun, free);
        var first = Runners.Of(test.Database, job, port: 1).Run(job.Name, CancellationToken.None);
        await begun.Task;
        var others = new[] { 2, 3, 4 }.Select(port => Runners.Of(test.Database, job, port).Run(job.Name, CancellationToken.None)).ToArray();
        await WaitForWaiting(test, others.Length);
        free.SetResult();
        (await first)!.Found.Should().Be("第1次。");
        (await Task.WhenAll(others)).Should().OnlyContain(run => run!.Found == "第2次。");
        job.Runs.Should().Be(2);
    }

    [Fact]
    public async Task In_one_process_those_who_wait_share_a_run_too()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.Sqlite);
        var (begun, free) = (new TaskCompletionSource(), new TaskCompletionSource());
        var job = Blocked(begun, free);
        var runner = Runners.Of(test.Database, job);
        var first = runner.RunScheduled(job.Name, CancellationToken.None);
        await begun.Task;
        var second = runner.RunScheduled(job.Name, CancellationToken.None);
        second.IsCompleted.Should().BeFalse();
        free.SetResult();
        await Task.WhenAll(first, second);
        job.Runs.Should().Be(1);
    }

    [Fact]
    public async Task The_turn_of_a_silo_that_died_goes_to_the_next()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        var (begun, never) = (new TaskCompletionSource(), new TaskCompletionSource());
        var stuck = Blocked(begun, never);
        using var end = new CancellationTokenSource();
        var dying = Runners.Of(test.Database, stuck, port: 1).RunScheduled(stuck.Name, end.Token);
        await begun.Task;
        var job = new TestJob();
        var next = Runners.Of(test.Database, job, port: 2).RunScheduled(job.Name, CancellationToken.None);
        await WaitForWaiting(test, 1);
        // As the server does when the connection of a killed silo closes.
        test.Execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
        await next.WaitAsync(TimeSpan.FromSeconds(20));
        job.Runs.Should().Be(1, "the broken run was nobody's result");
        await end.CancelAsync();
        await FluentActions.Awaiting(() => dying).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Jobs_do_not_wait_for_each_other()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        var turns = new ClusterTurns(((PostgresTestDatabase)test).Database);
        await using var one = await turns.Take("one", CancellationToken.None);
        await using var other = await turns.Take("other", CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static TestJob Blocked(TaskCompletionSource begun, TaskCompletionSource free) => new(() =>
    {
        begun.TrySetResult();
        return free.Task;
    });

    private static async Task WaitForWaiting(TestDatabase test, int count)
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            if (test.Scalar<int>("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())") == count)
                return;
            await Task.Delay(50);
        }
        throw new TimeoutException("Nobody waits for the turn.");
    }
}
