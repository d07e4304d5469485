using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Storage.Mails;

/// <summary>A row of the mails.</summary>
internal sealed record MailRow
{
    public const string Columns = "id AS Id, number AS Number, person AS Person, made_at AS MadeAt, next_at AS NextAt, attempts AS Attempts, problem AS Problem, sent_at AS SentAt";

    public required string Id { get; init; }

    public string? Number { get; init; }

    public string? Person { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset? NextAt { get; init; }

    public required long Attempts { get; init; }

    public string? Problem { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public MailStanding ToStanding() => new()
    {
        Id = Guid.Parse(Id),
        Number = Number,
        Person = Person,
        MadeAt = MadeAt.ToOffset(ChinaTime.Offset),
        NextAt = NextAt?.ToOffset(ChinaTime.Offset),
        Attempts = (int)Attempts,
        Problem = Problem,
        SentAt = SentAt?.ToOffset(ChinaTime.Offset),
    };
}
