namespace Jinping.Workflow.Law.Fees;

/// <summary>档: one bracket of a progressive scale. It reaches to the next bracket, the last one without end.</summary>
public sealed record FeeBracket
{
    /// <summary>The bracket begins with the unit after this one; 0 for the first.</summary>
    public required int After { get; init; }

    /// <summary>Price of each unit in it, in yuan.</summary>
    public required int Price { get; init; }

    /// <summary>How much the price rises, in yuan, after every <see cref="Width"/> units; 0 when it stays the same.</summary>
    public int Rise { get; init; }

    /// <summary>Number of units at one price, at least 1; only matters when the price rises.</summary>
    public int Width { get; init; } = 1;

    /// <summary>Price of the first <paramref name="n"/> units of this bracket together, in yuan.</summary>
    internal long SumOf(long n)
    {
        var (steps, rest) = Math.DivRem(n, Width);
        return (Price * n) + (Rise * ((Width * steps * (steps - 1) / 2) + (steps * rest)));
    }
}
