using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Letters;

/// <summary>发文字号 without gaps: reserved, claimed, settled.</summary>
[Trait("Rule", "LN3")]
public sealed class LetterNumbersTests(ClusterOnSqlite cluster) : IClassFixture<ClusterOnSqlite>
{
    private const string Case = "2022-xzfb-0001";

    [Fact]
    public async Task A_serial_is_the_commands_and_what_led_to_no_letter_is_given_out_next()
    {
        var book = Book("甲字〔2022〕");
        var (first, second, third) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        (await book.Reserve(first, Case)).Should().Be(1);
        (await book.Reserve(second, Case)).Should().Be(2);
        (await book.Reserve(first, Case)).Should().Be(1, "asked again by the same command");
        await book.Settle(first, isIssued: false);
        await cluster.Forget();
        (await book.Claim(first)).Should().BeFalse("its serial is free for another");
        (await book.Reserve(third, Case)).Should().Be(1);
        (await book.Claim(third)).Should().BeTrue();
        await book.Settle(third, isIssued: true);
        await book.Settle(second, isIssued: true);
        (await book.Reserve(Guid.NewGuid(), Case)).Should().Be(3);
    }

    [Fact]
    public async Task Many_at_once_get_each_their_own()
    {
        var book = Book("乙字〔2022〕");
        var serials = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => book.Reserve(Guid.NewGuid(), Case)));
        serials.Should().BeEquivalentTo(Enumerable.Range(1, 30));
    }

    [Fact]
    public async Task A_number_given_by_hand_is_not_given_out_again()
    {
        var book = Book("丙字〔2022〕");
        await book.Take(7);
        (await book.Reserve(Guid.NewGuid(), Case)).Should().Be(8);
        await book.Take(3);
        (await book.Reserve(Guid.NewGuid(), Case)).Should().Be(9);
    }

    [Fact]
    public async Task A_write_that_fails_reserves_nothing()
    {
        var book = Book("丁字〔2022〕");
        cluster.Faults.FailNextWrite("丁字〔2022〕");
        var command = Guid.NewGuid();
        await FluentActions.Awaiting(() => book.Reserve(command, Case)).Should().ThrowAsync<Exception>();
        (await book.Reserve(command, Case)).Should().Be(1);
    }

    [Fact]
    public async Task Settings_and_templates_keep_their_versions_and_refuse_the_late_one()
    {
        var settings = cluster.Grains.GetGrain<ILetterSettingsGrain>("xzfb");
        (await settings.Change(new LetterSettings { Mark = "金政依申请" }, 0)).Should().BeNull();
        (await settings.Change(new LetterSettings { Mark = "别的字" }, 0))!.Code.Should().Be(RefusalCodes.StaleVersion);
        (await settings.Change(new LetterSettings { Mark = "金政[2022]" }, 1))!.Errors.Keys.Should().Equal("mark");
        var template = cluster.Grains.GetGrain<ILetterTemplateGrain>("F-04");
        (await template.Put("甲", "管理员", 0)).Should().BeNull();
        (await template.Put("甲", "管理员", 1)).Should().BeNull("nothing changes");
        (await template.Put("乙", "管理员", 0))!.Code.Should().Be(RefusalCodes.StaleVersion);
        (await template.Put(null, "管理员", 1)).Should().BeNull();
        await cluster.Forget();

        (await settings.Get()).Settings.MarkOf(LetterSeries.Reply).Should().Be("金政依申请");
        (await template.Versions()).Select(version => (version.Number, version.Text)).Should().Equal((1, "甲"), (2, null));
    }

    private ILetterNumbersGrain Book(string key) => cluster.Grains.GetGrain<ILetterNumbersGrain>(key);
}
