using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.Requests.File;

/// <summary>拟稿 as the case file has it.</summary>
public sealed record Draft
{
    /// <summary>拟定的办理结果.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>The facts proposed.</summary>
    public required ReplyFacts Facts { get; init; }

    /// <summary>Where the approval stands.</summary>
    public required DraftState State { get; init; }
}

/// <summary>审签环节.</summary>
public enum DraftState
{
    /// <summary>待审核.</summary>
    Waiting,

    /// <summary>已签发.</summary>
    Approved,

    /// <summary>已退回.</summary>
    Returned,
}
