using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Accounts;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Accounts;

public sealed class SqliteAccountTests(ClusterOnSqlite cluster) : AccountTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresAccountTests(ClusterOnPostgres cluster) : AccountTests(cluster), IClassFixture<ClusterOnPostgres>;

public abstract class AccountTests(WorkflowCluster cluster)
{
    private readonly string _suffix = Guid.NewGuid().ToString("N")[..8].ToUpperInvariant();

    // A directory of its own for each test, though of accounts that are common to all.
    private IAccountDirectoryGrain Directory => cluster.Grains.GetGrain<IAccountDirectoryGrain>(_suffix);

    [Fact]
    public async Task The_last_administrator_stays_whatever_is_tried_at_once()
    {
        string[] keys = [Key("A"), Key("B"), Key("C")];
        foreach (var key in keys)
            (await Directory.Create(key, Admin(key))).Should().BeNull();
        var refusals = await Task.WhenAll(keys.Select(key => Directory.Change(key, Admin(key) with { Version = 1, Disabled = true })));
        refusals.OfType<Law.Refusals.Refusal>().Should().ContainSingle().Which.Code.Should().Be("last-administrator");
        await cluster.Forget();
        var records = await Task.WhenAll(keys.Select(key => Account(key).Find()));
        records.Count(record => !record!.State.Disabled).Should().Be(1);
        (await Directory.Keys()).Should().Equal(keys);
        var last = records.Single(record => !record!.State.Disabled)!.State;
        (await Directory.Change(last.UserName, last with { Role = AccountRole.Auditor }))!.Code.Should().Be("last-administrator");
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_an_administrator_counted()
    {
        var (one, two) = (Key("D"), Key("E"));
        await Directory.Create(one, Admin(one));
        await Directory.Create(two, Admin(two));
        (await Directory.Change(one, Admin(one) with { Version = 7, Disabled = true }))!.Code.Should().Be("stale-version");
        (await Directory.Change(two, Admin(two) with { Version = 1, Disabled = true })).Should().BeNull("the first is still there");
        (await Directory.Change(one, Admin(one) with { Version = 1, Disabled = true }))!.Code.Should().Be("last-administrator");
    }

    [Fact]
    public async Task A_name_is_given_once_and_a_copy_that_is_old_is_not_written()
    {
        var key = Key("F");
        (await Directory.Create(key, Admin(key))).Should().BeNull();
        (await Directory.Create(key, Admin(key) with { PasswordHash = "other" }))!.Code.Should().Be("account-exists");
        (await Account(key).Replace(Admin(key) with { Version = 1, DisplayName = "甲" })).Should().BeNull();
        (await Account(key).Replace(Admin(key) with { Version = 1, DisplayName = "乙" }))!.Code.Should().Be("stale-version");
        (await Account(key).Find())!.State.Should().Be(Admin(key) with { Version = 2, DisplayName = "甲" });
    }

    [Fact]
    public async Task Many_wrong_passwords_at_once_count_as_many_and_are_not_forgotten()
    {
        var key = Key("G");
        await Directory.Create(key, Admin(key));
        (await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Account(key).SignIn(passwordFits: false)))).Should().OnlyContain(account => account == null);
        await cluster.Forget();
        (await Account(key).SignIn(passwordFits: true)).Should().BeNull();
        (await Account(key).Find())!.LockedUntil.Should().NotBeNull();
        await Account(key).Unlock();
        (await Account(key).SignIn(passwordFits: true)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_code_sent_twice_at_once_lets_in_once_and_is_not_forgotten()
    {
        var key = Key("I");
        await Directory.Create(key, Admin(key) with { SecondFactor = true });
        (await Account(key).SignIn(passwordFits: true)).Should().BeNull("a program that knows no second factor gets nobody in");
        var proof = new SignInProof { PasswordFits = true, CodeGiven = true, TimeStep = 58_000_000 };
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Account(key).SignInWith(proof)))).Count(answer => answer.Account is not null).Should().Be(1);
        await cluster.Forget();
        (await Account(key).SignInWith(proof)).Account.Should().BeNull();
        (await Account(key).UseTimeStep(58_000_000)).Should().BeFalse();
        (await Account(key).UseTimeStep(58_000_001)).Should().BeTrue();
        (await Account(key).Session("stamp", Guid.NewGuid()))!.SecondFactor.Should().BeTrue();
    }

    [Fact]
    public async Task A_token_holds_until_it_is_given_back_or_the_account_changes()
    {
        var key = Key("H");
        await Directory.Create(key, Admin(key));
        var (token, other) = (Guid.NewGuid(), Guid.NewGuid());
        (await Account(key).Session("stamp", token))!.UserName.Should().Be(key);
        (await Account(key).Session("another", token)).Should().BeNull();
        await Account(key).Revoke(token, cluster.Clock.GetUtcNow().AddHours(1));
        await cluster.Forget();
        (await Account(key).Session("stamp", token)).Should().BeNull();
        (await Account(key).Session("stamp", other)).Should().NotBeNull();
        for (var i = 0; i < 50; i++)
            await Account(key).Revoke(Guid.NewGuid(), cluster.Clock.GetUtcNow().AddHours(1));
        (await Account(key).Session("stamp", other)).Should().BeNull("whoever gives back so many gives back all");
    }

    [Fact]
    public async Task Keys_are_kept_in_the_order_they_came()
    {
        var ring = cluster.Grains.GetGrain<IKeyRingGrain>(_suffix);
        await ring.Add("<key id=\"1\" />");
        await ring.Add("<key id=\"2\" />");
        await cluster.Forget();
        (await ring.Elements()).Should().Equal("<key id=\"1\" />", "<key id=\"2\" />");
    }

    private string Key(string name) => name + _suffix;

    private IAccountGrain Account(string key) => cluster.Grains.GetGrain<IAccountGrain>(key);

    private static AccountState Admin(string key) => new() { UserName = key, Role = AccountRole.Administrator, PasswordHash = "hash", SecurityStamp = "stamp", Version = 1 };
}
