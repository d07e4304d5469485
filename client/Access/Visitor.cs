using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace Jinping.Workflow.Client.Access;

/// <summary>Whoever sits before a page. Asked anew before every reading and every step, since a page may stay open longer than its user's rights.</summary>
/// <param name="state">Who opened the page.</param>
/// <param name="sessions">Says whether that still holds.</param>
/// <param name="settings">Whether anybody need sign in.</param>
/// <param name="authorization">Says what a right lets whom do.</param>
internal sealed class Visitor(AuthenticationStateProvider state, Sessions sessions, AccessSettings settings, IAuthorizationService authorization)
{
    /// <summary>The visitor as of now.</summary>
    /// <exception cref="SessionEndedException">Nobody is signed in any more.</exception>
    public async Task<Caller> Caller() =>
        settings.SignInRequired
            ? await sessions.CallerOf(PageCookie.TokenOf((await state.GetAuthenticationStateAsync()).User)) ?? throw new SessionEndedException()
            : Access.Caller.Local;

    /// <summary>Whether whoever opened the page has a right, to be asked once for what many rows show.</summary>
    /// <param name="right">One of <see cref="Rights"/>.</param>
    public async Task<bool> May(string right) => (await authorization.AuthorizeAsync((await state.GetAuthenticationStateAsync()).User, right)).Succeeded;
}
