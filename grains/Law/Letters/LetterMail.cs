namespace Jinping.Workflow.Law.Letters;

/// <summary>一封文书邮件, and what became of it.</summary>
public sealed record LetterMail
{
    /// <summary>Its id, the left half of its Message-ID.</summary>
    public required Guid Id { get; init; }

    /// <summary>收件地址; a protected text.</summary>
    public required string To { get; init; }

    /// <summary>文件格式 of the attached letter.</summary>
    public required LetterFormat Format { get; init; }

    /// <summary>When it was given to the system to be sent.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When the mail server took it over, or it was given up; null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it did not leave; null while it waits, and when it left.</summary>
    public string? Problem { get; init; }

    /// <summary>待发送.</summary>
    public bool IsWaiting => EndedAt is null;
}
