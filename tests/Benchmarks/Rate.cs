namespace Jinping.Workflow.Benchmarks;

/// <summary>What callers reached who each wait for their answer.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Middle">Half of the answers came within this many milliseconds.</param>
/// <param name="Slow">99 of 100 came within this many.</param>
internal readonly record struct Rate(double PerSecond, double Middle, double Slow)
{
    /// <summary>From the milliseconds of every answer, by caller.</summary>
    public static Rate Of(IEnumerable<List<double>> times, TimeSpan elapsed)
    {
        double[] sorted = [.. times.SelectMany(t => t).Order()];
        return new Rate(sorted.Length / elapsed.TotalSeconds, sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
