using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>填报 → 报送 → 核定, or back with remarks: what each step asks of the one before.</summary>
internal static class FiguresSteps
{
    /// <summary>A department may go on changing what it handed in until it is cleared; it must then hand it in again.</summary>
    public static (StoredFigures? Kept, Refusal? Refused) Put(int year, StoredFigures? kept, DepartmentFigures figures, (DateTimeOffset At, string? By) now)
    {
        if (kept is { State: FiguresState.Cleared })
            return (null, Refusal.Of(RefusalCodes.YearStep, $"{year}年度数据已核定。需要变更的，请主管部门先退回。"));
        var draft = kept is { State: FiguresState.Draft } ? kept : Step(kept, FiguresState.Draft, now, figures);
        return (draft with { Figures = figures }, null);
    }

    public static (StoredFigures? Kept, Refusal? Refused) Submit(int year, StoredFigures? kept, (DateTimeOffset At, string? By) now) => kept switch
    {
        null => (null, Refusal.Of(RefusalCodes.YearStep, $"{year}年度数据尚未填报，不能报送。")),
        { State: FiguresState.Submitted or FiguresState.Cleared } => (kept, null),
        _ => (Step(kept, FiguresState.Submitted, now, kept.Figures), null),
    };

    public static (StoredFigures? Kept, Refusal? Refused) SendBack(FiguresReturn message, StoredFigures? kept, DateTimeOffset at)
    {
        if (kept is not { State: FiguresState.Submitted or FiguresState.Cleared })
            return (null, Refusal.Of(RefusalCodes.YearStep, kept is { State: FiguresState.SentBack } ? $"{message.Year}年度数据已经退回，部门还没有再次报送。" : $"部门尚未报送{message.Year}年度数据，无可退回。"));
        var sentBack = Step(kept, FiguresState.SentBack, (at, message.By), kept.Figures);
        return (sentBack with { History = sentBack.History.SetItem(sentBack.History.Count - 1, sentBack.History[^1] with { Reason = message.Reason, Remarks = message.Remarks }) }, null);
    }

    public static (StoredFigures? Kept, Refusal? Refused) Clear(int year, StoredFigures? kept, (DateTimeOffset At, string? By) now) => kept switch
    {
        { State: FiguresState.Cleared } => (kept, null),
        { State: FiguresState.Submitted } => (Step(kept, FiguresState.Cleared, now, kept.Figures), null),
        _ => (null, Refusal.Of(RefusalCodes.YearStep, $"部门尚未报送{year}年度数据，不能核定。")),
    };

    private static StoredFigures Step(StoredFigures? kept, FiguresState state, (DateTimeOffset At, string? By) now, DepartmentFigures figures) => new()
    {
        Figures = figures,
        State = state,
        History = (kept?.History ?? []).Add(new FiguresStep { State = state, At = now.At, By = now.By }),
    };
}
