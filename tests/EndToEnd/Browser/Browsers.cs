using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>Chromium as Debian ships it, started when first needed.</summary>
public sealed class Browsers : IAsyncDisposable
{
    // A connection that ends, and a page left before its connection stood, are no errors of the page: "Failed to fetch" is what
    // leaving does to a negotiation under way. Nor is an event of an element which the program has just taken off the page.
    private static readonly string[] OfTheConnection = ["WebSocket", "ERR_CONNECTION", "negotiation with the server: TypeError: Failed to fetch", "There is no event handler associated with this event"];

    // Milliseconds for what must come at last: beside other tests a small machine may be very slow.
    private const float Patience = 60_000;

    private readonly ConcurrentBag<string> _complaints = [];
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Chromium)>> _started = new(Start);

    static Browsers() => Assertions.SetDefaultExpectTimeout(Patience);

    /// <summary>Errors that any console showed.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>A browser of its own, without cookies, before no page yet.</summary>
    /// <param name="program">The program whose pages it opens.</param>
    /// <param name="width">390 is a phone; anything else a desk.</param>
    /// <param name="bypassesPolicy">Whether scripts of the test may run in the page, which the program's policy forbids.</param>
    public async Task<IPage> Open(Uri program, int width = 1366, bool bypassesPolicy = false)
    {
        var context = await (await _started.Value).Chromium.NewContextAsync(new()
        {
            BaseURL = program.ToString(),
            ViewportSize = new() { Width = width, Height = width < 500 ? 844 : 768 },
            Locale = "zh-CN",
            BypassCSP = bypassesPolicy,
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => Complain(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                Complain(message.Text);
        };
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;
        var (playwright, chromium) = await _started.Value;
        await chromium.DisposeAsync();
        playwright.Dispose();
    }

    private void Complain(string error)
    {
        if (!OfTheConnection.Any(words => error.Contains(words, StringComparison.Ordinal)))
            _complaints.Add(error);
    }

    private static async Task<(IPlaywright Playwright, IBrowser Chromium)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            // As root in a container there is no sandbox; nothing but our own pages is opened.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        }));
    }
}
