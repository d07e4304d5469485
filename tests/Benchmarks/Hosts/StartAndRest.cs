namespace Jinping.Workflow.Benchmarks.Hosts;

/// <summary>Start to ready and memory at rest: the program, empty and with the example, beside an empty host.</summary>
internal static class StartAndRest
{
    private const int Runs = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    private static readonly (string Name, Func<MeasuredProcess> Start)[] Hosts =
    [
        ("empty Orleans + ASP.NET host", MeasuredProcess.Empty),
        ("silo, empty data folder", () => MeasuredProcess.Silo()),
        ("silo, --demo", () => MeasuredProcess.Silo("--demo")),
    ];

    /// <summary>Measures all hosts in turn, round after round, and prints the medians.</summary>
    public static async Task Print()
    {
        var runs = Hosts.ToDictionary(host => host.Name, _ => new List<(double Ready, double Memory)>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (name, start) in Hosts)
                runs[name].Add(await Measure(start));
        }
        Console.WriteLine($"| {"host",-30} | start to ready (ms) | range (ms) | ratio | memory at rest (MiB) | ratio |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var empty = runs[Hosts[0].Name];
        foreach (var (name, _) in Hosts)
            Console.WriteLine(Row(name, runs[name], empty));
        Console.WriteLine();
    }

    private static async Task<(double Ready, double Memory)> Measure(Func<MeasuredProcess> start)
    {
        using var host = start();
        var ready = await host.Ready();
        await Task.Delay(Rest);
        return (ready, host.ResidentMemory());
    }

    private static string Row(string name, List<(double Ready, double Memory)> runs, List<(double Ready, double Memory)> empty)
    {
        var ready = runs.Select(r => r.Ready).Median();
        var memory = runs.Select(r => r.Memory).Median();
        return $"| {name,-30} | {ready:F0} | {runs.Min(r => r.Ready):F0}–{runs.Max(r => r.Ready):F0} | {ready / empty.Select(r => r.Ready).Median():F2} "
            + $"| {memory:F0} | {memory / empty.Select(r => r.Memory).Median():F2} |";
    }
}
