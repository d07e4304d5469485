using System.Globalization;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Mails;

/// <summary>邮件服务器, as the settings say.</summary>
public sealed record MailSettings
{
    private const int UsualSeconds = 60;

    /// <summary>The mail server; null: no mail is sent.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; }

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; }

    /// <summary>User name at the server; null: it wants none.</summary>
    public string? User { get; init; }

    /// <summary>Password at the server; out of a file.</summary>
    public string? Password { get; init; }

    /// <summary>发件地址.</summary>
    public string? From { get; init; }

    /// <summary>发件人; null: the authority's name.</summary>
    public string? FromName { get; init; }

    /// <summary>The address by which people reach the pages, for links in mails; null: mails have no links.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long the server may take over one step.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(UsualSeconds);

    /// <summary>Whether mails can be sent.</summary>
    public bool IsSet => Host is not null && From is not null;

    /// <summary>Why no mail can be sent; null when it can.</summary>
    public Refusal? Missing => IsSet ? null : Refusal.Of(
        RefusalCodes.MailUnavailable, $"不能发送电子邮件：没有设置{string.Join("、", new[] { Host is null ? "Mail:Host（邮件服务器）" : null, From is null ? "Mail:From（发件地址）" : null }.OfType<string>())}，请系统管理员设置后重新启动。");

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">One cannot be used; the message says which and why.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        if (!string.IsNullOrWhiteSpace(configuration["Mail:Password"]))
            throw new SettingException("密码不写在设置中：请存入文件，并以 Mail:PasswordFile 指明该文件。");
        var security = SecurityOf(configuration["Mail:Security"]);
        var settings = new MailSettings
        {
            Host = Text(configuration["Mail:Host"]),
            Security = security,
            Port = Number(configuration, "Mail:Port", security switch { MailSecurity.StartTls => 587, MailSecurity.Tls => 465, _ => 25 }, 65535),
            User = Text(configuration["Mail:User"]),
            Password = PasswordOf(configuration["Mail:PasswordFile"]),
            From = Text(configuration["Mail:From"]),
            FromName = Text(configuration["Mail:FromName"]),
            PublicUrl = UrlOf(configuration["Mail:PublicUrl"]),
            Timeout = TimeSpan.FromSeconds(Number(configuration, "Mail:Timeout", UsualSeconds, 600)),
        };
        if (settings.From is { } from && !MailAddress.IsOne(from))
            throw new SettingException($"Mail:From 须为一个电子邮箱地址，现为“{from}”。");
        if (settings.User is null != settings.Password is null)
            throw new SettingException("Mail:User 和 Mail:PasswordFile 须同时设置，或者都不设置。");
        if (settings is { User: not null, Security: MailSecurity.None, Host: { } host } && !IsHere(host))
            throw new SettingException("Mail:Security=None 时不能使用密码：密码会以明文经过网络。请改用 StartTls 或者 Tls。");
        return settings;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static bool IsHere(string host) => host is "localhost" || System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address);

    private static MailSecurity SecurityOf(string? word) => word switch
    {
        null or "" => MailSecurity.StartTls,
        _ when Enum.GetNames<MailSecurity>().Contains(word) => Enum.Parse<MailSecurity>(word),
        _ => throw new SettingException($"Mail:Security 只能为 {string.Join("、", Enum.GetNames<MailSecurity>())}，现为“{word}”。"),
    };

    private static int Number(IConfiguration configuration, string name, int usual, int most)
    {
        if (Text(configuration[name]) is not { } text)
            return usual;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most
            ? number
            : throw new SettingException($"{name} 须为1至{most}的整数，现为“{text}”。");
    }

    private static Uri? UrlOf(string? text)
    {
        if (Text(text) is not { } url)
            return null;
        return Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri
            : throw new SettingException($"Mail:PublicUrl 须为网址，如 https://xxgk.example.gov.cn，现为“{url}”。");
    }

    private static string? PasswordOf(string? file)
    {
        if (Text(file) is not { } path)
            return null;
        try
        {
            return Text(File.ReadAllText(path)) ?? throw new SettingException("Mail:PasswordFile 所指的文件是空的。");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Mail:PasswordFile 不能读取：{unreadable.Message}");
        }
    }
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Begun in the clear and protected at once; a server that cannot is not used.</summary>
    StartTls,

    /// <summary>Protected from the first byte.</summary>
    Tls,

    /// <summary>Not at all: only for a server on this machine or in a closed network.</summary>
    None,
}
