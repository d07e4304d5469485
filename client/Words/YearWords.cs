using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;

namespace Jinping.Workflow.Client.Words;

/// <summary>用语 of years and of what departments hand in.</summary>
internal static class YearWords
{
    public static string Chinese(this YearStatus status) => status switch
    {
        YearStatus.Open => "进行中",
        YearStatus.RolledOver => "已结转",
        YearStatus.Sealed => "已封账",
        YearStatus.Published => "已发布",
        _ => "重新开账",
    };

    public static string Chinese(this FiguresState state) => state switch
    {
        FiguresState.Missing => "未填报",
        FiguresState.Draft => "草稿",
        FiguresState.Submitted => "已报送",
        FiguresState.SentBack => "已退回",
        _ => "已核定",
    };

    /// <summary>The sign before the word, so that the state is told by more than colour.</summary>
    public static string Sign(this FiguresState state) => state switch
    {
        FiguresState.Missing => "○",
        FiguresState.Draft => "✎",
        FiguresState.Submitted => "→",
        FiguresState.SentBack => "↩",
        _ => "✓",
    };
}
