using System.Globalization;
using Jinping.Workflow.Benchmarks.Steps;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>What a request costs in memory while its grain is active, beside what it costs in the database.</summary>
internal static class MemoryOfCases
{
    private const int Times = 10;
    private const int Grains = Times * GrainSteps.Cases;
    private const string RequestGrain = "Jinping.Workflow.Actors.Requests.RequestGrain";

    /// <summary>Activates them, and prints the table.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start();
        await using var database = new PostgresDatabase(await server.CreateDatabase());
        await using var steps = await GrainSteps.Start(database, server);
        var numbers = new List<string>();
        for (var time = 0; time < Times; time++)
        {
            await steps.Renew();
            numbers.AddRange(steps.Numbers);
        }
        await Forget(steps.Grains);
        var (managedBefore, residentBefore) = (Managed(), Resident());
        foreach (var chunk in numbers.Chunk(64))
            await Task.WhenAll(chunk.Select(number => steps.Grains.GetGrain<IRequestGrain>(number).View(asOf: null)));
        var (managed, resident) = (Managed() - managedBefore, Resident() - residentBefore);
        if (await Active(steps.Grains) < Grains)
            throw new InvalidOperationException("Some grains did not stay active.");
        await using var mean = database.Source.CreateCommand("SELECT avg(length(PayloadBinary))::double precision FROM OrleansStorage WHERE GrainTypeString = 'request'");
        var stored = (double)(await mean.ExecuteScalarAsync())!;
        Console.WriteLine($"| memory: {Grains:N0} active request grains | bytes each | ratio |");
        Console.WriteLine("|---|---:|---:|");
        Row("the stored document", stored, stored);
        Row("on the managed heap, after a collection", (double)managed / Grains, stored);
        Row("of the process (VmRSS)", (double)resident / Grains, stored);
        Console.WriteLine();
    }

    private static void Row(string name, double bytes, double stored) => Console.WriteLine($"| {name,-39} | {bytes:F0} | {bytes / stored:F2} |");

    // Idle for no time at all is idle long enough; grains in the middle of something are asked again.
    private static async Task Forget(IGrainFactory grains)
    {
        for (var attempt = 0; attempt < 60 && await Active(grains) > 0; attempt++)
        {
            await grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);
            await Task.Delay(500);
        }
        if (await Active(grains) is var left and > 0)
            throw new InvalidOperationException($"{left} grains stay active.");
    }

    private static async Task<int> Active(IGrainFactory grains) =>
        (await grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics()).Where(grain => grain.GrainType.Contains(RequestGrain, StringComparison.Ordinal)).Sum(grain => grain.ActivationCount);

    private static long Managed()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long Resident()
    {
        var line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
