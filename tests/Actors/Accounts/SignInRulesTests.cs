using FluentAssertions;
using Jinping.Workflow.Actors.Accounts;
using Jinping.Workflow.Contracts.Accounts;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Accounts;

public sealed class SignInRulesTests
{
    private static readonly SignInProof Right = new() { PasswordFits = true };
    private static readonly SignInProof Wrong = new() { PasswordFits = false };
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2025-06-30T09:00:00+08:00");

    [Fact]
    public void Four_wrong_passwords_lock_nothing_and_a_right_one_forgets_them()
    {
        var record = Fail(new SignInRecord(), 4, Now);
        (record.Failures, record.LockedUntil).Should().Be((4, null));
        var (next, verdict) = Judge(record, Right, Now);
        (verdict, next.Failures).Should().Be((SignInVerdict.LetIn, 0));
    }

    [Fact]
    public void The_fifth_locks_for_a_quarter_of_an_hour_in_which_the_right_password_does_not_help()
    {
        var locked = Fail(new SignInRecord(), 5, Now);
        locked.LockedUntil.Should().Be(Now.AddMinutes(15));
        Judge(locked, Right, Now.AddMinutes(15).AddTicks(-1)).Should().Be((locked, SignInVerdict.Refused));
        Judge(locked, Wrong, Now.AddMinutes(14)).Should().Be((locked, SignInVerdict.Refused), "attempts while locked do not make it longer");
        Judge(locked, Right, Now.AddMinutes(15)).Verdict.Should().Be(SignInVerdict.LetIn);
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
        SignInRules.Judge(record, isDisabled: true, hasSecondFactor: false, Right, Now).Should().Be((record, SignInVerdict.Refused));
        SignInRules.Judge(record, isDisabled: true, hasSecondFactor: true, Wrong, Now).Should().Be((record, SignInVerdict.Refused));
    }

    [Fact]
    public void A_second_factor_is_wanted_after_the_right_password_only()
    {
        var record = new SignInRecord { Failures = 3 };
        WithFactor(record, Right).Should().Be((record, SignInVerdict.WantsCode), "the right password alone forgets no wrong code");
        WithFactor(record, Wrong).Verdict.Should().Be(SignInVerdict.Refused);
        WithFactor(record, Wrong with { CodeGiven = true, TimeStep = 7 }).Next.Failures.Should().Be(4);
        WithFactor(record, Right with { CodeGiven = true, RecoveryCodeFits = true }).Should().Be((record with { Failures = 0 }, SignInVerdict.LetIn));
    }

    [Fact]
    public void A_code_is_taken_once_and_after_it_no_earlier_one()
    {
        var (record, verdict) = WithFactor(new SignInRecord(), Code(100));
        (verdict, record.LastTimeStep).Should().Be((SignInVerdict.LetIn, 100));
        foreach (var step in new long[] { 100, 99, 1 })
            WithFactor(record, Code(step)).Should().Be((record with { Failures = 1 }, SignInVerdict.Refused));
        WithFactor(record, Code(101)).Next.LastTimeStep.Should().Be(101);
        SignInRules.IsNew(record, 100).Should().BeFalse();
    }

    [Fact]
    public void Wrong_codes_and_wrong_passwords_lock_together()
    {
        var record = Fail(new SignInRecord(), 3, Now);
        record = WithFactor(record, Right with { CodeGiven = true }).Next;
        record = WithFactor(record, Right).Next;
        var (next, verdict) = WithFactor(record, Right with { CodeGiven = true });
        (verdict, next.LockedUntil).Should().Be((SignInVerdict.Locked, Now.AddMinutes(15)));
        WithFactor(next, Code(5)).Verdict.Should().Be(SignInVerdict.Refused, "it is locked");
    }

    [Fact]
    public void A_password_asked_for_again_counts_only_when_it_is_wrong()
    {
        var record = new SignInRecord { Failures = 4 };
        SignInRules.Confirm(record, passwordFits: true, Now).Should().Be((record, true));
        var (next, fits) = SignInRules.Confirm(record, passwordFits: false, Now);
        (fits, next.LockedUntil).Should().Be((false, Now.AddMinutes(15)));
        SignInRules.Confirm(next, passwordFits: true, Now).Fits.Should().BeFalse();
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
        Enumerable.Range(0, times).Aggregate(record, (r, _) => Judge(r, Wrong, now).Next);

    private static (SignInRecord Next, SignInVerdict Verdict) Judge(SignInRecord record, SignInProof proof, DateTimeOffset now) => SignInRules.Judge(record, isDisabled: false, hasSecondFactor: false, proof, now);

    private static (SignInRecord Next, SignInVerdict Verdict) WithFactor(SignInRecord record, SignInProof proof) => SignInRules.Judge(record, isDisabled: false, hasSecondFactor: true, proof, Now);

    private static SignInProof Code(long step) => Right with { CodeGiven = true, TimeStep = step };
}
