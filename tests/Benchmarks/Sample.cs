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
}
