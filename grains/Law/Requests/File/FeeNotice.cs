using Jinping.Workflow.Law.Fees;

namespace Jinping.Workflow.Law.Requests.File;

/// <summary>收费通知 as the case file has it.</summary>
/// <remarks>信息处理费管理办法第六条</remarks>
public sealed record FeeNotice
{
    /// <summary>Day it was sent.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>按件或者按量.</summary>
    public required FeeBasis Basis { get; init; }

    /// <summary>Whole yuan asked for.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Day the applicant received it; null without proof: then the term has not begun (G9).</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Yuan received so far; less than the amount is not payment (惯例：条例未规定).</summary>
    public decimal Received { get; init; }

    /// <summary>Day on which the whole amount had come; null until then.</summary>
    public DateOnly? PaidOn { get; init; }
}
