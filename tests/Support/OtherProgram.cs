using System.Diagnostics;

namespace Jinping.Workflow.Support;

/// <summary>Another program, run to its end.</summary>
public static class OtherProgram
{
    /// <summary>Runs it.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables it gets besides ours; null for none.</param>
    /// <returns>Its exit code, and what it printed with what it complained of.</returns>
    public static async Task<(int Code, string Text)> Run(string[] command, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(texts));
    }

    /// <summary>Runs it, and takes no failure.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message is its own.</exception>
    public static async Task MustRun(string[] command, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var (code, text) = await Run(command, environment);
        if (code != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {code}: {text}");
    }
}
