using FluentAssertions;
using Jinping.Workflow.Actors.Accounts;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Accounts;

public sealed class SignInRulesTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-06-30T09:00:00+08:00");

    [Fact]
    public void Four_wrong_passwords_lock_nothing_and_a_right_one_forgets_them()
    {
        var record = Fail(new SignInRecord(), 4, Now);
        (record.Failures, record.LockedUntil).Should().Be((4, null));
        var (next, isLetIn) = SignInRules.Judge(record, isDisabled: false, passwordFits: true, Now);
        (isLetIn, next.Failures).Should().Be((true, 0));
    }

    [Fact]
    public void The_fifth_locks_for_a_quarter_of_an_hour_in_which_the_right_password_does_not_help()
    {
        var locked = Fail(new SignInRecord(), 5, Now);
        locked.LockedUntil.Should().Be(Now.AddMinutes(15));
        SignInRules.Judge(locked, false, true, Now.AddMinutes(15).AddTicks(-1)).Should().Be((locked, false));
        SignInRules.Judge(locked, false, false, Now.AddMinutes(14)).Should().Be((locked, false), "attempts while locked do not make it longer");
        SignInRules.Judge(locked, false, true, Now.AddMinutes(15)).IsLetIn.Should().BeTrue();
    }

    [Fact]
    public void After_a_lock_counting_begins_anew()
    {
        var later = Now.AddMinutes(15);
        var record = Fail(Fail(new SignInRecord(), 5, Now), 4, later);
        (record.Failures, record.LockedUntil).Should().Be((4, null));
        Fail(record, 1, later).LockedUntil.Should().Be(later.AddMinutes(15));
    }

    [Fact]
    public void A_disabled_account_lets_nobody_in_and_counts_nothing()
    {
        var record = new SignInRecord { Failures = 2 };
        SignInRules.Judge(record, isDisabled: true, passwordFits: true, Now).Should().Be((record, false));
        SignInRules.Judge(record, isDisabled: true, passwordFits: false, Now).Should().Be((record, false));
    }

    [Fact]
    public void A_token_given_back_is_remembered_until_it_would_have_ended()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var record = SignInRules.Revoke(new SignInRecord(), first, Now.AddMinutes(10), Now);
        record = SignInRules.Revoke(record, first, Now.AddMinutes(10), Now);
        record.Revoked.Select(revoked => revoked.Id).Should().Equal(first);
        SignInRules.Revoke(record, second, Now.AddMinutes(60), Now.AddMinutes(10)).Revoked.Select(revoked => revoked.Id).Should().Equal(second);
    }

    private static SignInRecord Fail(SignInRecord record, int times, DateTimeOffset now) =>
        Enumerable.Range(0, times).Aggregate(record, (r, _) => SignInRules.Judge(r, isDisabled: false, passwordFits: false, now).Next);
}
