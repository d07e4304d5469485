using System.Diagnostics;
using System.Net;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.EndToEnd.Tests.Hosting;

/// <summary>One of the programs itself, in a process of its own on a free loopback port, as its user starts it.</summary>
public sealed class SiloProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> _output = new();

    private SiloProcess(Process process, string dataDirectory, Uri address, SocketsHttpHandler handler)
    {
        _process = process;
        DataDirectory = dataDirectory;
        Http = new HttpClient(handler) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>The data folder.</summary>
    public string DataDirectory { get; }

    /// <summary>A client of its address.</summary>
    public HttpClient Http { get; }

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Everything it printed so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts the program and waits until it is ready.</summary>
    /// <param name="dataDirectory">Its data folder; null makes a new one.</param>
    /// <param name="arguments">More arguments, e.g. <c>--demo</c>.</param>
    public static async Task<SiloProcess> Start(string? dataDirectory = null, params string[] arguments)
    {
        var silo = Launch(dataDirectory, arguments);
        await silo.WaitUntilReady();
        return silo;
    }

    /// <summary>Starts the program and does not wait.</summary>
    public static SiloProcess Launch(string? dataDirectory = null, params string[] arguments)
    {
        var folder = dataDirectory ?? NewFolder();
        return Launch(["Jinping.Workflow.Silo.dll"], folder, [$"--Storage:DataDirectory={folder}", .. arguments]);
    }

    /// <summary>Starts the program in another network and does not wait.</summary>
    public static SiloProcess LaunchIn(NetworkNamespace network, params string[] arguments)
    {
        var folder = NewFolder();
        return Launch(["Jinping.Workflow.Silo.dll"], folder, [$"--Storage:DataDirectory={folder}", .. arguments], network);
    }

    /// <summary>Starts a separate front end (<c>client serve</c>) and does not wait.</summary>
    /// <param name="arguments">Its settings, e.g. <see cref="On"/>.</param>
    public static SiloProcess LaunchFrontEnd(params string[] arguments) => Launch(["Jinping.Workflow.Client.dll", "serve"], "", arguments);

    private static SiloProcess Launch(string[] program, string folder, string[] arguments, NetworkNamespace? network = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        string[] command = [.. network?.Prefix ?? [], "dotnet", Path.Combine(AppContext.BaseDirectory, program[0]), .. program[1..], $"--Urls={address.OriginalString}", .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // A browser's console then says which exception a page met.
        start.Environment["DetailedErrors"] = "true";
        var silo = new SiloProcess(new Process { StartInfo = start }, folder, address, network?.Handler() ?? new SocketsHttpHandler());
        silo._process.Start();
        silo._process.BeginOutputReadLine();
        silo._process.BeginErrorReadLine();
        return silo;
    }

    /// <summary>The arguments which put the program on a PostgreSQL database.</summary>
    public static string[] On(string connectionString) => ["--Storage:Provider=PostgreSQL", $"--Storage:ConnectionString={connectionString}"];

    /// <summary>A new temporary folder.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("jinping-").FullName;

    /// <summary>Waits until the program says that it is ready.</summary>
    public async Task WaitUntilReady()
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The program ended with {_process.ExitCode}:\n{Output}");
            if (await IsReady())
                return;
            await Task.Delay(50);
        }
        throw new TimeoutException($"The program was not ready after {Patience}:\n{Output}");
    }

    /// <summary>kill -9.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, and its exit code.</summary>
    public async Task<int> Stop()
    {
        if (!_process.HasExited)
            AskToStop();
        return await WaitForExit();
    }

    /// <summary>SIGTERM, without waiting for what comes of it.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString()]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the program to end by itself.</summary>
    public async Task<int> WaitForExit()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
            await Kill();
        _process.Dispose();
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

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }
}
