using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Access;

/// <summary>Whom a token stands for. The account is asked each time, so that signing out and new rights hold at once everywhere.</summary>
/// <param name="tokens">Reads tokens.</param>
/// <param name="grains">The cluster.</param>
/// <param name="settings">Who must have a second factor.</param>
internal sealed class Sessions(AccessTokens tokens, IGrainFactory grains, AccessSettings settings)
{
    /// <summary>Whoever the token belongs to; null when it is not ours, has ended, was given back, or its account has changed.</summary>
    public async Task<Caller?> CallerOf(string? token) =>
        token is not null && tokens.Read(token) is { } read && await grains.GetGrain<IAccountGrain>(read.Account).Session(read.SecurityStamp, read.Id) is { } session
            ? Caller.Of(session, settings) with { Token = read.Id, TokenEnds = read.Until }
            : null;
}
