using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Refusals;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Deputies;

/// <summary>代办 begins and ends by the day, and is kept.</summary>
public sealed class DeputiesTests(ClusterOnSqlite cluster) : IClassFixture<ClusterOnSqlite>
{
    private static readonly DateOnly Today = new(2025, 6, 30);

    private IDeputiesGrain Deputies => cluster.Grains.GetGrain<IDeputiesGrain>(GrainNames.Authority);

    [Fact]
    public async Task What_is_set_anew_takes_the_place_of_what_is_not_over_and_history_stays()
    {
        (await Deputies.Set(Of("zhang", "li", Today, Today.AddDays(10)))).Should().BeNull();
        (await Deputies.Set(Of("zhang", "wang", Today.AddDays(5), Today.AddDays(12)))).Should().BeNull();
        await cluster.Forget();

        (await Spans("zhang")).Should().Equal(("li", Today, Today.AddDays(4)), ("wang", Today.AddDays(5), Today.AddDays(12)));
        (await Deputies.Set(Of("zhang", "zhao", Today.AddDays(7), Today.AddDays(9)))).Should().BeNull();
        (await Spans("zhang")).Should().Equal(("li", Today, Today.AddDays(4)), ("zhao", Today.AddDays(7), Today.AddDays(9)));
    }

    [Fact]
    public async Task It_ends_by_itself_and_a_refused_one_changes_nothing()
    {
        (await Deputies.Set(Of("qian", "sun", Today, Today.AddDays(2)))).Should().BeNull();
        (await Deputies.Set(Of("sun", "qian", Today.AddDays(1), Today.AddDays(5))))!.Code.Should().Be(RefusalCodes.DeputyCircle);
        var all = await Deputies.All();

        DeputyRules.AbsentFor(all, "sun", Today.AddDays(2)).Should().Equal("qian");
        DeputyRules.AbsentFor(all, "sun", Today.AddDays(3)).Should().BeEmpty();
        (await Spans("sun")).Should().BeEmpty();
    }

    [Fact]
    public async Task Two_who_would_stand_in_for_each_other_at_once_do_not_both_get_it()
    {
        var answers = await Task.WhenAll(Deputies.Set(Of("chen", "lin", Today, Today.AddDays(2))), Deputies.Set(Of("lin", "chen", Today, Today.AddDays(2))));

        answers.Should().ContainSingle(refusal => refusal == null).And.ContainSingle(refusal => refusal != null && refusal.Code == RefusalCodes.DeputyCircle);
    }

    [Fact]
    public async Task A_write_that_fails_sets_nothing()
    {
        cluster.Faults.FailNextWrite(GrainNames.Authority);
        await FluentActions.Awaiting(() => Deputies.Set(Of("he", "lv", Today, Today.AddDays(2)))).Should().ThrowAsync<Exception>();

        (await Spans("he")).Should().BeEmpty();
        (await Deputies.Set(Of("he", "lv", Today, Today.AddDays(2)))).Should().BeNull();
    }

    private async Task<IEnumerable<(string, DateOnly, DateOnly)>> Spans(string officer) => (await Deputies.All()).Where(d => d.IsOf(officer)).Select(d => (d.Deputy, d.From, d.To));

    private static Deputation Of(string officer, string deputy, DateOnly from, DateOnly to) => new() { Officer = officer, Deputy = deputy, From = from, To = to, SetBy = "主管", SetAt = DateTimeOffset.UnixEpoch };
}
