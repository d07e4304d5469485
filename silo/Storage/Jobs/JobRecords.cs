using System.Collections.Immutable;
using Dapper;
using Jinping.Workflow.Contracts.Jobs;
using Jinping.Workflow.Law.Time;
using Jinping.Workflow.Silo.Storage.Register;

namespace Jinping.Workflow.Silo.Storage.Jobs;

/// <summary>任务运行记录 in the database: what every run found and did, whichever silo it ran on. The last runs of each job are kept.</summary>
/// <param name="database">A migrated database.</param>
public sealed class JobRecords(WorkflowDatabase database)
{
    /// <summary>How many runs of a job are kept.</summary>
    public const int Kept = 100;

    private const string Columns =
        "id AS Id, job AS Job, silo AS Silo, started_at AS StartedAt, milliseconds AS Milliseconds, found AS Found, done AS Done, succeeded AS Succeeded";

    static JobRecords() => SqlTypes.Register();

    /// <summary>A run begins. Whoever calls this has the turn, so an older run without an end was broken off, and is marked as such.</summary>
    /// <returns>The number of the run, higher than that of every earlier one.</returns>
    public async Task<long> Begin(string job, string silo, DateTimeOffset startedAt)
    {
        const string sql = """
            UPDATE job_run SET succeeded = @failed, done = @brokenOff WHERE job = @job AND succeeded IS NULL;
            INSERT INTO job_run (job, silo, started_at) VALUES (@job, @silo, @at) RETURNING id
            """;
        await using var connection = await database.Connect(CancellationToken.None);
        return await connection.ExecuteScalarAsync<long>(sql, new { job, silo, at = database.Dialect.Instant(startedAt), failed = false, brokenOff = "运行中断，没有结束。" });
    }

    /// <summary>A run tells how far it has come.</summary>
    public async Task Tell(long id, string soFar)
    {
        await using var connection = await database.Connect(CancellationToken.None);
        await connection.ExecuteAsync("UPDATE job_run SET found = @soFar WHERE id = @id AND succeeded IS NULL", new { id, soFar });
    }

    /// <summary>A run ends.</summary>
    public async Task End(long id, JobRun run)
    {
        const string sql = """
            UPDATE job_run SET milliseconds = @Milliseconds, found = COALESCE(@Found, found), done = @Done, succeeded = @Succeeded WHERE id = @id;
            DELETE FROM job_run WHERE job = @Job AND id <= (SELECT id FROM job_run WHERE job = @Job ORDER BY id DESC LIMIT 1 OFFSET @Kept)
            """;
        await using var connection = await database.Connect(CancellationToken.None);
        await connection.ExecuteAsync(sql, new { id, run.Job, run.Milliseconds, run.Found, run.Done, run.Succeeded, Kept });
    }

    /// <summary>The number of the newest run of a job; 0 when there is none.</summary>
    /// <param name="job">The job.</param>
    /// <param name="ended">True: only of runs that have ended.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<long> Newest(string job, bool ended, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COALESCE(MAX(id), 0) FROM job_run WHERE job = @job AND (succeeded IS NOT NULL OR NOT @ended)", new { job, ended }, cancellationToken: cancellationToken));
    }

    /// <summary>The newest run of a job that has ended and is newer than a given one; null when there is none.</summary>
    public async Task<JobRun?> EndedAfter(string job, long id, CancellationToken cancellationToken) =>
        (await Query("WHERE job = @job AND id > @id AND succeeded IS NOT NULL ORDER BY id DESC LIMIT 1", new { job, id }, cancellationToken)).FirstOrDefault();

    /// <summary>The kept runs of a job, the newest first.</summary>
    public Task<ImmutableArray<JobRun>> Of(string job, CancellationToken cancellationToken) =>
        Query("WHERE job = @job ORDER BY id DESC", new { job }, cancellationToken);

    /// <summary>The newest run of each job.</summary>
    public Task<ImmutableArray<JobRun>> Last(CancellationToken cancellationToken) =>
        Query("WHERE id IN (SELECT MAX(id) FROM job_run GROUP BY job)", null, cancellationToken);

    private async Task<ImmutableArray<JobRun>> Query(string condition, object? parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.Connect(cancellationToken);
        var rows = await connection.QueryAsync<StoredRun>(new CommandDefinition($"SELECT {Columns} FROM job_run {condition}", parameters, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToRun())];
    }

    private sealed record StoredRun
    {
        public required long Id { get; init; }

        public required string Job { get; init; }

        public required string Silo { get; init; }

        public required DateTimeOffset StartedAt { get; init; }

        public long? Milliseconds { get; init; }

        public string? Found { get; init; }

        public string? Done { get; init; }

        public bool? Succeeded { get; init; }

        public JobRun ToRun() => new()
        {
            Job = Job,
            Silo = Silo,
            StartedAt = StartedAt.ToOffset(ChinaTime.Offset),
            Milliseconds = Milliseconds,
            Found = Found,
            Done = Done,
            Succeeded = Succeeded,
        };
    }
}
