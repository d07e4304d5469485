using Dapper;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Support;
using Npgsql;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>What the hourly sweep reads, of few and of many open cases with as many due in both. What it then does costs what a step costs.</summary>
internal static class SweepAtScale
{
    private const int Few = 10_000;
    private const int Many = 1_000_000;
    private const int Due = 1_000;
    private const int Part = 500;   // as the job reads
    private const int Times = 200;

    /// <summary>Measures both in turn beside the bare query, and prints the table.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start("max_wal_size=4GB");
        await using var few = await Open(server, Few);
        await using var many = await Open(server, Many);
        await using var bareFew = await few.Source.OpenConnectionAsync();
        await using var bareMany = await many.Source.OpenConnectionAsync();
        var waits = await Waits.InTurn(Times, _ => Bare(bareFew), _ => Read(few), _ => Bare(bareMany), _ => Read(many));
        Console.WriteLine($"| sweep: reading {Due} due cases (goal: 1,000,000 open ≤ 1.3 × 10,000) | p50 (ms) | to bare | to few | p99 (ms) | to few |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Row($"bare prepared query, {Few:N0} open", waits[0], waits[0], waits[0]);
        Row($"the job's reading, {Few:N0} open", waits[1], waits[0], waits[1]);
        Row($"bare prepared query, {Many:N0} open", waits[2], waits[2], waits[0]);
        Row($"the job's reading, {Many:N0} open", waits[3], waits[2], waits[1]);
        Console.WriteLine();
    }

    private static void Row(string name, Waits waits, Waits bare, Waits few) =>
        Console.WriteLine($"| {name,-38} | {waits.Middle:F2} | {waits.Middle / bare.Middle:F2} | {waits.Middle / few.Middle:F2} | {waits.Slow:F2} | {waits.Slow / few.Slow:F2} |");

    private static async Task<PostgresDatabase> Open(PostgresServer server, int cases)
    {
        var database = await RegisterDatabase.Start(server);
        await new ManyCases { Cases = cases, Departments = 100, OpenEvery = 1, Due = Due, IsSearched = false }.Fill(database);
        return database;
    }

    private static async Task Read(PostgresDatabase database)
    {
        var register = new SqlRegister(database);
        string? after = null;
        var read = 0;
        while (await register.Due(ManyCases.Today, 0, after, Part, CancellationToken.None) is { IsEmpty: false } numbers)
            (after, read) = (numbers[^1], read + numbers.Length);
        MustBe(read);
    }

    private static async Task Bare(NpgsqlConnection connection) =>
        MustBe((await connection.QueryAsync<string>("SELECT number FROM register WHERE status <> 'closed' AND act_on <= @today ORDER BY number", new { today = ManyCases.Today })).Count());

    private static void MustBe(int read)
    {
        if (read != Due)
            throw new InvalidOperationException($"{read} cases were read instead of {Due}.");
    }
}
