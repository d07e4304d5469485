namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>登记: the request as it came in.</summary>
    /// <remarks>条例第二十九条、第三十一条</remarks>
    public sealed record Received : RequestEvent
    {
        /// <summary>Code of the organ that received it and for which it counts.</summary>
        public required string Department { get; init; }

        /// <summary>到达日期.</summary>
        public required DateOnly ArrivedOn { get; init; }

        /// <summary>收到申请之日; null until both sides confirmed.</summary>
        public DateOnly? ReceivedOn { get; init; }

        /// <summary>申请渠道.</summary>
        public required Channel Channel { get; init; }

        /// <summary>申请人.</summary>
        public required Applicant Applicant { get; init; }

        /// <summary>所需政府信息的内容描述.</summary>
        public required string Description { get; init; }

        /// <summary>文号等特征; null when not given.</summary>
        public string? DocumentReference { get; init; }

        /// <summary>形式要求; null when not given.</summary>
        public FormRequested? FormRequested { get; init; }

        /// <summary>用途, which an applicant need not state; null when not given.</summary>
        public string? Purpose { get; init; }

        /// <summary>转办来源; null when it came directly.</summary>
        public string? TransferredFrom { get; init; }

        /// <summary>True for a historical case entered later (补录).</summary>
        public bool Backfilled { get; init; }

        /// <summary>本月第几件 of the same applicant at this organ; null when unknown (no document, or not yet received).</summary>
        public int? MonthlyRank { get; init; }
    }

    /// <summary>收到申请之日经双方确认.</summary>
    /// <remarks>条例第三十一条</remarks>
    public sealed record ReceiptConfirmed : RequestEvent
    {
        /// <summary>确认方式.</summary>
        public required string Means { get; init; }

        /// <summary>确认结果.</summary>
        public string? Result { get; init; }

        /// <summary>本月第几件 of the same applicant; null when unknown.</summary>
        public int? MonthlyRank { get; init; }
    }

    /// <summary>分派经办人.</summary>
    public sealed record Assigned : RequestEvent
    {
        /// <summary>经办人.</summary>
        public required string Officer { get; init; }
    }

    /// <summary>转办.</summary>
    public sealed record HandedOver : RequestEvent
    {
        /// <summary>Handling department from now on.</summary>
        public required string Department { get; init; }

        /// <summary>经办人; null when not yet named.</summary>
        public string? Officer { get; init; }

        /// <summary>理由.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>备注.</summary>
    public sealed record Noted : RequestEvent
    {
        /// <summary>The note.</summary>
        public required string Text { get; init; }
    }
}
