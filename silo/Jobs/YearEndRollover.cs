using System.Globalization;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>年终结转: rolls over every past year that is still open, oldest first, after any time off.</summary>
public sealed class YearEndRollover(IGrainFactory grains, TimeProvider clock) : IJob
{
    /// <inheritdoc/>
    public string Name => JobNames.YearEndRollover;

    /// <inheritdoc/>
    public string Title => "年终结转：固定上一年度结转下年度的申请";

    /// <inheritdoc/>
    public string? Cron => "5 0 1 1 *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var lastYear = ChinaTime.Today(clock).Year - 1;
        if (await grains.GetGrain<IRegisterGrain>(0).Years() is not { } years)
            return new JobOutcome("登记簿中没有申请。", "无须结转。");
        var rolled = new List<int>();
        for (var year = years.First; year <= lastYear && !cancellationToken.IsCancellationRequested; year++)
        {
            if ((await grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture)).RollOver()).Refusal is null)
                rolled.Add(year);
        }
        return rolled.Count == 0
            ? new JobOutcome("没有已结束的年度。", "无须结转。")
            : new JobOutcome($"已结束的年度{rolled.Count}个。", $"已结转的年度：{string.Join("、", rolled)}。");
    }
}
