namespace Jinping.Workflow.Contracts.Mails;

/// <summary>一封邮件 in the queue, and how far it is.</summary>
[GenerateSerializer, Immutable, Alias("mail-standing")]
public sealed record MailStanding
{
    /// <summary>Its id, the left half of its Message-ID.</summary>
    [Id(0)] public required Guid Id { get; init; }

    /// <summary>登记编号 of a letter's mail; null for notices.</summary>
    [Id(1)] public string? Number { get; init; }

    /// <summary>The reader's account key, of notices; null for letters.</summary>
    [Id(2)] public string? Person { get; init; }

    /// <summary>When it was made.</summary>
    [Id(3)] public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How often sending it has failed.</summary>
    [Id(4)] public required int Attempts { get; init; }

    /// <summary>Why it failed last; null when it did not.</summary>
    [Id(5)] public string? Problem { get; init; }

    /// <summary>When it is tried (again); null once it has ended.</summary>
    [Id(6)] public DateTimeOffset? NextAt { get; init; }

    /// <summary>When the mail server took it over; null when it did not.</summary>
    [Id(7)] public DateTimeOffset? SentAt { get; init; }
}
