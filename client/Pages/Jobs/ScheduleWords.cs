using System.Globalization;

namespace Jinping.Workflow.Client.Pages.Jobs;

/// <summary>When a job runs, in words: of cron expressions those that this program's jobs have; any other is shown as it is.</summary>
internal static class ScheduleWords
{
    public static string Of(string? cron) => cron?.Split(' ') switch
    {
        null => "只在要求时运行",
        [var minute, "*", "*", "*", "*"] when IsNumber(minute) => $"每小时{minute}分",
        [var minute, var hour, "*", "*", "*"] when IsNumber(minute) && IsNumber(hour) => $"每日{Time(hour, minute)}",
        [var minute, var hour, "*", var months, "*"] when IsNumber(minute) && IsNumber(hour) && months.Split(',').All(IsNumber) => $"{string.Join("、", months.Split(','))}月每日{Time(hour, minute)}",
        [var minute, var hour, var day, var month, "*"] when new[] { minute, hour, day, month }.All(IsNumber) => $"每年{month}月{day}日{Time(hour, minute)}",
        _ => cron!,
    };

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string Time(string hour, string minute) => $"{hour.PadLeft(2, '0')}:{minute.PadLeft(2, '0')}";
}
