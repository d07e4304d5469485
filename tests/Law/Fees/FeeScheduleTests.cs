using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Fees;

/// <summary>E1–E20 of the digest, the two court cases, and the amount seen in a published report.</summary>
[Trait("Rule", "F1")]
[Trait("Rule", "F2")]
public sealed class FeeScheduleTests
{
    private static readonly FeeSchedule Schedule = FeeSchedule.InForceOn(new(2022, 3, 1))!;

    [Theory]
    [Trait("Rule", "F4")]
    [Trait("Rule", "FC5")]
    [InlineData("E1", 1, 10, 0)]
    [InlineData("E2", 11, 1, 100)]
    [InlineData("E3", 1, 15, 500)]
    [InlineData("E4", 1, 30, 2_000)]
    [InlineData("E5", 1, 31, 2_200)]
    [InlineData("E6", 1, 45, 5_500)]
    [InlineData("E7", 1, 55, 9_000)]
    [InlineData("E8", 1, 100, 37_000)]
    public void E1_to_E8_requests_of_one_month_cost_by_their_ranks(string example, int firstRank, int units, int yuan) =>
        Schedule.PerItems(firstRank, units).Should().Be(new Money(yuan), example);

    [Fact]
    [Trait("Rule", "F4")]
    public void E8_ranks_91_to_100_cost_800_each() =>
        Enumerable.Range(91, 10).Select(rank => Schedule.PerItems(rank, 1).Yuan).Should().OnlyContain(yuan => yuan == 800);

    [Theory]
    [Trait("Rule", "F5")]
    [Trait("Rule", "FC6")]
    [InlineData("E10", 30, 0)]
    [InlineData("E10", 31, 10)]
    [InlineData("E11", 100, 700)]
    [InlineData("E12", 101, 720)]
    [InlineData("E12", 150, 1_700)]
    [InlineData("E13", 200, 2_700)]
    [InlineData("E13", 201, 2_740)]
    [InlineData("E14", 250, 4_700)]
    [InlineData("E15", 1_000, 34_700)]
    [InlineData("court case, 2,219 pages", 2_219, 83_460)]
    [InlineData("court case, 1,500 pages", 1_500, 54_700)]
    [InlineData("a published report, 380 yuan", 68, 380)]
    public void E10_to_E15_and_the_court_cases_pages_cost_by_their_brackets(string example, int pages, int yuan) =>
        Schedule.PerPage(pages).Should().Be(new Money(yuan), example);

    [Fact]
    [Trait("Rule", "F5")]
    public void An_amount_of_380_yuan_is_possible_by_pages_only() =>
        Enumerable.Range(1, 200).Select(rank => Schedule.PerItems(rank, 1).Yuan).Should().NotContain(380);

    [Fact]
    [Trait("Rule", "F6")]
    public void E16_pages_of_two_requests_are_not_added() =>
        (Schedule.PerPage(30) + Schedule.PerPage(30)).Should().Be(Money.Zero).And.NotBe(Schedule.PerPage(60));

    [Theory]
    [Trait("Rule", "FC8")]
    [InlineData("E17", 12, 40, 100, 100)]
    [InlineData("E19", 35, 35, 200, 50)]
    public void E17_and_E19_the_officer_sees_both_amounts_and_chooses_one(string example, int rank, int pages, int perItem, int perPage)
    {
        var quote = Schedule.Quote(rank, 1, pages);

        quote.By(FeeBasis.PerItem).Should().Be(new Money(perItem), example);
        quote.By(FeeBasis.PerPage).Should().Be(new Money(perPage), example);
    }

    [Fact]
    [Trait("Rule", "F3")]
    public void E18_a_refused_request_has_no_pages_and_may_be_charged_per_item()
    {
        var quote = Schedule.Quote(35, 1, pages: null);

        quote.By(FeeBasis.PerItem).Should().Be(new Money(200));
        quote.By(FeeBasis.PerPage).Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "F3")]
    [Trait("Rule", "FC4")]
    public void E20_a_split_request_takes_consecutive_ranks() =>
        Schedule.PerItems(10, 3).Should().Be(new Money(200));

    [Theory]
    [Trait("Rule", "F6")]
    [InlineData(Disposition.Provided, true)]
    [InlineData(Disposition.PartlyDisclosed, true)]
    [InlineData(Disposition.AlreadyPublic, false)]
    [InlineData(Disposition.StateSecret, false)]
    public void Pages_are_charged_only_where_copies_are_handed_out(Disposition disposition, bool applies) =>
        FeeSchedule.PerPageAppliesTo(disposition).Should().Be(applies);

    [Fact]
    [Trait("Rule", "F7")]
    public void Only_the_first_bracket_is_free()
    {
        Schedule.PerItems(10, 1).Should().Be(Money.Zero);
        Schedule.PerItems(11, 1).Should().NotBe(Money.Zero);
        Schedule.PerPage(0).Should().Be(Money.Zero);
    }

    [Fact]
    [Trait("Rule", "F13")]
    public void No_fee_may_be_charged_before_2021()
    {
        FeeSchedule.InForceOn(new(2020, 12, 31)).Should().BeNull();
        FeeSchedule.InForceOn(new(2021, 1, 1))!.EffectiveFrom.Should().Be(new DateOnly(2021, 1, 1));
    }

    [Fact]
    public void Numbers_out_of_reach_are_a_mistake_of_the_caller()
    {
        FluentActions.Invoking(() => Schedule.PerItems(0, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Schedule.PerItems(1, -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Schedule.PerItems(int.MaxValue, int.MaxValue)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Schedule.PerPage(FeeSchedule.MostUnits + 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    [Trait("Rule", "FC7")]
    public void Amounts_are_whole_yuan_and_travel_as_numbers()
    {
        JsonSerializer.Serialize(new Money(83_460)).Should().Be("83460");
        JsonSerializer.Deserialize<Money>("83460").Should().Be(new Money(83_460));
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Money>("0.5")).Should().Throw<JsonException>();
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Money>("-1")).Should().Throw<JsonException>();
        new Money(380).TenThousandYuan.Should().Be(0.038m);
        new Money(380).ToString().Should().Be("380元");
    }
}
