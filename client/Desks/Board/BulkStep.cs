using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Desks.Board;

/// <summary>What is to be done with many cases: 改派, or 催办.</summary>
public sealed record BulkStep
{
    /// <summary>改派 to this department; null leaves cases where they are.</summary>
    public string? Department { get; init; }

    /// <summary>改派 to this officer; null leaves them unassigned in another department.</summary>
    public string? Officer { get; init; }

    /// <summary>催办: the day by which an answer is expected; null: the step is 改派.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>理由.</summary>
    public string? Reason { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Refusal? Check() => string.IsNullOrWhiteSpace(Reason) || Reason.Length > TextLimits.Text ? Refusal.Malformed("reason", "请填写理由")
        : AnswerBy is null && Department is null && string.IsNullOrWhiteSpace(Officer) ? Refusal.Malformed("officer", "请选择改派的部门或者经办人")
        : null;

    /// <summary>The command for a case, or why it is left out.</summary>
    public (RequestCommand? Command, string? Skipped) For(RequestItem item) => item switch
    {
        { ClosedOn: not null } => (null, "已办结"),
        _ when AnswerBy is { } by => item.UrgeAnswerBy is { } asked && asked >= by ? (null, $"已催办，{asked:M月d日}前回复") : (new RequestCommand.Urge { Reason = Reason, AnswerBy = by }, null),
        _ when (Department ?? item.HandlingDepartment) == item.HandlingDepartment => Officer is null || Officer == item.Officer ? (null, Officer is null ? "已由该部门办理" : "已由其办理") : (new RequestCommand.Assign { Officer = Officer }, null),
        _ => (new RequestCommand.Transfer { Department = Department, Officer = Officer, Reason = Reason }, null),
    };
}
