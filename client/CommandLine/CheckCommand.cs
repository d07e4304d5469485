using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinping.Workflow.Client.Pages.Shared;
using Jinping.Workflow.Client.ReportChecks;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary><c>client check FILE… [--previous FILE] [--parts FILE…] [--json|--xlsx OUT]</c>: checks published reports without a server.</summary>
public static class CheckCommand
{
    /// <summary>No file breaks a rule.</summary>
    public const int Clean = 0;

    /// <summary>Some file breaks a rule.</summary>
    public const int Findings = 1;

    /// <summary>Some file could not be read as a report.</summary>
    public const int Unreadable = 2;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "年度报告文件（网页、docx、xlsx、文字版PDF、纯文本），或者文件夹（含下级文件夹）",
        };
        var json = new Option<bool>("--json") { Description = "以JSON输出，供程序使用" };
        var workbook = new Option<FileInfo?>("--xlsx") { Description = "把结果写成Excel文件，每个问题一行" };
        var previous = new Option<FileInfo?>("--previous") { Description = "上年度报告文件，用于核对年度衔接和文字重复" };
        var parts = new Option<string[]>("--parts") { AllowMultipleArgumentsPerToken = true, Description = "所属各单位的报告文件或者文件夹，用于核对汇总" };
        var command = new Command("check", "核查已发布的政府信息公开工作年度报告：勾稽关系、表文一致、填报规范、年度衔接、汇总") { files, json, workbook, previous, parts };
        command.SetAction((parsed, cancellationToken) => Run(
            ReportFile.Expand(parsed.GetRequiredValue(files)), parsed.GetValue(previous), ReportFile.Expand(parsed.GetValue(parts) ?? []),
            parsed.GetValue(json), parsed.GetValue(workbook), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Run(
        List<FileInfo> files, FileInfo? previous, List<FileInfo> parts, bool asJson, FileInfo? workbook, TextWriter output, CancellationToken cancellationToken)
    {
        List<FileInfo> beside = [.. previous is null ? [] : new[] { previous }, .. parts];
        var read = new ReportReading[beside.Count];
        await Parallel.ForAsync(0, beside.Count, cancellationToken, (index, _) =>
        {
            read[index] = ReportFile.Read(beside[index]);
            return ValueTask.CompletedTask;
        });
        CheckedFile[] results = [.. beside.Zip(read).Where(file => file.Second is ReportReading.Unreadable).Select(file => new CheckedFile(file.First, (ReportReading.Unreadable)file.Second, null))];
        if (results.Length == 0)
        {
            var before = previous is null ? null : (ReportReading.Read)read[0];
            ReportReading.Read[] of = [.. read.Skip(previous is null ? 0 : 1).Cast<ReportReading.Read>()];
            results = new CheckedFile[files.Count];
            await Parallel.ForAsync(0, files.Count, cancellationToken, (index, _) =>
            {
                results[index] = Check(files[index], before, of);
                return ValueTask.CompletedTask;
            });
        }

        if (workbook is not null && !await Written(results, workbook, output, cancellationToken))
            return Unreadable;
        Write(results, asJson, output);
        return results.Length == 0 ? Unreadable : results.Max(result => result.ExitCode);
    }

    private static CheckedFile Check(FileInfo file, ReportReading.Read? previous, ReportReading.Read[] parts) => ReportFile.Read(file) switch
    {
        ReportReading.Read read => new(file, null, ReportCheck.Check(read, previous, parts)),
        var unreadable => new(file, (ReportReading.Unreadable)unreadable, null),
    };

    private static async Task<bool> Written(CheckedFile[] results, FileInfo workbook, TextWriter output, CancellationToken cancellationToken)
    {
        try
        {
            var rows = results.SelectMany(result => CheckWorkbookRows.Of(new CheckOutcome(result.File.Name, result.Result, result.Failure?.Reason))).ToList();
            await using var file = await Workbook.Of(rows, "核验结果");
            await using var target = workbook.Create();
            await file.CopyToAsync(target, cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"{workbook.Name}：无法写入。{failure.Message}");
            return false;
        }
    }

    private static void Write(CheckedFile[] results, bool asJson, TextWriter output)
    {
        if (asJson)
        {
            var nodes = results.Select(result => (JsonNode)Json(result)).ToArray();
            output.WriteLine((nodes is [var only] ? only : new JsonArray(nodes)).ToJsonString(ReportCheckJson.Readable.Options));
            return;
        }

        foreach (var result in results)
            CheckPrinter.Print(result, output);
        if (results.Length != 1)
            CheckPrinter.PrintSum(results, output);
    }

    private static JsonObject Json(CheckedFile result)
    {
        var node = result.Result is { } read
            ? JsonSerializer.SerializeToNode(read, ReportCheckJson.Readable.ReportCheckResult)!.AsObject()
            : new JsonObject { ["unreadable"] = result.Failure!.Reason, ["code"] = result.Failure.Code };
        node.Insert(0, "file", result.File.Name);
        return node;
    }
}
