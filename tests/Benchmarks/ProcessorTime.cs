using System.Globalization;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks;

/// <summary>Processor time used: a figure that other work on the machine changes less than the time of the clock.</summary>
/// <param name="Program">By this process.</param>
/// <param name="Server">By a database server and all its processes.</param>
internal readonly record struct ProcessorTime(TimeSpan Program, TimeSpan Server)
{
    // USER_HZ, which Linux fixes for programs on all the machines .NET runs on.
    private const int TicksPerSecond = 100;

    /// <summary>Used until now.</summary>
    /// <param name="server">The server; null when there is none but this process.</param>
    public static ProcessorTime Now(PostgresServer? server) => new(Environment.CpuUsage.TotalTime, server is null ? TimeSpan.Zero : OfServer(server));

    /// <summary>Used since.</summary>
    public static ProcessorTime operator -(ProcessorTime now, ProcessorTime then) => new(now.Program - then.Program, now.Server - then.Server);

    // A server's process that ended takes its time with it into the parent's "children" columns, so those are counted of the parent only.
    private static TimeSpan OfServer(PostgresServer server)
    {
        var parent = server.ProcessId;
        var processes = Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Select(Statistics).OfType<string[]>();
        var ticks = processes.Sum(process => IsProcess(process, parent) ? Ticks(process, 11, 4) : IsChild(process, parent) ? Ticks(process, 11, 2) : 0);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }

    private static bool IsProcess(string[] statistics, int id) => statistics[^1] == id.ToString(CultureInfo.InvariantCulture);

    private static bool IsChild(string[] statistics, int parent) => statistics[1] == parent.ToString(CultureInfo.InvariantCulture);

    private static long Ticks(string[] statistics, int from, int count) => statistics[from..(from + count)].Sum(value => long.Parse(value, CultureInfo.InvariantCulture));

    // The fields after the name, which may hold anything: state, parent, …; the id is put at the end. Null when the process has just ended.
    private static string[]? Statistics(string folder)
    {
        try
        {
            var line = File.ReadAllText(Path.Combine(folder, "stat"));
            return [.. line[(line.LastIndexOf(')') + 2)..].Split(' '), Path.GetFileName(folder)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
