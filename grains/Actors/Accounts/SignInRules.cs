using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>Who is let in. Conventions, not law: five wrong passwords or codes lock an account for a quarter of an hour.</summary>
public static class SignInRules
{
    /// <summary>As many wrong passwords or codes lock the account.</summary>
    public const int MostFailures = 5;

    /// <summary>As many tokens given back are remembered one by one.</summary>
    public const int MostRevoked = 50;

    /// <summary>For so long.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Judges an attempt. While an account is locked or disabled nothing is counted, and the right password does not help. The right password alone forgets no wrong code:
    /// else whoever knows the one could try the other for ever.
    /// </summary>
    public static (SignInRecord Next, SignInVerdict Verdict) Judge(SignInRecord record, bool isDisabled, bool hasSecondFactor, SignInProof proof, DateTimeOffset now)
    {
        if (isDisabled || IsLocked(record, now))
            return (record, SignInVerdict.Refused);
        if (!proof.PasswordFits)
            return Count(record, now);
        if (!hasSecondFactor)
            return (LetIn(record), SignInVerdict.LetIn);
        if (!proof.CodeGiven)
            return (record, SignInVerdict.WantsCode);
        if (proof.RecoveryCodeFits)
            return (LetIn(record), SignInVerdict.LetIn);
        return proof.TimeStep is { } step && IsNew(record, step) ? (LetIn(record) with { LastTimeStep = step }, SignInVerdict.LetIn) : Count(record, now);
    }

    /// <summary>Judges a password that somebody signed in was asked for again.</summary>
    public static (SignInRecord Next, bool Fits) Confirm(SignInRecord record, bool passwordFits, DateTimeOffset now) =>
        IsLocked(record, now) ? (record, false) : passwordFits ? (record, true) : (Count(record, now).Next, false);

    /// <summary>Whether the code of a step was not taken yet, nor that of a later one.</summary>
    public static bool IsNew(SignInRecord record, long step) => record.LastTimeStep is not { } last || step > last;

    /// <summary>Whether nobody is let in now.</summary>
    public static bool IsLocked(SignInRecord record, DateTimeOffset now) => record.LockedUntil > now;

    /// <summary>Remembers a token given back, and forgets those that have ended.</summary>
    public static SignInRecord Revoke(SignInRecord record, Guid token, DateTimeOffset until, DateTimeOffset now) => record with
    {
        Revoked = [.. record.Revoked.Where(revoked => revoked.Id != token && revoked.Until > now), new RevokedToken { Id = token, Until = until }],
    };

    private static SignInRecord LetIn(SignInRecord record) => record with { Failures = 0, LockedUntil = null };

    private static (SignInRecord Next, SignInVerdict Verdict) Count(SignInRecord record, DateTimeOffset now) => record.Failures + 1 is var failures && failures < MostFailures
        ? (record with { Failures = failures, LockedUntil = null }, SignInVerdict.Refused)
        : (record with { Failures = 0, LockedUntil = now + LockedFor }, SignInVerdict.Locked);
}

/// <summary>What comes of an attempt to sign in.</summary>
public enum SignInVerdict
{
    /// <summary>Nobody is let in.</summary>
    Refused,

    /// <summary>Nobody is let in, and from now on for a while.</summary>
    Locked,

    /// <summary>The password fits, and a code is wanted, too.</summary>
    WantsCode,

    /// <summary>Let in.</summary>
    LetIn,
}
