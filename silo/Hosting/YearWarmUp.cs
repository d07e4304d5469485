using System.Globalization;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>
/// Counts this year and the last a moment after a start, before anybody asks: else the first visitor of the year page waits while every department of a large
/// county comes to life and reads its cases.
/// </summary>
internal sealed partial class YearWarmUp(IGrainFactory grains, TimeProvider clock, ILogger<YearWarmUp> logger) : BackgroundService
{
    // Lets the start itself, and those who waited for it, go first.
    private static readonly TimeSpan After = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(After, clock, stoppingToken);
        var current = ChinaTime.Today(clock).Year;
        foreach (var year in new[] { current, current - 1 })
        {
            try
            {
                await grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture)).Overview();
            }
            catch (Exception exception)
            {
                // Whoever asks for the year is told what is wrong; nothing depends on this.
                LogNotCounted(exception, year);
            }
        }
    }

    [LoggerMessage(LogLevel.Debug, "The year {Year} was not counted ahead.")]
    private partial void LogNotCounted(Exception exception, int year);
}
