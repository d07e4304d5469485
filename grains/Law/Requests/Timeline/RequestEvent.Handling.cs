using Jinping.Workflow.Law.Fees;

namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>补正告知发出.</summary>
    /// <remarks>条例第三十条</remarks>
    public sealed record SupplementRequested : RequestEvent
    {
        /// <summary>需要补正的事项.</summary>
        public required string Items { get; init; }

        /// <summary>补正期限 in working days from delivery.</summary>
        public required int PeriodWorkingDays { get; init; }
    }

    /// <summary>文书送达.</summary>
    public sealed record Delivered : RequestEvent
    {
        /// <summary>Which letter.</summary>
        public required LetterKind Of { get; init; }

        /// <summary>Third party or agency; null for the applicant.</summary>
        public string? Party { get; init; }
    }

    /// <summary>文书退回.</summary>
    public sealed record LetterReturned : RequestEvent
    {
        /// <summary>Which letter.</summary>
        public required LetterKind Of { get; init; }

        /// <summary>Third party or agency.</summary>
        public required string Party { get; init; }
    }

    /// <summary>收到补正材料.</summary>
    /// <remarks>条例第三十条</remarks>
    public sealed record SupplementReceived : RequestEvent
    {
        /// <summary>补正后是否仍不明确.</summary>
        public bool StillUnclear { get; init; }
    }

    /// <summary>征求第三方意见书发出.</summary>
    /// <remarks>条例第三十二条</remarks>
    public sealed record ThirdPartyConsulted : RequestEvent
    {
        /// <summary>第三方.</summary>
        public required string Party { get; init; }
    }

    /// <summary>第三方意见到达.</summary>
    /// <remarks>条例第三十二条</remarks>
    public sealed record ThirdPartyReplied : RequestEvent
    {
        /// <summary>第三方.</summary>
        public required string Party { get; init; }

        /// <summary>是否同意公开.</summary>
        public required bool Consents { get; init; }

        /// <summary>理由; null when none was given.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>征求其他机关意见书发出.</summary>
    /// <remarks>条例第三十四条、第十一条</remarks>
    public sealed record AgencyConsulted : RequestEvent
    {
        /// <summary>其他机关.</summary>
        public required string Agency { get; init; }

        /// <summary>是否共同制作.</summary>
        public required bool JointlyMade { get; init; }
    }

    /// <summary>其他机关意见到达.</summary>
    /// <remarks>条例第三十四条</remarks>
    public sealed record AgencyReplied : RequestEvent
    {
        /// <summary>其他机关.</summary>
        public required string Agency { get; init; }

        /// <summary>是否同意公开.</summary>
        public required bool Consents { get; init; }

        /// <summary>理由; null when none was given.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>延长答复期限.</summary>
    /// <remarks>条例第三十三条第二款</remarks>
    public sealed record Extended : RequestEvent
    {
        /// <summary>Working days granted, 1–20.</summary>
        public required int WorkingDays { get; init; }

        /// <summary>政府信息公开工作机构负责人.</summary>
        public required string ApprovedBy { get; init; }

        /// <summary>理由.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>要求说明理由.</summary>
    /// <remarks>条例第三十五条</remarks>
    public sealed record ReasonAsked : RequestEvent
    {
        /// <summary>Time to explain, in working days.</summary>
        public required int PeriodWorkingDays { get; init; }
    }

    /// <summary>申请人说明理由.</summary>
    /// <remarks>条例第三十五条</remarks>
    public sealed record ReasonGiven : RequestEvent
    {
        /// <summary>理由是否合理.</summary>
        public required bool Accepted { get; init; }

        /// <summary>理由; null when not written down.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>确定延迟答复期限.</summary>
    /// <remarks>条例第三十五条</remarks>
    public sealed record Delayed : RequestEvent
    {
        /// <summary>The new last day, inclusive.</summary>
        public required DateOnly Until { get; init; }

        /// <summary>理由.</summary>
        public required string Reason { get; init; }
    }

    /// <summary>收费通知发出.</summary>
    /// <remarks>信息处理费管理办法第六条</remarks>
    public sealed record FeeNoticeIssued : RequestEvent
    {
        /// <summary>按件或者按量.</summary>
        public required FeeBasis Basis { get; init; }

        /// <summary>按件: units; null for per page.</summary>
        public int? Items { get; init; }

        /// <summary>按件: place of the first unit in the month; null for per page.</summary>
        public int? FirstRank { get; init; }

        /// <summary>按量: pages; null for per item.</summary>
        public int? Pages { get; init; }

        /// <summary>Whole yuan.</summary>
        public required decimal Amount { get; init; }
    }

    /// <summary>收到缴费.</summary>
    /// <remarks>信息处理费管理办法第六条</remarks>
    public sealed record PaymentRecorded : RequestEvent
    {
        /// <summary>Yuan received.</summary>
        public required decimal Amount { get; init; }

        /// <summary>Decision to accept it late; null in time.</summary>
        public string? Decision { get; init; }
    }
}
