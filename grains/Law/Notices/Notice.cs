namespace Jinping.Workflow.Law.Notices;

/// <summary>通知: what is to be told to whom, of what happened or fell due. The same event is told to the same person once.</summary>
public sealed record Notice
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 300;

    /// <summary>The event: equal for the same happening, whenever and however often it is derived.</summary>
    public required string Event { get; init; }

    /// <summary>种类.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Comes at once, in quiet hours and on rest days too.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>给谁.</summary>
    public required Addressee To { get; init; }

    /// <summary>记录人 of the event, who need not be told of it; null when it came by itself.</summary>
    public string? By { get; init; }

    /// <summary>登记编号; null when it is of no case.</summary>
    public string? Number { get; init; }

    /// <summary>年度 whose annual report or calendar it is about; null for others.</summary>
    public int? Year { get; init; }

    /// <summary>The sentence; never names an applicant.</summary>
    public required string Text { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset RaisedAt { get; init; }
}
