using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Benchmarks;

/// <summary>What the numbers were measured on.</summary>
internal static class Machine
{
    /// <summary>Prints the facts of the machine, and how busy it was before the first measurement.</summary>
    public static void Print()
    {
#pragma warning disable RS0030 // The composition root: the day of the measurement is a fact of the real world.
        var now = TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030
        using var sqlite = new SqliteConnection("Data Source=:memory:");
        sqlite.Open();
        Console.WriteLine($"measured {now:yyyy-MM-dd HH:mm} UTC; {Environment.ProcessorCount} cores, {Memory()} GiB, {OperatingSystemName()}, {RuntimeInformation.FrameworkDescription}, SQLite {sqlite.ServerVersion}");
        Console.WriteLine($"load average before: {Load()}");
        Console.WriteLine();
    }

    /// <summary>Runnable processes on average over the last minute; more than there are cores means that others were measured, too.</summary>
    public static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Memory()
    {
        var total = File.ReadLines("/proc/meminfo").First(line => line.StartsWith("MemTotal:", StringComparison.Ordinal));
        var kibibytes = long.Parse(total.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        return (kibibytes / 1024.0 / 1024).ToString("F1", CultureInfo.InvariantCulture);
    }

    private static string OperatingSystemName()
    {
        var name = File.ReadLines("/etc/os-release").FirstOrDefault(line => line.StartsWith("PRETTY_NAME=", StringComparison.Ordinal));
        return name is null ? RuntimeInformation.OSDescription : name["PRETTY_NAME=".Length..].Trim('"');
    }
}
