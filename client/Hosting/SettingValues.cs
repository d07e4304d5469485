using System.Collections.Immutable;
using System.Globalization;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Settings which all programs of the house know by the same names and read in the same way.</summary>
public static class SettingValues
{
    /// <summary>Addresses the REST interface listens on.</summary>
    /// <exception cref="SettingException">One is malformed.</exception>
    public static string Urls(this IConfiguration configuration)
    {
        var urls = configuration["Urls"] ?? "http://localhost:5000";
        foreach (var url in Each(urls))
        {
            if (!Uri.TryCreate(OwnAddress.Of(url), UriKind.Absolute, out _))
                throw new SettingException($"Urls 中的“{url}”不是网址，应如 http://localhost:5000。");
        }
        return urls;
    }

    /// <summary>Those of them that others than this machine reach.</summary>
    /// <exception cref="SettingException">One is malformed.</exception>
    public static ImmutableArray<string> UrlsBeyondThisMachine(this IConfiguration configuration) =>
        [.. Each(configuration.Urls()).Where(url => !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback))];

    private static string[] Each(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

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
