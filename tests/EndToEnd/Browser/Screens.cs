using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FluentAssertions;
using Microsoft.Playwright;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>Pictures of the pages, kept for people to look at, and what axe-core says of them.</summary>
internal static class Screens
{
    private static readonly string Folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("SCREENS") ?? Path.Combine(AppContext.BaseDirectory, "screens")).FullName;

    /// <summary>Keeps a file beside the pictures.</summary>
    public static void KeepFile(string name, byte[] content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Keeps a picture of the whole page.</summary>
    public static Task Keep(this IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}.png"), FullPage = true });

    /// <summary>What a blind or keyboard user would stumble over; nothing serious may be among it. Needs a page whose policy is bypassed.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { Iframes = false, RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } });
        found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}").Should().BeEmpty(page.Url);
    }

    /// <summary>Nothing may stick out at the side.</summary>
    public static async Task ShouldFit(this IPage page) =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().BeLessThanOrEqualTo(0, page.Url);
}
