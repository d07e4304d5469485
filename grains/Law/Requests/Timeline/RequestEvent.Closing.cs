using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests.File;

namespace Jinping.Workflow.Law.Requests.Timeline;

public abstract partial record RequestEvent
{
    /// <summary>结案: what ends a case.</summary>
    public abstract record Closed : RequestEvent
    {
        /// <summary>The terms as they stood on closing, which a later change of holidays leaves alone (G11); null when none were kept.</summary>
        public Settlement? Settlement { get; init; }
    }

    /// <summary>拟稿.</summary>
    public sealed record ReplyDrafted : RequestEvent
    {
        /// <summary>拟定的办理结果.</summary>
        public required Disposition Disposition { get; init; }

        /// <summary>The facts proposed.</summary>
        public required ReplyFacts Facts { get; init; }
    }

    /// <summary>签发.</summary>
    public sealed record ReplyApproved : RequestEvent
    {
        /// <summary>意见; null for none.</summary>
        public string? Comment { get; init; }
    }

    /// <summary>退回修改.</summary>
    public sealed record ReplyReturned : RequestEvent
    {
        /// <summary>意见.</summary>
        public required string Comment { get; init; }
    }

    /// <summary>答复发出: the case is closed on this entry's day.</summary>
    /// <remarks>条例第三十六条</remarks>
    public sealed record ReplyIssued : Closed
    {
        /// <summary>办理结果.</summary>
        public required Disposition Disposition { get; init; }

        /// <summary>发文字号; null when none was given.</summary>
        public string? DocumentNumber { get; init; }

        /// <summary>送达方式.</summary>
        public required DeliveryMeans DeliveredBy { get; init; }

        /// <summary>The facts the outcome rests on.</summary>
        public required ReplyFacts Facts { get; init; }

        /// <summary>责任单位和逾期原因 of a late reply; null when it was in time, or when nothing was said.</summary>
        public Lateness? Lateness { get; init; }
    }

    /// <summary>逾期不补正，视为放弃: closed on the day after the last day.</summary>
    /// <remarks>条例第三十条</remarks>
    public sealed record SupplementLapsed : Closed
    {
        /// <summary>补正期限的最后一日.</summary>
        public required DateOnly LastDay { get; init; }
    }

    /// <summary>逾期不缴费，视为放弃: closed on the day after the last day.</summary>
    /// <remarks>信息处理费管理办法第六条</remarks>
    public sealed record FeeLapsed : Closed
    {
        /// <summary>缴费期限的最后一日.</summary>
        public required DateOnly LastDay { get; init; }
    }

    /// <summary>撤回申请.</summary>
    public sealed record Withdrawn : Closed
    {
        /// <summary>理由; null when none was given.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>更正办理结果; the day of closing stays.</summary>
    public sealed record ClosingCorrected : RequestEvent
    {
        /// <summary>更正后的办理结果.</summary>
        public required Disposition Disposition { get; init; }

        /// <summary>更正理由.</summary>
        public required string Reason { get; init; }

        /// <summary>Facts of the corrected outcome; null keeps those recorded.</summary>
        public ReplyFacts? Facts { get; init; }
    }

    /// <summary>提起复议或者诉讼.</summary>
    public sealed record ReviewFiled : RequestEvent
    {
        /// <summary>Kind of table 四.</summary>
        public required ReviewKind Kind { get; init; }

        /// <summary>复议机关或者法院; null when not yet known.</summary>
        public string? Body { get; init; }
    }

    /// <summary>复议或者诉讼审结.</summary>
    public sealed record ReviewConcluded : RequestEvent
    {
        /// <summary>Kind of table 四.</summary>
        public required ReviewKind Kind { get; init; }

        /// <summary>结果.</summary>
        public required ReviewResult Result { get; init; }
    }
}
