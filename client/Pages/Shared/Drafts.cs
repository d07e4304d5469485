using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.JSInterop;

namespace Jinping.Workflow.Client.Pages.Shared;

/// <summary>
/// 草稿: what is being typed, kept encrypted in the browser's tab, so that a lost connection, an ended session or a restarted server loses nothing.
/// It ends with the tab.
/// </summary>
internal sealed class Drafts(ProtectedSessionStorage storage)
{
    /// <summary>Keeps a draft.</summary>
    public async Task Keep<T>(string name, T draft)
        where T : class
    {
        try
        {
            await storage.SetAsync(name, draft);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone; what it had kept before is still there.
        }
    }

    /// <summary>The draft of that name; null when there is none, or it cannot be read any more.</summary>
    public async Task<T?> Find<T>(string name)
        where T : class
    {
        try
        {
            return (await storage.GetAsync<T>(name)).Value;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    /// <summary>Forgets it: it was sent.</summary>
    public async Task Forget(string name)
    {
        try
        {
            await storage.DeleteAsync(name);
        }
        catch (JSDisconnectedException)
        {
            // It ends with the tab.
        }
    }
}
