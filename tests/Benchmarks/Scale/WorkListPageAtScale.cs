using System.Diagnostics;
using System.Text.Json;
using Jinping.Workflow.Benchmarks.Hosts;
using Jinping.Workflow.Support;
using Microsoft.Playwright;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>工作台 as somebody sees it, in a browser before the program, beside the bare call of the interface for the same rows.</summary>
internal static class WorkListPageAtScale
{
    private const int Cases = 100_000;
    private const int Departments = 20;
    private const int Page = 50;
    private const int Rounds = 20;
    private const int WarmUp = 4;

    // A page begins: when its first row stands there, counted from when it was asked for.
    private const string FirstRow = """
        new MutationObserver((_, observer) => {
          if (!document.querySelector("a.row-link")) return;
          window.firstRowAt = performance.now();
          observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
        """;

    // A page that is open goes on to another list, as by any of its links.
    private const string GoOn = """
        ([address, number]) => new Promise(resolve => {
          const begun = performance.now();
          const shown = () => document.querySelector("a.row-link")?.textContent === number;
          new MutationObserver((_, observer) => {
            if (!shown()) return;
            observer.disconnect();
            resolve(performance.now() - begun);
          }).observe(document.body, { childList: true, subtree: true, characterData: true });
          const link = document.createElement("a");
          link.href = address;
          document.body.append(link);
          link.click();
          link.remove();
        })
        """;

    /// <summary>Measures the lists in turn, and prints the table.</summary>
    public static async Task Print()
    {
        await using var server = await PostgresServer.Start("max_wal_size=4GB");
        var connection = await server.CreateDatabase();
        await using (var database = RegisterDatabase.Of(connection))
            await new ManyCases { Cases = Cases, Departments = Departments, OpenEvery = 50 }.Fill(database);
        using var program = MeasuredProcess.Silo("--Storage:Provider=PostgreSQL", $"--Storage:ConnectionString={connection}", $"--Clock:Now={ManyCases.Today:yyyy-MM-dd}T09:00:00+08:00");
        await program.Ready();
        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await (await chromium.NewContextAsync(new() { BaseURL = program.Http.BaseAddress!.ToString(), ViewportSize = new() { Width = 1366, Height = 768 } })).NewPageAsync();
        await page.AddInitScriptAsync(FirstRow);
        Console.WriteLine($"| {$"pages of {Page} of {Cases:N0} cases in {Departments} departments (goal: list ≤ 2 × call)",-68} | call p50 (ms) | p99 | list in an open page p50 (ms) | ratio | p99 | page opened anew p50 (ms) | ratio | p99 |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        await Row(program, page, "all cases, by number", round => $"sort=number&page={1 + (round * 7 % (Cases / Page))}");
        await Row(program, page, "cases of a department, by number", round => $"sort=number&department={ManyCases.Code(round * 3 % Departments)}&page={1 + (round % 50)}");
        Console.WriteLine();
    }

    private static async Task Row(MeasuredProcess program, IPage page, string name, Func<int, string> query)
    {
        var (calls, lists, openings) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            var asked = query(round);
            var begun = Stopwatch.GetTimestamp();
            using var answer = JsonDocument.Parse(await program.Http.GetByteArrayAsync($"/api/v1/requests?{asked}&pageSize={Page}"));
            var call = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            var first = answer.RootElement.GetProperty("items")[0].GetProperty("number").GetString()!;

            await page.GotoAsync($"/?closed=1&{query(round + 1)}");
            await page.WaitForFunctionAsync("() => window.firstRowAt");
            var opening = await page.EvaluateAsync<double>("window.firstRowAt");
            // What the page reads beside its list has come as well.
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

            var list = await page.EvaluateAsync<double>(GoOn, new[] { $"/?closed=1&{asked}", first });
            if (round < WarmUp)
                continue;
            calls.Add(call);
            lists.Add(list);
            openings.Add(opening);
        }
        var (bare, live, whole) = (calls.MiddleAndSlow(), lists.MiddleAndSlow(), openings.MiddleAndSlow());
        Console.WriteLine($"| {name,-68} | {bare.Middle:F1} | {bare.Slow:F1} | {live.Middle:F1} | {live.Middle / bare.Middle:F2} | {live.Slow:F1} | {whole.Middle:F1} | {whole.Middle / bare.Middle:F2} | {whole.Slow:F1} |");
    }
}
