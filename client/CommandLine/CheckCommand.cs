using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinping.Workflow.Client.ReportChecks;

namespace Jinping.Workflow.Client.CommandLine;

/// <summary><c>client check FILE… [--json] [--previous FILE]</c>: checks published reports without a server.</summary>
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
        var files = new Argument<FileInfo[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = "年度报告文件（纯文本，UTF-8或GB18030）" };
        var json = new Option<bool>("--json") { Description = "以JSON输出，供程序使用" };
        var previous = new Option<FileInfo?>("--previous") { Description = "上年度报告文件，用于核对年度衔接" };
        var command = new Command("check", "核查已发布的政府信息公开工作年度报告：勾稽关系、表文一致、填报规范") { files, json, previous };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(files), parsed.GetValue(previous), parsed.GetValue(json), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Run(FileInfo[] files, FileInfo? previous, bool asJson, TextWriter output)
    {
        ReportReading.Read? before = null;
        if (previous is not null)
        {
            switch (ReportFile.Read(previous))
            {
                case ReportReading.Unreadable unreadable:
                    Write([new(previous, unreadable, null)], asJson, output);
                    return Unreadable;
                case var read:
                    before = (ReportReading.Read)read;
                    break;
            }
        }

        List<CheckedFile> results = [.. files.Select(file => Check(file, before))];
        Write(results, asJson, output);
        return results.Max(result => result.ExitCode);
    }

    private static CheckedFile Check(FileInfo file, ReportReading.Read? previous) => ReportFile.Read(file) switch
    {
        ReportReading.Read read => new(file, null, ReportCheck.Check(read, previous)),
        var unreadable => new(file, (ReportReading.Unreadable)unreadable, null),
    };

    private static void Write(List<CheckedFile> results, bool asJson, TextWriter output)
    {
        if (!asJson)
        {
            results.ForEach(result => CheckPrinter.Print(result, output));
            return;
        }

        var nodes = results.Select(result => (JsonNode)Json(result)).ToArray();
        output.WriteLine((nodes is [var only] ? only : new JsonArray(nodes)).ToJsonString(ReportCheckJson.Readable.Options));
    }

    private static JsonObject Json(CheckedFile result)
    {
        var node = result.Result is { } read
            ? JsonSerializer.SerializeToNode(read, ReportCheckJson.Readable.ReportCheckResult)!.AsObject()
            : new JsonObject { ["unreadable"] = result.Failure!.Reason };
        node.Insert(0, "file", result.File.Name);
        return node;
    }
}
