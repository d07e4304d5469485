using System.Diagnostics;
using System.Globalization;
using System.Net;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Hosts;

/// <summary>A host in a process of its own, started as its user starts it.</summary>
internal sealed class MeasuredProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private readonly Process _process;
    private readonly DirectoryInfo? _folder;

    private MeasuredProcess(Uri address, DirectoryInfo? folder, string[] arguments)
    {
        _folder = folder;
        Http = new HttpClient { BaseAddress = address };
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        var watch = Stopwatch.StartNew();
        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        _process.OutputDataReceived += (_, _) => { };   // read, so that it never waits for a reader
        _process.BeginOutputReadLine();
        Started = watch;
    }

    /// <summary>A client of its address.</summary>
    public HttpClient Http { get; }

    /// <summary>The database it writes to.</summary>
    public string DatabasePath => Path.Combine(_folder!.FullName, "jinping.db");

    /// <summary>Runs since just before the process was made.</summary>
    private Stopwatch Started { get; }

    /// <summary>The empty host.</summary>
    public static MeasuredProcess Empty()
    {
        var address = FreeAddress();
        return new(address, folder: null, [Built("tests/EmptyHost", "EmptyHost"), address.OriginalString, $"{FreePort.Next()}", $"{FreePort.Next()}"]);
    }

    /// <summary>The program itself on an empty data folder.</summary>
    /// <param name="more">More arguments, e.g. <c>--demo</c>.</param>
    public static MeasuredProcess Silo(params string[] more)
    {
        var address = FreeAddress();
        var folder = Directory.CreateTempSubdirectory("jinping-bench-");
        return new(address, folder, [Built("silo", "Silo"), $"--Urls={address.OriginalString}", $"--Storage:DataDirectory={folder.FullName}", .. more]);
    }

    /// <summary>Waits for the first 200 of <c>/readyz</c>.</summary>
    /// <returns>Milliseconds from process start to that answer.</returns>
    public async Task<double> Ready()
    {
        while (!await IsReady())
        {
            if (_process.HasExited || Started.Elapsed > Patience)
                throw new InvalidOperationException($"{_process.StartInfo.ArgumentList[0]} was not ready after {Started.Elapsed}.");
            await Task.Delay(Pause);
        }
        return Started.Elapsed.TotalMilliseconds;
    }

    /// <summary>Resident memory (VmRSS) now, in MiB.</summary>
    public double ResidentMemory()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _folder?.Delete(recursive: true);
    }

    // Another project's build output: tests/Benchmarks/bin/… and its own bin/… end alike.
    private static string Built(string folder, string name)
    {
        var project = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../.."));
        var output = Path.GetRelativePath(project, AppContext.BaseDirectory);
        return Path.GetFullPath(Path.Combine(project, "../..", folder, output, $"Jinping.Workflow.{name}.dll"));
    }

    private async Task<bool> IsReady()
    {
        try
        {
            using var answer = await Http.GetAsync("/readyz");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static Uri FreeAddress() => new($"http://127.0.0.1:{FreePort.Next()}");
}
