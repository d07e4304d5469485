namespace Jinping.Workflow.Law.Supervision;

/// <summary>督办单, as the last one stands.</summary>
public sealed record Escalation
{
    /// <summary>To whom it went.</summary>
    public required EscalationLevel To { get; init; }

    /// <summary>The day it was raised.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The day by which it must have an effect before the next level hears of it, inclusive; null at the highest.</summary>
    public DateOnly? AnswerBy { get; init; }
}
