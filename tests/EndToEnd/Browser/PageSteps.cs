using FluentAssertions;
using Microsoft.Playwright;

namespace Jinping.Workflow.EndToEnd.Tests.Browser;

/// <summary>What people do at the pages, by what stands there.</summary>
internal static class PageSteps
{
    /// <summary>The one heading of a page.</summary>
    public static ILocator Heading(this IPage page, string name) => page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 });

    /// <summary>A button.</summary>
    public static ILocator Button(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A button of the dialog that is open.</summary>
    public static ILocator InDialog(this IPage page, string button) => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    /// <summary>Chooses files. The page listens to an input a moment after it stands there, and to the one that it was first sent with, never.</summary>
    public static async Task ChooseFiles(this IPage page, string label, params FilePayload[] files)
    {
        var input = page.GetByLabel(label);
        for (var attempt = 0; !await input.EvaluateAsync<bool>("input => input._blazorInputFileNextFileId !== undefined"); attempt++)
        {
            attempt.Should().BeLessThan(600, "the page listens to its file input at last");
            await Task.Delay(100);
        }
        await input.SetInputFilesAsync(files);
    }

    /// <summary>Signs in at the page for it.</summary>
    public static async Task EnterSignIn(this IPage page, string userName, string password)
    {
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(password);
        await page.Button("登录").ClickAsync();
    }

    /// <summary>Opens a command of the case on the page, fills in its fields and sends it.</summary>
    /// <param name="page">A case page.</param>
    /// <param name="title">What the command is called.</param>
    /// <param name="fields">Labels with what to enter; of a choice the value or its name.</param>
    public static async Task Do(this IPage page, string title, params (string Label, string Text)[] fields)
    {
        await page.Fill(title, fields);
        await page.Button("提交").ClickAsync();
        if (await page.Final())
            await page.Button("确认提交").ClickAsync();
        await page.GetByText($"已记入办理过程：{title}").First.WaitForAsync();
        await page.GetByText($"已记入办理过程：{title}").First.WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    /// <summary>Opens a command and fills in its fields.</summary>
    public static async Task Fill(this IPage page, string title, params (string Label, string Text)[] fields)
    {
        await page.Button(title).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 2 }).WaitForAsync();
        foreach (var (label, text) in fields)
            await page.Enter(label, text);
    }

    /// <summary>A field of the command that is being filled in.</summary>
    public static ILocator Field(this IPage page, string label) => page.Locator(".command-form").GetByLabel(label).First;

    /// <summary>Enters something into a field, or chooses it.</summary>
    public static async Task Enter(this IPage page, string label, string text)
    {
        var field = page.Field(label);
        if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
            await field.SelectOptionAsync(new[] { new SelectOptionValue { Label = text } });
        else
            await field.FillAsync(text);
    }

    // Only what cannot be taken back is asked once more.
    private static async Task<bool> Final(this IPage page)
    {
        var done = page.GetByText("已记入办理过程").First;
        var asked = page.Button("确认提交");
        await done.Or(asked).First.WaitForAsync();
        return await asked.IsVisibleAsync();
    }
}
