using Jinping.Workflow.Benchmarks.Register;
using Jinping.Workflow.Silo.Storage.Sqlite;

namespace Jinping.Workflow.Benchmarks.Steps;

/// <summary>Durable steps through the grain on SQLite beside bare commits of as many bytes.</summary>
internal static class StepsBesideSqlite
{
    private const int Rounds = 3;
    private const int Many = 64;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    /// <summary>Measures both in turn, and prints the medians.</summary>
    public static async Task Print()
    {
        var folder = Directory.CreateTempSubdirectory("jinping-bench-");
        var database = new SqliteDatabase(Path.Combine(folder.FullName, SqliteDatabase.FileName));
        await using (var steps = await GrainSteps.Start(database))
        {
            await steps.Renew();
            await steps.Run(Many, Time);   // warms up
            List<double> ours = [], bare = [];
            for (var round = 0; round < Rounds; round++)
            {
                await steps.Renew();
                bare.Add(BareUpdates.PerSecond((int)StoredCases.MeanBytes(database.Path), GrainSteps.Cases, Time));
                ours.Add((await steps.Run(Many, Time)).PerSecond);
            }
            Console.WriteLine($"| SQLite, WAL, synchronous=FULL, {GrainSteps.Cases} cases | per second | ratio |");
            Console.WriteLine("|---|---:|---:|");
            Console.WriteLine($"| {"bare prepared UPDATE, one commit each",-40} | {bare.Median():F0} | 1.00 |");
            Console.WriteLine($"| {$"grain step, {Many} callers",-40} | {ours.Median():F0} | {ours.Median() / bare.Median():F2} |");
            Console.WriteLine();
        }
        folder.Delete(recursive: true);
    }
}
