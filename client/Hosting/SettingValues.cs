using System.Globalization;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Settings which all programs of the house know by the same names and read in the same way.</summary>
public static class SettingValues
{
    private const string ClosedNetwork = "Access:ClosedNetwork";

    /// <summary>
    /// Addresses the REST interface listens on. Until sign-in exists these are this machine's own, unless whoever runs it vouches by <c>Access:ClosedNetwork</c>
    /// that nobody else reaches them: a container has no other way to be reached from the machine it runs on.
    /// </summary>
    /// <exception cref="SettingException">One is malformed, or reachable from elsewhere.</exception>
    public static string Urls(this IConfiguration configuration)
    {
        var urls = configuration["Urls"] ?? "http://localhost:5000";
        var closed = configuration.GetValue(ClosedNetwork, false);
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var isAddress = Uri.TryCreate(OwnAddress.Of(url), UriKind.Absolute, out _);
            if (!isAddress || !closed && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback))
                throw new SettingException($"Urls 中的“{url}”不是本机地址。登录功能启用之前，只允许监听 localhost 或者 127.0.0.1（容器等外部不可达的网络可设置 {ClosedNetwork}=true）。");
        }
        return urls;
    }

    /// <summary>Silos and clients with the same id work together; one database serves one cluster at a time.</summary>
    public static string ClusterId(this IConfiguration configuration) => configuration["Cluster:Id"] ?? "jinping";

    /// <summary>Where traces are sent; null: none are made.</summary>
    /// <exception cref="SettingException">It is no address.</exception>
    public static Uri? TraceCollector(this IConfiguration configuration)
    {
        if (configuration["Telemetry:Otlp"] is not { } text || string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new SettingException($"Telemetry:Otlp 须为网址，如 http://localhost:4317，现为“{text}”。");
    }

    /// <summary>Development only: the instant the clock starts from; null for real time.</summary>
    /// <exception cref="SettingException">It is no instant.</exception>
    public static DateTimeOffset? ClockNow(this IConfiguration configuration)
    {
        if (configuration["Clock:Now"] is not { } text || string.IsNullOrWhiteSpace(text))
            return null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new SettingException($"Clock:Now 须为带时区的时刻，如 2022-12-31T23:59:00+08:00，现为“{text}”。");
    }
}
