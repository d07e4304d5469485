using System.CommandLine;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Cases;

namespace Jinping.Workflow.Silo.Operations;

/// <summary><c>repair</c>: writes anew, from the cases, what differs from them in the register, and has the running program count its ledgers anew. A damaged case is left alone.</summary>
internal static class RepairCommand
{
    public static Command Of()
    {
        var repair = new Command("repair", "按办理过程重写与之不一致的登记簿行，并让运行中的程序重新计算台账（可在运行中进行）");
        var database = new DatabaseOption(repair);
        var url = new Option<string>("--url") { Description = "运行中程序的地址", DefaultValueFactory = _ => "http://localhost:5000" };
        url.Validators.Add(option =>
        {
            if (!Uri.TryCreate(option.GetValue(url), UriKind.Absolute, out _))
                option.AddError($"--url 须为网址，现为“{option.GetValue(url)}”。");
        });
        repair.Options.Add(url);
        repair.SetAction((result, cancellationToken) => database.With(
            result,
            async opened =>
            {
                var problems = await RewriteRows(opened, cancellationToken);
                await RecountLedgers(new Uri(result.GetValue(url)!), cancellationToken);
                return problems == 0 ? 0 : 1;
            }));
        return repair;
    }

    private static async Task<int> RewriteRows(WorkflowDatabase database, CancellationToken cancellationToken)
    {
        var cases = new CaseReader(database);
        var verification = new CaseVerification(cases);
        var found = new List<CaseProblem>();
        await verification.Run(found.Add, cancellationToken);
        foreach (var problem in found.Where(problem => problem.IsOfRegister))
        {
            await cases.Project(problem.Number, cancellationToken);
            Console.WriteLine($"{problem.Number}：已按办理过程重写登记簿行。");
        }
        var left = await verification.Run(problem => Console.WriteLine($"{problem.Number}：{problem.Text}本命令不能修复，须从备份恢复。"), cancellationToken);
        Console.WriteLine(left);
        return left.Problems;
    }

    private static async Task RecountLedgers(Uri url, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = url, Timeout = TimeSpan.FromMinutes(10) };
        try
        {
            using var answer = await http.PostAsync($"/api/v1/jobs/{JobNames.LedgerRecount}/run", content: null, cancellationToken);
            Console.WriteLine(answer.IsSuccessStatusCode ? "运行中的程序已重新计算台账。" : $"{url} 没有重新计算台账（{(int)answer.StatusCode}）。");
        }
        catch (HttpRequestException)
        {
            Console.WriteLine($"{url} 没有程序在运行；台账在下次启动后按登记簿计算。");
        }
    }
}
