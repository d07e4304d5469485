using System.Globalization;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Client.Desks;

/// <summary>通知设置 as entered and shown; times are HH:mm, China time.</summary>
public sealed record NoticeSettingsForm
{
    internal const string Format = "HH:mm";

    /// <summary>汇总: what is not urgent comes once a day.</summary>
    public bool Digest { get; init; }

    /// <summary>汇总时间; null: the usual one.</summary>
    public string? DigestAt { get; init; }

    /// <summary>免打扰 from, inclusive; null: never.</summary>
    public string? QuietFrom { get; init; }

    /// <summary>免打扰 until, exclusive; null: never.</summary>
    public string? QuietTo { get; init; }

    /// <summary>休息日也显示.</summary>
    public bool OnRestDays { get; init; }

    /// <summary>邮件通知: none, immediate, digest.</summary>
    public MailChoice Mail { get; init; }

    /// <summary>本人的电子邮箱; null as entered keeps what there is, an empty one takes it away.</summary>
    public string? Email { get; init; }

    internal static NoticeSettingsForm Of(NoticeSettings settings, string? email) => new()
    {
        Digest = settings.Digest,
        DigestAt = Text(settings.DigestAt),
        QuietFrom = settings.QuietFrom is { } from ? Text(from) : null,
        QuietTo = settings.QuietTo is { } to ? Text(to) : null,
        OnRestDays = settings.OnRestDays,
        Mail = settings.Mail,
        Email = email,
    };

    private static string Text(TimeOnly time) => time.ToString(Format, CultureInfo.InvariantCulture);
}
