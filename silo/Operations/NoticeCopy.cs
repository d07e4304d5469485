namespace Jinping.Workflow.Silo.Operations;

/// <summary>A row of the outbox on its way to another database; instants as the texts that both understand.</summary>
internal sealed record NoticeCopy
{
    public const string Select = """
        SELECT event AS Event, person AS Person, channel AS Channel, kind AS Kind, is_urgent AS IsUrgent, number AS Number, year AS Year, text AS Text, recorded_by AS RecordedBy,
          on_behalf_of AS OnBehalfOf, raised_at AS RaisedAt, due_at AS DueAt, sent_at AS SentAt, next_at AS NextAt, attempts AS Attempts, problem AS Problem, read_at AS ReadAt, mail AS Mail
        FROM notice ORDER BY id
        """;

    public const string Insert = """
        INSERT INTO notice (event, person, channel, kind, is_urgent, number, year, text, recorded_by, on_behalf_of, raised_at, due_at, sent_at, next_at, attempts, problem, read_at, mail)
        VALUES (@Event, @Person, @Channel, @Kind, @IsUrgent, @Number, @Year, @Text, @RecordedBy, @OnBehalfOf, @RaisedAt::timestamptz, @DueAt::timestamptz, @SentAt::timestamptz,
          @NextAt::timestamptz, @Attempts, @Problem, @ReadAt::timestamptz, @Mail)
        ON CONFLICT (event, person, channel) DO NOTHING
        """;

    public required string Event { get; init; }

    public required string Person { get; init; }

    public required string Channel { get; init; }

    public required string Kind { get; init; }

    public required bool IsUrgent { get; init; }

    public string? Number { get; init; }

    public long? Year { get; init; }

    public required string Text { get; init; }

    public string? RecordedBy { get; init; }

    public string? OnBehalfOf { get; init; }

    public required string RaisedAt { get; init; }

    public required string DueAt { get; init; }

    public string? SentAt { get; init; }

    public string? NextAt { get; init; }

    public required long Attempts { get; init; }

    public string? Problem { get; init; }

    public string? ReadAt { get; init; }

    public string? Mail { get; init; }
}
