using FluentAssertions;
using Hangfire;
using Jinping.Workflow.Actors.Jobs;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Jobs;

/// <summary>Hangfire itself, in memory and in PostgreSQL.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_job_that_throws_is_tried_again_and_then_shown_as_failed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var job = new TestJob(() => throw new InvalidOperationException("磁盘已满"));
        using var host = Silo(test.Database, job, port: 1);
        await host.StartAsync();
        host.Services.GetRequiredService<IBackgroundJobClient>().Enqueue<ScheduledRun>(run => run.Run(job.Name, CancellationToken.None));
        var failed = await Eventually(() => host.Services.GetRequiredService<JobStorage>().GetMonitoringApi().FailedJobs(0, 10), jobs => jobs.Count == 1);
        failed[0].Value.ExceptionMessage.Should().Contain("磁盘已满");
        job.Runs.Should().Be(3, "two more attempts are set");
        (await host.Services.GetRequiredService<IJobBoard>().Runs(job.Name, CancellationToken.None))!.Value.Should().HaveCount(3).And.OnlyContain(run => run.Succeeded == false);
        await host.StopAsync();
    }

    [Fact]
    public async Task Two_silos_share_one_schedule_and_a_due_job_runs_on_one_of_them()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.PostgreSql);
        var job = new TestJob();
        using var one = Silo(test.Database, job, port: 1);
        using var two = Silo(test.Database, job, port: 2);
        await Task.WhenAll(one.StartAsync(), two.StartAsync());
        await Eventually(() => one.Services.GetRequiredService<JobStorage>().GetMonitoringApi().Servers(), servers => servers.Count == 2);
        one.Services.GetRequiredService<IRecurringJobManager>().Trigger(job.Name);
        var board = two.Services.GetRequiredService<IJobBoard>();
        await Eventually(() => board.Runs(job.Name, CancellationToken.None).GetAwaiter().GetResult()!.Value, runs => runs.Any(run => run.Succeeded == true));
        await Task.Delay(2500);   // two looks of the other silo
        job.Runs.Should().Be(1);
        (await board.List(CancellationToken.None)).Single().NextRunAt.Should().NotBeNull();
        test.Scalar<int>("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'hangfire' AND table_name = 'job'").Should().Be(1);
        await Task.WhenAll(one.StopAsync(), two.StopAsync());
    }

    private static IHost Silo(WorkflowDatabase database, TestJob job, int port)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var settings = Runners.Settings(port, jobsEnabled: true);
        // Hangfire keeps the first host's logger for the whole process: one that is never disposed serves them all.
        builder.Services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
        builder.Services.AddSingleton(settings).AddSingleton<TimeProvider>(TestDatabase.Clock).AddSingleton(database).AddLogging();
        builder.Services.AddWorkflowJobs(settings, database);
        builder.Services.RemoveAll<IJob>().AddSingleton<IJob>(job);
        return builder.Build();
    }

    private static async Task<T> Eventually<T>(Func<T> read, Func<T, bool> holds)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (read() is var value && holds(value))
                return value;
            await Task.Delay(200);
        }
        throw new TimeoutException("It did not come about within a minute.");
    }
}
