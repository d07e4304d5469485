using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>An office at work: the program with sign-in on 2023-02-15, and browsers before it.</summary>
public sealed class BrowserOffice : IAsyncLifetime
{
    private readonly Browsers _browsers = new();
    private GuardedOnSqlite _guarded = null!;

    /// <summary>The program and its people.</summary>
    public GuardedSilo People => _guarded;

    /// <summary>The program.</summary>
    public SiloProcess Silo => _guarded.Silo;

    /// <summary>Its data folder.</summary>
    public string Folder => _guarded.Folder;

    /// <summary>Errors that any browser's console showed.</summary>
    public IReadOnlyCollection<string> Complaints => _browsers.Complaints;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _guarded = new GuardedOnSqlite();
        await _guarded.InitializeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browsers.DisposeAsync();
        await _guarded.DisposeAsync();
    }

    /// <summary>A browser of its own, without cookies, before no page yet.</summary>
    /// <param name="width">390 is a phone; anything else a desk.</param>
    /// <param name="bypassesPolicy">Whether scripts of the test may run in the page, which the program's policy forbids.</param>
    public Task<IPage> Stranger(int width = 1366, bool bypassesPolicy = false) => _browsers.Open(Silo.Http.BaseAddress!, width, bypassesPolicy);

    /// <summary>A browser in which somebody has entered name and password, whatever came of it.</summary>
    public async Task<IPage> SignedInNew(string userName, string password)
    {
        var page = await Stranger();
        await page.GotoAsync("/login");
        await page.EnterSignIn(userName, password);
        return page;
    }

    /// <summary>A browser in which somebody has signed in and sees the work list.</summary>
    public async Task<IPage> SignedIn(string userName, string password = GuardedSilo.Password, int width = 1366, bool bypassesPolicy = false)
    {
        var page = await Stranger(width, bypassesPolicy);
        await page.GotoAsync("/login");
        await page.EnterSignIn(userName, password);
        await page.Heading("工作台").WaitForAsync();
        return page;
    }

    /// <summary>Somebody new, signed in in a browser of its own.</summary>
    public async Task<(string UserName, IPage Page)> Person(string role, string? department = null, int width = 1366)
    {
        var (userName, _) = await _guarded.Person(role, department);
        return (userName, await SignedIn(userName, width: width));
    }
}
