using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.Requests.Commands;

public abstract partial record RequestCommand
{
    /// <summary>拟稿: starts the internal approval.</summary>
    /// <remarks>条例第四十五条</remarks>
    public sealed record DraftReply : RequestCommand
    {
        /// <summary>拟定的办理结果.</summary>
        public Disposition? Disposition { get; init; }

        /// <summary>The facts the letter will state.</summary>
        public ReplyFacts? Facts { get; init; }
    }

    /// <summary>审核通过、签发.</summary>
    public sealed record ApproveReply : RequestCommand
    {
        /// <summary>审核意见.</summary>
        public string? Comment { get; init; }
    }

    /// <summary>退回修改.</summary>
    public sealed record ReturnReply : RequestCommand
    {
        /// <summary>退回意见.</summary>
        public string? Comment { get; init; }
    }

    /// <summary>答复: closes the case on the date that counts (G6).</summary>
    /// <remarks>条例第三十六条</remarks>
    public sealed record IssueReply : RequestCommand
    {
        /// <summary>办理结果.</summary>
        public Disposition? Disposition { get; init; }

        /// <summary>发文字号.</summary>
        public string? DocumentNumber { get; init; }

        /// <summary>How it goes out; decides which day <see cref="RequestCommand.On"/> is: hand → the day signed, post → the day handed to the post.</summary>
        public DeliveryMeans? DeliveredBy { get; init; }

        /// <summary>The facts the outcome rests on.</summary>
        public ReplyFacts? Facts { get; init; }

        /// <summary>逾期原因, asked for when the reply is late and never demanded; passed over when it is in time.</summary>
        public string? LateReason { get; init; }

        /// <summary>责任单位 of a late reply, by its code; null names the handling department.</summary>
        public string? ResponsibleDepartment { get; init; }
    }

    /// <summary>撤回申请, stated by the applicant before the reply.</summary>
    public sealed record Withdraw : RequestCommand
    {
        /// <summary>理由.</summary>
        public string? Reason { get; init; }
    }

    /// <summary>更正办理结果: while the year of the closing is not sealed.</summary>
    public sealed record CorrectClosing : RequestCommand
    {
        /// <summary>更正后的办理结果.</summary>
        public Disposition? Disposition { get; init; }

        /// <summary>更正理由.</summary>
        public string? Reason { get; init; }

        /// <summary>The facts the corrected outcome rests on; null keeps those recorded.</summary>
        public ReplyFacts? Facts { get; init; }
    }

    /// <summary>申请人提起行政复议或者行政诉讼.</summary>
    /// <remarks>条例第五十一条</remarks>
    public sealed record FileReview : RequestCommand
    {
        /// <summary>Which of the three kinds of table 四.</summary>
        public ReviewKind? Kind { get; init; }

        /// <summary>复议机关或者法院.</summary>
        public string? Body { get; init; }
    }

    /// <summary>行政复议或者行政诉讼审结.</summary>
    public sealed record ConcludeReview : RequestCommand
    {
        /// <summary>Which of the three kinds.</summary>
        public ReviewKind? Kind { get; init; }

        /// <summary>结果.</summary>
        public ReviewResult? Result { get; init; }
    }
}
