namespace Jinping.Workflow.Law.Notices;

/// <summary>通知设置 of one person: when what is not urgent is shown.</summary>
public sealed record NoticeSettings
{
    /// <summary>What holds until somebody chooses otherwise: at once, on working days.</summary>
    public static NoticeSettings Default { get; } = new();

    /// <summary>汇总: collected, and shown once a day at <see cref="DigestAt"/>.</summary>
    public bool Digest { get; init; }

    /// <summary>汇总时间, China time.</summary>
    public TimeOnly DigestAt { get; init; } = new(9, 0);

    /// <summary>免打扰 from this time, inclusive; null: never. May be later than <see cref="QuietTo"/>, then over midnight.</summary>
    public TimeOnly? QuietFrom { get; init; }

    /// <summary>免打扰 until this time, exclusive; null: never.</summary>
    public TimeOnly? QuietTo { get; init; }

    /// <summary>休息日也显示: else what comes on a rest day waits for the next working day.</summary>
    public bool OnRestDays { get; init; }

    /// <summary>邮件通知. Quiet hours, rest days and the digest's hour hold for it too.</summary>
    public MailChoice Mail { get; init; }

    /// <summary>The same for e-mail, which may be a digest where the inbox is none, and the reverse.</summary>
    public NoticeSettings ForMail() => this with { Digest = Mail == MailChoice.Digest };
}
