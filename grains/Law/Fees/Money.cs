using System.Globalization;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>金额: an amount in whole yuan (元), never negative. Written as a plain number.</summary>
/// <remarks>惯例：条例未规定</remarks>
[Rule("FC7")]
[JsonConverter(typeof(MoneyConverter))]
public readonly record struct Money : IComparable<Money>
{
    /// <summary>The amount of <paramref name="yuan"/> yuan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Money(long yuan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yuan);
        Yuan = yuan;
    }

    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>The amount in yuan.</summary>
    public long Yuan { get; }

    /// <summary>The amount in 万元, exact: what table 二 of the annual report asks for.</summary>
    public decimal TenThousandYuan => Yuan / 10_000m;

    /// <summary>The sum.</summary>
    public static Money operator +(Money left, Money right) => new(checked(left.Yuan + right.Yuan));

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Yuan < right.Yuan;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Yuan > right.Yuan;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    public static bool operator <=(Money left, Money right) => left.Yuan <= right.Yuan;

    /// <summary>Whether the left amount is larger or the same.</summary>
    public static bool operator >=(Money left, Money right) => left.Yuan >= right.Yuan;

    /// <summary>The sum, for languages without operators.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>As letters print it: 380元.</summary>
    public override string ToString() => Yuan.ToString(CultureInfo.InvariantCulture) + "元";
}
