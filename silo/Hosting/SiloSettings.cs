using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Silo.Demo;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>What the silo was told by <c>appsettings.json</c>, environment and command line.</summary>
public sealed record SiloSettings
{
    /// <summary>Addresses the REST interface listens on.</summary>
    public required string Urls { get; init; }

    /// <summary>Who is let in.</summary>
    public required AccessSettings Access { get; init; }

    /// <summary>邮件服务器.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>Folder of database and lock; of SQLite only.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>集群方式: how to reach PostgreSQL, password included; null in standalone mode, on SQLite.</summary>
    public string? PostgreSql { get; init; }

    /// <summary>Silos and clients with the same id work together; one database serves one cluster at a time.</summary>
    public required string ClusterId { get; init; }

    /// <summary>The address other silos and clients reach this one at; loopback in standalone mode.</summary>
    public required IPAddress Address { get; init; }

    /// <summary>Port between silos.</summary>
    public required int SiloPort { get; init; }

    /// <summary>Port for clients of the cluster.</summary>
    public required int GatewayPort { get; init; }

    /// <summary>Whether the recurring jobs run by themselves.</summary>
    public required bool JobsEnabled { get; init; }

    /// <summary>Seconds after which a job that failed is tried again, one for each attempt; after the last it is shown as failed.</summary>
    public ImmutableArray<int> JobRetries { get; init; } = [15, 60, 300, 1800, 7200];

    /// <summary>How often this silo looks whether a job's time, or its next attempt, has come.</summary>
    public TimeSpan JobPolling { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Where traces are sent, an address of OTLP over gRPC such as <c>http://localhost:4317</c>; null: none are made.</summary>
    public Uri? TraceCollector { get; init; }

    /// <summary>Whether the pages of Orleans and Hangfire are served, to this machine only.</summary>
    public bool DashboardsEnabled { get; init; }

    /// <summary>This silo's name in the records of jobs: machine and port.</summary>
    public string SiloName => $"{Environment.MachineName}:{SiloPort}";

    /// <summary>Development only: the instant the clock starts from; null for real time.</summary>
    public DateTimeOffset? ClockNow { get; init; }

    /// <summary>Whether to load the Jinping example.</summary>
    public required bool Demo { get; init; }

    /// <summary>Password of the first administrator of the example, known to everybody; null where others than this machine may reach it.</summary>
    public string? DemoPassword { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">A setting cannot be used; the message says which and why.</exception>
    public static SiloSettings Of(IConfiguration configuration, bool demo)
    {
        var postgreSql = DatabaseSettings.PostgreSql(configuration);
        return new SiloSettings
        {
            Urls = configuration.Urls(),
            Access = AccessSettings.Of(configuration),
            Mail = MailSettings.Of(configuration),
            DataDirectory = configuration["Storage:DataDirectory"] ?? "data",
            PostgreSql = postgreSql,
            ClusterId = configuration.ClusterId(),
            Address = Own(configuration["Cluster:Address"] ?? "127.0.0.1"),
            SiloPort = Port(configuration, "Cluster:SiloPort"),
            GatewayPort = Port(configuration, "Cluster:GatewayPort"),
            JobsEnabled = configuration.GetValue("Jobs:Enabled", true),
            ClockNow = configuration.ClockNow(),
            Demo = demo,
            DemoPassword = demo && postgreSql is null && configuration.UrlsBeyondThisMachine().IsEmpty ? JinpingDemo.Password : null,
            TraceCollector = configuration.TraceCollector(),
            DashboardsEnabled = configuration.GetValue("Dashboards:Enabled", false),
        };
    }

    // Containers know their names, and not always their addresses.
    private static IPAddress Own(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return address;
        try
        {
            return Dns.GetHostAddresses(text, AddressFamily.InterNetwork)[0];
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException or IndexOutOfRangeException)
        {
            throw new SettingException($"Cluster:Address 须为本机的 IP 地址或者主机名，现为“{text}”。");
        }
    }

    // One machine may run several: without a setting each takes ports that are free.
    private static int Port(IConfiguration configuration, string name)
    {
        if (configuration[name] is not { } text)
            return FreePort();
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            ? port
            : throw new SettingException($"{name} 须为1至65535的端口号，现为“{text}”。");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
