namespace Jinping.Workflow.Silo.Operations;

/// <summary>A mail on its way to another database; instants as the texts that both understand.</summary>
internal sealed record MailCopy
{
    public const string Select = "SELECT id AS Id, number AS Number, person AS Person, made_at AS MadeAt, next_at AS NextAt, attempts AS Attempts, problem AS Problem, sent_at AS SentAt FROM mail ORDER BY id";

    public const string Insert = """
        INSERT INTO mail (id, number, person, made_at, next_at, attempts, problem, sent_at)
        VALUES (@Id, @Number, @Person, @MadeAt::timestamptz, @NextAt::timestamptz, @Attempts, @Problem, @SentAt::timestamptz)
        ON CONFLICT (id) DO NOTHING
        """;

    public required string Id { get; init; }

    public string? Number { get; init; }

    public string? Person { get; init; }

    public required string MadeAt { get; init; }

    public string? NextAt { get; init; }

    public required long Attempts { get; init; }

    public string? Problem { get; init; }

    public string? SentAt { get; init; }
}
