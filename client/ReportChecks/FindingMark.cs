namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>确认或者排除: what a person decided about a finding.</summary>
/// <param name="IsDismissed">排除: it is none; else 确认.</param>
/// <param name="Reason">Why it is none; empty when confirmed.</param>
public sealed record FindingMark(bool IsDismissed, string Reason)
{
    /// <summary>As the workbook says it.</summary>
    public string Words => IsDismissed ? $"已排除：{Reason}" : "已确认";
}
