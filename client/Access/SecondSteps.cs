using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Jinping.Workflow.Client.Access;

/// <summary>登录的第二步: what is remembered between password and code, protected in a cookie of its own for a few minutes.</summary>
/// <param name="protection">Data Protection.</param>
/// <param name="clock">The application's clock.</param>
public sealed class SecondSteps(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The page that asks for the code.</summary>
    public const string Path = "/login/code";

    /// <summary>How long the code is waited for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const string Cookie = "jinping-workflow-code";

    private readonly IDataProtector _protector = protection.CreateProtector("Jinping.Workflow.SecondStep.v1");

    /// <summary>Remembers whose password was right.</summary>
    public void Begin(HttpContext context, Account account) => context.Response.Cookies.Append(Cookie, Protect(account), new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = Path,
        MaxAge = Lifetime,
    });

    /// <summary>Whose password was right; null when nobody's was, or too long ago.</summary>
    public SecondStep? Find(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } text)
            return null;
        try
        {
            return _protector.Unprotect(text).Split('\n') is [var account, var stamp, var until] && DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) > clock.GetUtcNow()
                ? new SecondStep(account, stamp)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Forgets it: the step is done.</summary>
    public static void End(HttpContext context) => context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Path });

    private string Protect(Account account) =>
        _protector.Protect(string.Join('\n', account.Key, account.State.SecurityStamp, (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
}

/// <summary>Somebody whose password was right and whose code is wanted.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="SecurityStamp">Its stamp when the password was right.</param>
public sealed record SecondStep(string Account, string SecurityStamp);
