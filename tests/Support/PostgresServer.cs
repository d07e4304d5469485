using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace Jinping.Workflow.Support;

/// <summary>A PostgreSQL server of its own for tests: from the installed Debian package, in a temporary folder, on a free loopback port.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "jinping";
    private static readonly Lazy<Task<PostgresServer>> Started = new(() => Start());

    private readonly string _folder;
    private readonly string _password;
    private readonly string[] _settings;
    private Process? _process;
    private int _databases;

    private PostgresServer(string folder, int port, string password, string[] settings)
    {
        (_folder, Port, _password, _settings) = (folder, port, password, settings);
    }

    /// <summary>Its port.</summary>
    public int Port { get; }

    /// <summary>The server that all tests of this process share; it ends with the process.</summary>
    public static Task<PostgresServer> Shared => Started.Value;

    /// <summary>Makes a cluster of databases and starts its server.</summary>
    /// <param name="settings">Settings of the server, as in <c>postgresql.conf</c>, e.g. <c>max_connections=20</c>.</param>
    public static Task<PostgresServer> Start(params string[] settings) => StartIn(Directory.CreateTempSubdirectory("jinping-pg-").FullName, settings);

    /// <summary>The same in a given, empty folder.</summary>
    public static async Task<PostgresServer> StartIn(string folder, params string[] settings)
    {
        var server = new PostgresServer(folder, FreePort.Next(), RandomNumberGenerator.GetHexString(24), settings);
        var passwordFile = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(passwordFile, server._password);
        if (IsRoot)
            await OtherProgram.MustRun(["chown", "-R", "postgres", folder]);
        await OtherProgram.MustRun([.. AsPostgres, Program("initdb"), "-D", server.Data, "-U", User, "--auth=scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        await server.Start();
        return server;
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    public async Task Start()
    {
        string[] server =
        [
            .. AsPostgres, Program("postgres"), "-D", Data, "-p", $"{Port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder}",
            "-c", "max_connections=200", .. _settings.SelectMany(setting => new[] { "-c", setting }),
        ];
        // The shell waits for the end of its input, and so ends the server when this process ends, however it ends.
        var start = new ProcessStartInfo("bash") { RedirectStandardInput = true };
        foreach (var argument in new[] { "-c", "log=$1; shift; \"$@\" >>\"$log\" 2>&1 & child=$!; read -r _; kill -INT $child 2>/dev/null; wait $child", "bash", Path.Combine(_folder, "server.log") }.Concat(server))
            start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        for (var attempt = 0; !await Answers(); attempt++)
        {
            if (attempt > 600)
                throw new InvalidOperationException("PostgreSQL did not start: " + await File.ReadAllTextAsync(Path.Combine(_folder, "server.log")));
            await Task.Delay(50);
        }
    }

    /// <summary>Id of the running server's first process; the others are its children.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>kill -9 of the server and of all its processes, as a power cut would.</summary>
    public async Task Kill()
    {
        await OtherProgram.MustRun(["bash", "-c", $"kill -9 {ProcessId} $(pgrep -P {ProcessId})"]);
        await WaitForEnd();
    }

    /// <summary>Stops the server; what is open is broken off.</summary>
    public async Task Stop()
    {
        await OtherProgram.MustRun([.. AsPostgres, Program("pg_ctl"), "-D", Data, "-m", "fast", "-w", "stop"]);
        await WaitForEnd();
    }

    /// <summary>Brings the server back after it broke down; nothing when it came back by itself.</summary>
    public async Task StartAgain()
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            if (await Answers())
                return;
            await Task.Delay(100);
        }
        await WaitForEnd();
        await Start();
    }

    /// <summary>A new, empty database.</summary>
    /// <returns>How to connect to it.</returns>
    public async Task<string> CreateDatabase()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>The same by a socket of the file system, which programs in other networks of this machine reach, too.</summary>
    public string BySocket(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString) { Host = _folder }.ConnectionString;

    /// <summary>How to connect to a database of this server.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Database = database,
        Username = User,
        Password = _password,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
            await Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<bool> Answers()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=False");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static bool IsRoot => Environment.UserName == "root";

    // In a folder that user may enter, and by programs which become the next one: a go-between would keep the signals for itself.
    private static string[] AsPostgres => IsRoot ? ["env", "--chdir=/", "setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"] : [];

    private string Data => Path.Combine(_folder, "data");

    private async Task WaitForEnd()
    {
        _process!.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Path of a program of the newest installed PostgreSQL.</summary>
    internal static string Program(string name)
    {
        const string installed = "/usr/lib/postgresql";
        var newest = Directory.Exists(installed) ? Directory.GetDirectories(installed).OrderBy(folder => int.Parse(Path.GetFileName(folder))).LastOrDefault() : null;
        return newest is null ? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql") : Path.Combine(newest, "bin", name);
    }
}
