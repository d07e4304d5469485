using System.Globalization;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>年终结转: rolls over every past year that is still open, oldest first, after any time off. Broken off, the next run goes on where it was.</summary>
public sealed class YearEndRollover(IGrainFactory grains, TimeProvider clock) : ILongJob
{
    /// <summary>Departments of one part: its answer comes well before a call gives up, and then progress can be told.</summary>
    private const int Part = 50;

    /// <inheritdoc/>
    public string Name => JobNames.YearEndRollover;

    /// <inheritdoc/>
    public string Title => "年终结转：固定上一年度结转下年度的申请";

    /// <inheritdoc/>
    public string? Cron => "5 0 1 1 *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(Func<string, Task> tell, CancellationToken cancellationToken)
    {
        var lastYear = ChinaTime.Today(clock).Year - 1;
        if (await grains.GetGrain<IRegisterGrain>(0).Years() is not { } years)
            return new JobOutcome("登记簿中没有申请。", "无须结转。");
        // The instants of all years first: then the wait for entries still on their way is one for all of them.
        var begun = new List<(int Year, RolloverProgress Progress)>();
        for (var year = years.First; year <= lastYear; year++)
            begun.Add((year, await Year(year).RollOverPart(0)));
        var rolled = new List<string>();
        foreach (var (year, progress) in begun)
        {
            if (await GoOn(year, progress, tell, cancellationToken) is { Refusal: null } done)
                rolled.Add($"{year}（部门{done.Departments}个，结转下年度{done.CarriedForward}件）");
        }
        return rolled.Count == 0
            ? new JobOutcome("没有已结束的年度。", "无须结转。")
            : new JobOutcome($"已结束的年度{rolled.Count}个。", $"已结转的年度：{string.Join("、", rolled)}。");
    }

    private async Task<RolloverProgress> GoOn(int year, RolloverProgress progress, Func<string, Task> tell, CancellationToken cancellationToken)
    {
        while (IsUnderWay(progress))
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress = await Year(year).RollOverPart(Part);
            if (IsUnderWay(progress))
                await tell($"{year}年度已结转部门{progress.Kept}个，共{progress.Departments}个。");
        }
        return progress;
    }

    private static bool IsUnderWay(RolloverProgress progress) => progress is { Refusal: null, IsDone: false };

    private IReportingYearGrain Year(int year) => grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture));
}
