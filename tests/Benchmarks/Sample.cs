namespace Jinping.Workflow.Benchmarks;

/// <summary>Repeated measurements of one thing.</summary>
internal static class Sample
{
    /// <summary>The middle value of an odd number of values, or the upper of the two in the middle.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>The value in the middle, and the one that 99 of 100 do not exceed.</summary>
    public static (double Middle, double Slow) MiddleAndSlow(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }
}
