using Hangfire;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>The time zone in which jobs are scheduled; made here, so that no time-zone database is needed.</summary>
internal sealed class ChinaTimeZone : ITimeZoneResolver
{
    public static TimeZoneInfo Value { get; } = TimeZoneInfo.CreateCustomTimeZone("China Standard Time", ChinaTime.Offset, "中国标准时间", "中国标准时间");

    /// <summary>The one zone there is, and UTC.</summary>
    public TimeZoneInfo GetTimeZoneById(string timeZoneId) => timeZoneId == Value.Id ? Value : TimeZoneInfo.Utc;
}
