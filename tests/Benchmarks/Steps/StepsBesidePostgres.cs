using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Steps;

/// <summary>Durable steps through the grain on PostgreSQL beside bare updates of as many bytes, by many callers and by one.</summary>
internal static class StepsBesidePostgres
{
    private const int Rounds = 3;
    private const int Many = 64;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    /// <summary>Measures all in turn, and prints the medians.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start();
        await using var plainDatabase = new PostgresDatabase(await server.CreateDatabase());
        await using var database = new PostgresDatabase(await server.CreateDatabase());
        await using var plain = await GrainSteps.Start(plainDatabase, server, plain: true);
        await using var grouped = await GrainSteps.Start(database, server);
        foreach (var steps in new[] { plain, grouped })
        {
            await steps.Renew();
            await steps.Run(Many, Time);   // warms up
        }
        var bytes = await MeanBytes(database);
        await using var bare = await PostgresUpdates.Start(server, bytes);
        await bare.Run(Many, Time);
        foreach (var callers in new[] { Many, 1 })
        {
            List<Rate> bares = [], plains = [], groups = [];
            for (var round = 0; round < Rounds; round++)
            {
                await plain.Renew();
                await grouped.Renew();
                bares.Add(await bare.Run(callers, Time));
                plains.Add(await plain.Run(callers, Time));
                using var profile = new GroupProfile();
                groups.Add(await grouped.Run(callers, Time));
                profile.Print();
            }
            Console.WriteLine($"| PostgreSQL, {callers} callers, {GrainSteps.Cases} cases | per second | ratio | p50 (ms) | ratio | p99 (ms) | program (µs) | server (µs) |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
            Row($"bare prepared UPDATE, {bytes} bytes", bares, bares);
            Row("grain step, one transaction each", plains, bares);
            Row("grain step, written in groups", groups, bares);
            Console.WriteLine();
        }
        Console.WriteLine($"mean stored case at the end: {await MeanBytes(database)} bytes");
        Console.WriteLine();
    }

    private static void Row(string name, List<Rate> rates, List<Rate> bares)
    {
        var (rate, bare) = (Rate.Median(rates), Rate.Median(bares));
        Console.WriteLine($"| {name,-36} | {rate.PerSecond:F0} | {rate.PerSecond / bare.PerSecond:F2} | {rate.Middle:F2} | {rate.Middle / bare.Middle:F2} | {rate.Slow:F1} | {rate.Program:F0} | {rate.Server:F0} |");
    }

    private static async Task<int> MeanBytes(PostgresDatabase database)
    {
        await using var mean = database.Source.CreateCommand("SELECT avg(length(PayloadBinary))::integer FROM OrleansStorage WHERE GrainTypeString = 'request'");
        return (int)(await mean.ExecuteScalarAsync())!;
    }
}
