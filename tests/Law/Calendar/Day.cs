using System.Globalization;

namespace Jinping.Workflow.Law.Tests.Calendar;

/// <summary>Days written as the digest writes them: yyyy-MM-dd.</summary>
internal static class Day
{
    public static DateOnly Of(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
