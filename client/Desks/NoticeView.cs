using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Client.Desks;

/// <summary>一条通知.</summary>
public sealed record NoticeView
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>种类.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Whether it waited for no quiet hours and no working day.</summary>
    public required bool Urgent { get; init; }

    /// <summary>登记编号; null when it is of no case.</summary>
    public string? Number { get; init; }

    /// <summary>年度 whose annual report or calendar it is about; null for others.</summary>
    public int? Year { get; init; }

    /// <summary>The sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Who did what it tells of; null when it came by itself.</summary>
    public string? By { get; init; }

    /// <summary>代谁收到; null when it is one's own.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it was read; null when not.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    internal static NoticeView Of(NoticeItem item) => new()
    {
        Id = item.Id,
        Kind = item.Kind,
        Urgent = item.IsUrgent,
        Number = item.Number,
        Year = item.Year,
        Text = item.Text,
        By = item.By,
        OnBehalfOf = item.OnBehalfOf,
        RaisedAt = item.RaisedAt,
        ReadAt = item.ReadAt,
    };
}
