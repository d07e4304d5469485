using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

public sealed class TableTwoTests
{
    private static readonly TableTwo Jinping = new()
    {
        NormativeDocuments = new() { Issued = 8, Repealed = 1, InForce = 8 },
        Licences = 10909,
        Penalties = 137,
        CoerciveMeasures = 25,
        FeesTenThousandYuan = 4245.64m,
    };

    [Fact]
    [Trait("Rule", "AR-B3"), Trait("Rule", "AR-B5"), Trait("Rule", "AR-B7")]
    public void It_has_the_shape_of_the_contract_and_prints_zero_where_nothing_occurred()
    {
        var json = JsonSerializer.Serialize(Jinping, JsonSerializerOptions.Web);
        json.Should().Be("""{"regulations":{"issued":0,"repealed":0,"inForce":0},"normativeDocuments":{"issued":8,"repealed":1,"inForce":8},"licences":10909,"penalties":137,"coerciveMeasures":25,"feesTenThousandYuan":4245.64}""");
        JsonSerializer.Deserialize<TableTwo>(json, JsonSerializerOptions.Web).Should().Be(Jinping);
    }

    [Fact]
    [Trait("Rule", "AR-K5")]
    public void Departments_add_up()
    {
        var sum = Jinping + Jinping;
        (sum.NormativeDocuments.Issued, sum.Licences, sum.Penalties, sum.CoerciveMeasures, sum.FeesTenThousandYuan)
            .Should().Be((16, 21818, 274, 50, 8491.28m));
        (Jinping + TableTwo.Zero).Should().Be(Jinping);
    }

    [Theory]
    [Trait("Rule", "AR-B6")]
    [InlineData("96171.6000", "96171.6"), InlineData("18.8710", "18.871"), InlineData("240.00", "240"), InlineData("0.0", "0"), InlineData("0.000001", "0.000001")]
    public void The_fee_is_printed_without_trailing_zeros(string given, string printed) =>
        JsonSerializer.Serialize(TableTwo.Zero with { FeesTenThousandYuan = decimal.Parse(given) }, JsonSerializerOptions.Web)
            .Should().EndWith($"\"feesTenThousandYuan\":{printed}}}");

    [Fact]
    [Trait("Rule", "AR-B6"), Trait("Rule", "AR-K11")]
    public void Figures_are_not_negative_and_the_fee_is_exact_to_the_fen()
    {
        Jinping.Problems().Should().BeEmpty();
        (Jinping with { FeesTenThousandYuan = 0.000001m }).Problems().Should().BeEmpty();
        (Jinping with { FeesTenThousandYuan = 0.0000001m }).Problems().Select(problem => problem.Field).Should().Equal("feesTenThousandYuan");
        (Jinping with { Licences = -1, NormativeDocuments = new() { Repealed = -1 } }).Problems().Select(problem => problem.Field)
            .Should().Equal("normativeDocuments.repealed", "licences");
    }
}
