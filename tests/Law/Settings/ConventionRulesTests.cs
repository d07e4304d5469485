using FluentAssertions;
using Jinping.Workflow.Law.Settings;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Settings;

public sealed class ConventionRulesTests
{
    [Fact]
    public void The_values_used_until_others_are_chosen_can_be_chosen() => ConventionRules.Problems(Conventions.Default).Should().BeEmpty();

    [Fact]
    public void Bounds_hold_each_by_itself_and_one_after_the_other()
    {
        Faulty(new() { SupplementPeriod = 4 }).Should().Equal("supplementPeriod");
        Faulty(new() { ShortestSupplementPeriod = 0 }).Should().Equal("shortestSupplementPeriod");
        Faulty(new() { LongestSupplementPeriod = 61 }).Should().Equal("longestSupplementPeriod");
        Faulty(new() { ShortestSupplementPeriod = 20, LongestSupplementPeriod = 10 }).Should().Contain("longestSupplementPeriod");
        Faulty(new() { ReasonsPeriod = 0 }).Should().Equal("reasonsPeriod");
        Faulty(new() { LongestDelay = 2000 }).Should().Equal("longestDelay");
        Faulty(new() { ConfirmationPeriod = 4 }).Should().Equal("confirmationBreachAfter");
        Faulty(new() { RedFrom = 6 }).Should().Equal("yellowFrom");
        Faulty(new() { DraftPeriod = 21 }).Should().Equal("draftPeriod");
        Faulty(new() { AcceptancePeriod = 0 }).Should().Equal("acceptancePeriod");
        Faulty(new() { EscalationPeriod = 0 }).Should().Equal("escalationPeriod");
        Faulty(new() { RedFrom = -1 }).Should().Equal("redFrom");
    }

    private static IEnumerable<string> Faulty(Conventions conventions) => ConventionRules.Problems(conventions).Keys;
}
