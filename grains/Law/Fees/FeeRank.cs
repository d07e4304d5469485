using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>序位: the ranks a request takes in its applicant's month. Fixed at registration: a later withdrawal renumbers nobody.</summary>
/// <remarks>惯例：条例未规定</remarks>
[Rule("FC2", "FC3", "FC4")]
public sealed record FeeRank
{
    /// <summary>Number of the request.</summary>
    public required string Number { get; init; }

    /// <summary>Its first rank, from 1.</summary>
    public required int First { get; init; }

    /// <summary>Ranks it takes: 1, or the units it is split into.</summary>
    public required int Units { get; init; }

    /// <summary>Ranks the requests of one <see cref="FeeMonth"/>, charged or not, after those taken already.</summary>
    /// <param name="taken">Ranks given to earlier registrations of the month, charged or not.</param>
    /// <param name="registered">Newly registered requests, in order of registration: number, day of receipt, units (at least 1).</param>
    /// <returns>By day of receipt, then by registration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ranks taken are negative, or a request has no unit.</exception>
    public static ImmutableArray<FeeRank> After(int taken, IEnumerable<(string Number, DateOnly ReceivedOn, int Units)> registered)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(taken);
        var ranks = ImmutableArray.CreateBuilder<FeeRank>();
        foreach (var (number, _, units) in registered.OrderBy(request => request.ReceivedOn))
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(units, 1, nameof(registered));
            ranks.Add(new FeeRank { Number = number, First = taken + 1, Units = units });
            taken += units;
        }
        return ranks.ToImmutable();
    }
}
