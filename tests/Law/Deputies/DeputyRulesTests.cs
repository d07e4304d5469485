using FluentAssertions;
using FsCheck.Xunit;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Refusals;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Deputies;

/// <summary>代办: who stands in for whom.</summary>
public sealed class DeputyRulesTests
{
    private static readonly DateOnly Today = Day("2023-02-15");

    [Fact]
    public void An_absence_begins_and_ends_by_its_days()
    {
        Deputation[] known = [Of("zhang", "li", "2023-02-16", "2023-02-20")];

        DeputyRules.HandlerOn(known, "Zhang", Day("2023-02-15")).Should().Be("Zhang");
        DeputyRules.HandlerOn(known, "Zhang", Day("2023-02-16")).Should().Be("li");
        DeputyRules.HandlerOn(known, "Zhang", Day("2023-02-20")).Should().Be("li");
        DeputyRules.HandlerOn(known, "Zhang", Day("2023-02-21")).Should().Be("Zhang");
        DeputyRules.AbsentFor(known, "LI", Day("2023-02-18")).Should().Equal("zhang");
        DeputyRules.AbsentFor(known, "li", Day("2023-02-21")).Should().BeEmpty();
    }

    [Fact]
    public void A_deputy_who_is_absent_too_is_stood_in_for()
    {
        Deputation[] known = [Of("zhang", "li", "2023-02-16", "2023-02-28"), Of("li", "wang", "2023-02-20", "2023-02-22")];

        DeputyRules.HandlerOn(known, "zhang", Day("2023-02-21")).Should().Be("wang");
        DeputyRules.AbsentFor(known, "wang", Day("2023-02-21")).Should().Equal("li", "zhang");
        DeputyRules.AbsentFor(known, "li", Day("2023-02-21")).Should().BeEmpty();
        DeputyRules.AbsentFor(known, "li", Day("2023-02-23")).Should().Equal("zhang");
    }

    [Fact]
    public void A_circle_is_refused_and_named()
    {
        Deputation[] known = [Of("li", "wang", "2023-02-16", "2023-02-28"), Of("wang", "zhang", "2023-02-20", "2023-02-25")];

        var refusal = DeputyRules.Refuse(known, Of("zhang", "li", "2023-02-24", "2023-03-01"), Today)!;
        refusal.Code.Should().Be(RefusalCodes.DeputyCircle);
        refusal.Message.Should().Contain("zhang → li → wang → zhang");
        DeputyRules.Refuse(known, Of("zhang", "li", "2023-02-26", "2023-03-01"), Today).Should().BeNull("wang is back by then");
        DeputyRules.Refuse([Of("li", "zhang", "2023-02-16", "2023-02-28")], Of("zhang", "li", "2023-02-28", "2023-02-28"), Today)!.Code.Should().Be(RefusalCodes.DeputyCircle);
    }

    [Theory]
    [InlineData("li", "2023-02-20", "2023-02-19", "to")]
    [InlineData("li", "2023-02-01", "2023-02-14", "to")]
    [InlineData("li", "2023-02-16", "2025-02-16", "to")]
    [InlineData("ZHANG", "2023-02-16", "2023-02-17", "deputy")]
    public void What_means_nothing_is_refused_by_field(string deputy, string from, string to, string field) =>
        DeputyRules.Refuse([], Of("zhang", deputy, from, to), Today)!.Errors.Keys.Should().Equal(field);

    [Property]
    public bool Whatever_is_arranged_every_officer_has_one_handler_who_is_there(int seed)
    {
        var (random, people) = (new Random(seed), new[] { "zhang", "li", "wang", "zhao", "qian" });
        var known = new List<Deputation>();
        for (var i = 0; i < 30; i++)
        {
            var from = Today.AddDays(random.Next(20));
            var proposed = new Deputation { Officer = people[random.Next(5)], Deputy = people[random.Next(5)], From = from, To = from.AddDays(random.Next(8)), SetBy = "主管", SetAt = DateTimeOffset.UnixEpoch };
            // One arrangement of an officer at a time, as the grain keeps them.
            if (!known.Any(d => d.IsOf(proposed.Officer) && d.From <= proposed.To && proposed.From <= d.To) && DeputyRules.Refuse(known, proposed, Today) is null)
                known.Add(proposed);
        }
        return Enumerable.Range(0, 28).Select(Today.AddDays).All(day => people.All(officer =>
            DeputyRules.HandlerOn(known, officer, day) is var handler && !known.Any(d => d.IsOf(handler) && d.HoldsOn(day))
            && (handler == officer || DeputyRules.AbsentFor(known, handler, day).Contains(officer))));
    }

    private static Deputation Of(string officer, string deputy, string from, string to) =>
        new() { Officer = officer, Deputy = deputy, From = Day(from), To = Day(to), SetBy = "主管", SetAt = DateTimeOffset.UnixEpoch };
}
