using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书的电子邮件, the last one of a letter.</summary>
public sealed record LetterMailView
{
    /// <summary>waiting, sent or refused.</summary>
    public required string State { get; init; }

    /// <summary>收件地址, as much of it as is shown.</summary>
    public required string To { get; init; }

    /// <summary>文件格式.</summary>
    public required LetterFormat Format { get; init; }

    /// <summary>When it was given to the system.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When the mail server took it over, or it was given up; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it did not leave, or has not yet; null where nothing is wrong.</summary>
    public string? Problem { get; init; }

    /// <summary>How often sending has failed so far, while it waits; null where that was not asked.</summary>
    public int? Attempts { get; init; }

    /// <summary>When it is tried again, while it waits; null where that was not asked.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>One of a case.</summary>
    public static LetterMailView Of(LetterMail mail) => new()
    {
        State = mail.IsWaiting ? "waiting" : mail.Problem is null ? "sent" : "refused",
        To = mail.To,
        Format = mail.Format,
        QueuedAt = mail.QueuedAt,
        EndedAt = mail.EndedAt,
        Problem = mail.Problem,
    };

    /// <summary>With how far it is in the queue.</summary>
    public LetterMailView With(MailStanding? standing) =>
        standing is null || EndedAt is not null ? this : this with { Problem = standing.Problem, Attempts = standing.Attempts, NextAt = standing.NextAt };
}
