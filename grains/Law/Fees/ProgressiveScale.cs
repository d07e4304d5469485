using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>超额累进: each bracket's price applies only to the units in it.</summary>
/// <remarks>信息处理费管理办法第三条</remarks>
[Rule("F2")]
public sealed record ProgressiveScale
{
    /// <summary>The brackets, in order; the first begins after 0.</summary>
    public required ImmutableArray<FeeBracket> Brackets { get; init; }

    /// <summary>Price of the first <paramref name="units"/> units together, in yuan.</summary>
    internal long SumOf(int units)
    {
        var sum = 0L;
        for (var i = 0; i < Brackets.Length && Brackets[i].After < units; i++)
        {
            var end = i + 1 < Brackets.Length ? Math.Min(units, Brackets[i + 1].After) : units;
            sum += Brackets[i].SumOf(end - Brackets[i].After);
        }
        return sum;
    }
}
