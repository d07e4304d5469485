namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>签收: the handling department takes the case that was handed to it.</summary>
    public sealed record Accept : RequestCommand;

    /// <summary>退回: it does not, and says why.</summary>
    public sealed record SendBack : RequestCommand
    {
        /// <summary>退回理由: the ground.</summary>
        public string? Reason { get; init; }

        /// <summary>Code of the department that should have it; null sends it to where it came from.</summary>
        public string? ToDepartment { get; init; }
    }

    /// <summary>邀请会办: another department contributes a part; the case stays where it is.</summary>
    public sealed record InviteCoHandler : RequestCommand
    {
        /// <summary>Code of the department.</summary>
        public string? Department { get; init; }

        /// <summary>会办事项.</summary>
        public string? Part { get; init; }

        /// <summary>会办期限, inclusive.</summary>
        public DateOnly? DueOn { get; init; }
    }

    /// <summary>会办意见.</summary>
    public sealed record AnswerAsCoHandler : RequestCommand
    {
        /// <summary>Code of the department whose opinion it is.</summary>
        public string? Department { get; init; }

        /// <summary>意见.</summary>
        public string? Text { get; init; }
    }

    /// <summary>催办.</summary>
    public sealed record Urge : RequestCommand
    {
        /// <summary>催办理由.</summary>
        public string? Reason { get; init; }

        /// <summary>The day by which an answer is expected, inclusive.</summary>
        public DateOnly? AnswerBy { get; init; }
    }

    /// <summary>回复催办.</summary>
    public sealed record AnswerUrge : RequestCommand
    {
        /// <summary>回复.</summary>
        public string? Text { get; init; }
    }

    /// <summary>说明逾期办结的原因, where it was not said with the closing, or is to be said anew.</summary>
    public sealed record ExplainLateness : RequestCommand
    {
        /// <summary>责任单位, by its code.</summary>
        public string? Department { get; init; }

        /// <summary>逾期原因.</summary>
        public string? Reason { get; init; }
    }
}
