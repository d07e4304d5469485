using System.Diagnostics;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>The program run for one task of its operator, e.g. <c>verify</c>.</summary>
internal static class OperatorCommand
{
    /// <summary>Runs it and waits.</summary>
    public static async Task<(int Code, string Text)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Jinping.Workflow.Silo.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }
}
