using Jinping.Workflow.Benchmarks.Hosts;
using Jinping.Workflow.Benchmarks.Steps;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Register;

/// <summary>Durable request steps through the REST interface beside the same steps straight through the grain, both on PostgreSQL.</summary>
internal static class RestBesideSteps
{
    private const int Rounds = 3;
    private const int Callers = 64;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    /// <summary>Measures both in turn, and prints the medians.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start();
        await using var database = new PostgresDatabase(await server.CreateDatabase());
        await using var steps = await GrainSteps.Start(database, server);
        using var program = MeasuredProcess.Silo("--demo", "--Storage:Provider=PostgreSQL", $"--Storage:ConnectionString={await server.CreateDatabase()}");
        await program.Ready();
        var notes = new NoteCallers(program.Http, Callers);
        await steps.Renew();
        await notes.Register();
        await steps.Run(Callers, Time);
        await notes.Run(Time);   // both warm
        List<double> grains = [], rest = [];
        for (var round = 0; round < Rounds; round++)
        {
            await steps.Renew();
            grains.Add((await steps.Run(Callers, Time)).PerSecond);
            rest.Add(await notes.Run(Time));
        }
        Console.WriteLine($"| {$"PostgreSQL, {Callers} callers",-50} | per second | range | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        Row("grain step, written in groups", grains, grains);
        Row("REST: POST …/commands note (goal: ≥ 0.5)", rest, grains);
        Console.WriteLine();
    }

    private static void Row(string name, List<double> rates, List<double> grains) =>
        Console.WriteLine($"| {name,-50} | {rates.Median():F0} | {rates.Min():F0}–{rates.Max():F0} | {rates.Median() / grains.Median():F2} |");
}
