using Jinping.Workflow.Benchmarks.Hosts;

namespace Jinping.Workflow.Benchmarks.Register;

/// <summary>Durable request steps through the REST interface beside bare updates of as many bytes, both on SQLite.</summary>
internal static class StepsBesideUpdates
{
    private const int Rounds = 3;
    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan UpdateTime = TimeSpan.FromSeconds(1);

    /// <summary>Measures both in turn, and prints the medians.</summary>
    public static async Task Print()
    {
        using var silo = MeasuredProcess.Silo("--demo");
        await silo.Ready();
        var notes = new NoteCallers(silo.Http);
        await notes.Register();
        await notes.Run(StepTime);   // warms up
        var rounds = new List<(double Steps, double Updates, double Bytes)>();
        for (var round = 0; round < Rounds; round++)
            rounds.Add(await Round(silo, notes));
        Print(rounds);
    }

    private static async Task<(double Steps, double Updates, double Bytes)> Round(MeasuredProcess silo, NoteCallers notes)
    {
        var before = StoredCases.MeanBytes(silo.DatabasePath);
        var steps = await notes.Run(StepTime);
        var bytes = (before + StoredCases.MeanBytes(silo.DatabasePath)) / 2;   // cases grow with each note
        return (steps, BareUpdates.PerSecond((int)bytes, NoteCallers.Cases, UpdateTime), bytes);
    }

    private static void Print(List<(double Steps, double Updates, double Bytes)> rounds)
    {
        var steps = rounds.Select(r => r.Steps).Median();
        var updates = rounds.Select(r => r.Updates).Median();
        Console.WriteLine($"| {"SQLite, WAL, synchronous=FULL",-50} | per second | range | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        Console.WriteLine($"| {$"bare prepared UPDATE, {rounds.Select(r => r.Bytes).Median():F0} bytes",-50} | {updates:F0} | {rounds.Min(r => r.Updates):F0}–{rounds.Max(r => r.Updates):F0} | 1.00 |");
        Console.WriteLine($"| {$"REST: POST …/commands note, {NoteCallers.Callers} callers",-50} | {steps:F0} | {rounds.Min(r => r.Steps):F0}–{rounds.Max(r => r.Steps):F0} | {rounds.Select(r => r.Steps / r.Updates).Median():F2} |");
    }
}
