using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Jinping.Workflow.Law.Fees;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Fees;

[Trait("Rule", "FC5")]
[Trait("Rule", "FC6")]
public sealed class FeeProperties
{
    private static readonly FeeSchedule Schedule = FeeSchedule.InForceOn(new(2026, 1, 1))!;

    [Property]
    public Property The_price_of_a_rank_is_the_digests_formula() =>
        Prop.ForAll(Up(FeeSchedule.MostUnits), rank => Schedule.PerItems(rank, 1).Yuan == PriceByFormula(rank));

    [Property]
    public Property Several_ranks_cost_the_sum_of_each() =>
        Prop.ForAll(Up(3_000), Up(200), (first, units) =>
            Schedule.PerItems(first, units).Yuan == Enumerable.Range(first, units).Sum(rank => Schedule.PerItems(rank, 1).Yuan));

    [Property]
    public Property Pages_cost_the_digests_formula() =>
        Prop.ForAll(Up(5_000), pages => Schedule.PerPage(pages).Yuan == PagesByFormula(pages));

    private static long PriceByFormula(int i) =>
        i <= 10 ? 0 : i <= 30 ? 100 : 100 + (100 * (long)Math.Ceiling((i - 30) / 10m));

    private static long PagesByFormula(int p) =>
        (10L * Positive(Math.Min(p, 100) - 30)) + (20L * Positive(Math.Min(p, 200) - 100)) + (40L * Positive(p - 200));

    private static int Positive(int x) => Math.Max(0, x);

    private static Arbitrary<int> Up(int to) => Arb.From(Gen.Choose(1, to));
}
