using System.Globalization;
using System.Threading.RateLimiting;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Access;

/// <summary>How often one address may try to sign in, at each program.</summary>
internal static class SignInLimits
{
    /// <summary>Name of the limit, for endpoints that take a password.</summary>
    public const string Name = "sign-in";

    /// <summary>Attempts in a <see cref="Window"/>.</summary>
    public const int Attempts = 20;

    /// <summary>The time they are counted in.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions options)
    {
        options.AddPolicy(Name, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = Attempts, Window = Window })
            : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = async (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers[HeaderNames.RetryAfter] = ((int)Window.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await ProblemResults.Of(StatusCodes.Status429TooManyRequests, RefusalCodes.TooManyAttempts, RefusalCodes.All[RefusalCodes.TooManyAttempts]).ExecuteAsync(rejected.HttpContext);
        };
    }
}
