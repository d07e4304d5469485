using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>签收: the handling department takes the case that was handed to it.</summary>
    public sealed record SignedFor : RequestEvent;

    /// <summary>退回: the handling department does not take the case.</summary>
    public sealed record SentBack : RequestEvent
    {
        /// <summary>Handling department from now on: the one it came from, or one that was named.</summary>
        public required string Department { get; init; }

        /// <summary>退回理由.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>邀请会办.</summary>
    public sealed record CoHandlerInvited : RequestEvent
    {
        /// <summary>Code of the department invited.</summary>
        public required string Department { get; init; }

        /// <summary>会办事项.</summary>
        public required string Part { get; init; }

        /// <summary>会办期限, inclusive.</summary>
        public required DateOnly DueOn { get; init; }
    }

    /// <summary>会办意见.</summary>
    public sealed record CoHandlerAnswered : RequestEvent
    {
        /// <summary>Code of the department whose opinion it is.</summary>
        public required string Department { get; init; }

        /// <summary>意见.</summary>
        public required string Text { get; init; }
    }

    /// <summary>催办.</summary>
    public sealed record Urged : RequestEvent
    {
        /// <summary>The handling department at that time.</summary>
        public required string Department { get; init; }

        /// <summary>催办理由.</summary>
        public required string Reason { get; init; }

        /// <summary>The day by which an answer is expected, inclusive.</summary>
        public required DateOnly AnswerBy { get; init; }
    }

    /// <summary>回复催办.</summary>
    public sealed record UrgeAnswered : RequestEvent
    {
        /// <summary>回复.</summary>
        public required string Text { get; init; }
    }

    /// <summary>到期提醒, raised by the sweep.</summary>
    public sealed record Reminded : RequestEvent
    {
        /// <summary>Which term.</summary>
        public required SupervisedTerm Term { get; init; }

        /// <summary>Code of the department that contributes a part; null for the terms of the case.</summary>
        public string? Department { get; init; }

        /// <summary>Its last day.</summary>
        public required DateOnly DueOn { get; init; }

        /// <summary>Working days left when it was raised, 0 on the last day.</summary>
        public required int WorkingDaysLeft { get; init; }
    }

    /// <summary>督办单, raised by the sweep.</summary>
    public sealed record Escalated : RequestEvent
    {
        /// <summary>What was let pass.</summary>
        public required EscalationCause Cause { get; init; }

        /// <summary>To whom.</summary>
        public required EscalationLevel To { get; init; }

        /// <summary>The handling department.</summary>
        public required string Department { get; init; }

        /// <summary>The day by which it must have an effect before the next level hears of it, inclusive; null at the highest.</summary>
        public DateOnly? AnswerBy { get; init; }
    }

    /// <summary>说明逾期办结的原因, after the closing.</summary>
    public sealed record LatenessExplained : RequestEvent
    {
        /// <summary>责任单位, by its code.</summary>
        public required string Department { get; init; }

        /// <summary>逾期原因.</summary>
        public required string Reason { get; init; }
    }
}
