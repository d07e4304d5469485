namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>延长答复期限.</summary>
    /// <remarks>条例第三十三条第二款</remarks>
    public sealed record Extend : RequestCommand
    {
        /// <summary>Working days granted, 1–20.</summary>
        public int? WorkingDays { get; init; }

        /// <summary>同意人: head of the disclosure office (政府信息公开工作机构负责人).</summary>
        public string? ApprovedBy { get; init; }

        /// <summary>理由.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>要求说明理由.</summary>
    /// <remarks>条例第三十五条</remarks>
    public sealed record AskReason : RequestCommand
    {
        /// <summary>Time to explain, in working days; null takes the authority's default.</summary>
        public int? PeriodWorkingDays { get; init; }
    }

    /// <summary>申请人说明了理由.</summary>
    /// <remarks>条例第三十五条</remarks>
    public sealed record GiveReason : RequestCommand
    {
        /// <summary>理由是否合理.</summary>
        public bool? Accepted { get; init; }

        /// <summary>理由, in words.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>确定延迟答复的合理期限.</summary>
    /// <remarks>条例第三十五条</remarks>
    public sealed record Delay : RequestCommand
    {
        /// <summary>The day by which the reply is now due, inclusive; a working day.</summary>
        public DateOnly? Until { get; init; }

        /// <summary>理由.</summary>
        public string? Reason { get; init; }

        /// <summary>True to say knowingly that the period was extended before: the two may not be combined in silence.</summary>
        public bool? AlsoExtended { get; init; }
    }
}
