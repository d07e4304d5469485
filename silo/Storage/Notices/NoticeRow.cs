using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Storage.Notices;

/// <summary>A row of the outbox.</summary>
internal sealed record NoticeRow
{
    public const string Columns = """
        id AS Id, kind AS Kind, is_urgent AS IsUrgent, number AS Number, year AS Year, text AS Text, recorded_by AS RecordedBy,
        on_behalf_of AS OnBehalfOf, raised_at AS RaisedAt, read_at AS ReadAt
        """;

    public required long Id { get; init; }

    public required string Kind { get; init; }

    public required bool IsUrgent { get; init; }

    public string? Number { get; init; }

    public long? Year { get; init; }

    public required string Text { get; init; }

    public string? RecordedBy { get; init; }

    public string? OnBehalfOf { get; init; }

    public required DateTimeOffset RaisedAt { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    public NoticeItem ToItem() => new()
    {
        Id = Id,
        Kind = WireNames.Parse<NoticeKind>(Kind) ?? throw new InvalidDataException($"Notice {Id} is of a kind “{Kind}” that this program does not know."),
        IsUrgent = IsUrgent,
        Number = Number,
        Year = (int?)Year,
        Text = Text,
        By = RecordedBy,
        OnBehalfOf = OnBehalfOf,
        RaisedAt = RaisedAt.ToOffset(ChinaTime.Offset),
        ReadAt = ReadAt?.ToOffset(ChinaTime.Offset),
    };
}
