namespace Jinping.Workflow.Actors.Accounts;

/// <summary>Who is let in. Conventions, not law: five wrong passwords lock an account for a quarter of an hour.</summary>
public static class SignInRules
{
    /// <summary>As many wrong passwords lock the account.</summary>
    public const int MostFailures = 5;

    /// <summary>As many tokens given back are remembered one by one.</summary>
    public const int MostRevoked = 50;

    /// <summary>For so long.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>Judges an attempt. While an account is locked or disabled nothing is counted, and the right password does not help.</summary>
    public static (SignInRecord Next, bool IsLetIn) Judge(SignInRecord record, bool isDisabled, bool passwordFits, DateTimeOffset now)
    {
        if (isDisabled || IsLocked(record, now))
            return (record, false);
        if (passwordFits)
            return (record with { Failures = 0, LockedUntil = null }, true);
        var failures = record.Failures + 1;
        return (failures < MostFailures ? record with { Failures = failures, LockedUntil = null } : record with { Failures = 0, LockedUntil = now + LockedFor }, false);
    }

    /// <summary>Whether nobody is let in now.</summary>
    public static bool IsLocked(SignInRecord record, DateTimeOffset now) => record.LockedUntil > now;

    /// <summary>Remembers a token given back, and forgets those that have ended.</summary>
    public static SignInRecord Revoke(SignInRecord record, Guid token, DateTimeOffset until, DateTimeOffset now) => record with
    {
        Revoked = [.. record.Revoked.Where(revoked => revoked.Id != token && revoked.Until > now), new RevokedToken { Id = token, Until = until }],
    };
}
