namespace Jinping.Workflow.Client.Letters;

/// <summary>文书签收 as entered.</summary>
internal sealed record LetterReceipt
{
    /// <summary>签收人.</summary>
    public string? SignedBy { get; init; }

    /// <summary>送达之日; null: today.</summary>
    public DateOnly? On { get; init; }
}
