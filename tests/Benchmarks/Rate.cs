namespace Jinping.Workflow.Benchmarks;

/// <summary>What callers reached who each wait for their answer, and what it cost.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Middle">Half of the answers came within this many milliseconds.</param>
/// <param name="Slow">99 of 100 came within this many.</param>
/// <param name="Program">Processor time of this process for each answer, in microseconds.</param>
/// <param name="Server">Processor time of the database server for each answer, in microseconds. Zero where it is part of this process.</param>
internal readonly record struct Rate(double PerSecond, double Middle, double Slow, double Program, double Server)
{
    /// <summary>From the milliseconds of every answer, by caller, and the processor time of the while.</summary>
    public static Rate Of(IEnumerable<List<double>> times, TimeSpan elapsed, ProcessorTime used)
    {
        double[] all = [.. times.SelectMany(t => t)];
        var (middle, slow) = all.MiddleAndSlow();
        return new Rate(all.Length / elapsed.TotalSeconds, middle, slow, used.Program.TotalMicroseconds / all.Length, used.Server.TotalMicroseconds / all.Length);
    }

    /// <summary>Of each figure the median of the rounds.</summary>
    public static Rate Median(IReadOnlyCollection<Rate> rounds) => new(
        rounds.Select(r => r.PerSecond).Median(), rounds.Select(r => r.Middle).Median(), rounds.Select(r => r.Slow).Median(),
        rounds.Select(r => r.Program).Median(), rounds.Select(r => r.Server).Median());
}
