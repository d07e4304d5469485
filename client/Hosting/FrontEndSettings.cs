using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Mails;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>What a separate front end was told by <c>appsettings.json</c>, environment and command line; the names are those of the silo.</summary>
public sealed record FrontEndSettings
{
    /// <summary>Addresses the REST interface listens on.</summary>
    public required string Urls { get; init; }

    /// <summary>Who is let in.</summary>
    public required AccessSettings Access { get; init; }

    /// <summary>邮件服务器: mails are sent by the silos; here it is only asked whether they can be.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>How to reach PostgreSQL, where the silos are listed; password included.</summary>
    public required string PostgreSql { get; init; }

    /// <summary>The cluster to work with.</summary>
    public required string ClusterId { get; init; }

    /// <summary>Where traces are sent; null: none are made.</summary>
    public Uri? TraceCollector { get; init; }

    /// <summary>Development only: the instant the clock starts from; null for real time.</summary>
    public DateTimeOffset? ClockNow { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">A setting is missing or cannot be used; the message says which and why.</exception>
    public static FrontEndSettings Of(IConfiguration configuration) => new()
    {
        Urls = configuration.Urls(),
        Access = AccessSettings.Of(configuration),
        Mail = MailSettings.Of(configuration),
        PostgreSql = DatabaseSettings.PostgreSql(configuration)
            ?? throw new SettingException("独立前端（client serve）只用于集群方式：须设置 Storage:Provider=PostgreSQL 和 Storage:ConnectionString，与各服务进程相同。"),
        ClusterId = configuration.ClusterId(),
        TraceCollector = configuration.TraceCollector(),
        ClockNow = configuration.ClockNow(),
    };
}
