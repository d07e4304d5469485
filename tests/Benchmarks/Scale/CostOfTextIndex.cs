using System.Diagnostics;
using Dapper;
using Jinping.Workflow.Benchmarks.Steps;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>What the index of text searches costs those who write: registrations and steps with it beside the same without it.</summary>
internal static class CostOfTextIndex
{
    private const int Rounds = 5;
    private const int Callers = 64;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    /// <summary>Measures both in turn, and prints the medians.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start();
        await using var indexed = new PostgresDatabase(await server.CreateDatabase());
        await using var plain = new PostgresDatabase(await server.CreateDatabase());
        await using var with = await GrainSteps.Start(indexed, server);
        await using var without = await GrainSteps.Start(plain, server);
        await using (var connection = await plain.Source.OpenConnectionAsync())
            await connection.ExecuteAsync("DROP INDEX register_text");
        var rates = new[] { without, with }.ToDictionary(steps => steps, _ => (Registrations: new List<double>(), Steps: new List<double>()));
        foreach (var steps in rates.Keys)
        {
            await steps.Renew();
            await steps.Run(Callers, Time);   // warms up
        }
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (steps, (registrations, notes)) in rates)
            {
                var begun = Stopwatch.GetTimestamp();
                await steps.Renew();
                registrations.Add(GrainSteps.Cases / Stopwatch.GetElapsedTime(begun).TotalSeconds);
                notes.Add((await steps.Run(Callers, Time)).PerSecond);
            }
        }
        Console.WriteLine($"| index of text searches, {Callers} callers | registrations per second | ratio | steps per second | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|");
        Row("without", rates[without], rates[without]);
        Row("with", rates[with], rates[without]);
        Console.WriteLine();
    }

    private static void Row(string name, (List<double> Registrations, List<double> Steps) rates, (List<double> Registrations, List<double> Steps) without) =>
        Console.WriteLine($"| {name,-7} | {rates.Registrations.Median():F0} | {rates.Registrations.Median() / without.Registrations.Median():F2} | {rates.Steps.Median():F0} | {rates.Steps.Median() / without.Steps.Median():F2} |");
}
