using FluentAssertions;
using Jinping.Workflow.Silo.Jobs;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Jobs;

public sealed class CronTimesTests
{
    [Theory]
    [InlineData("5 * * * *", "2022-12-31T23:59:30", "2023-01-01T00:05:00")]
    [InlineData("5 * * * *", "2022-12-31T23:05:00", "2023-01-01T00:05:00")]
    [InlineData("5 0 1 1 *", "2022-12-31T23:59:59", "2023-01-01T00:05:00")]
    [InlineData("5 0 1 1 *", "2023-01-01T00:05:00", "2024-01-01T00:05:00")]
    [InlineData("0 9 * 1,12 *", "2023-01-31T09:00:00", "2023-12-01T09:00:00")]
    [InlineData("30 2 * * *", "2023-02-28T01:00:00", "2023-02-28T02:30:00")]
    [InlineData("0 0 29 2 *", "2023-01-01T00:00:00", "2024-02-29T00:00:00")]
    [InlineData("0 0 30 2 *", "2023-01-01T00:00:00", null)]
    public void The_next_minute_is_after_now(string cron, string now, string? next) =>
        CronTimes.Parse(cron).Next(DateTime.Parse(now)).Should().Be(next is null ? null : DateTime.Parse(next));

    [Theory]
    [InlineData("5 * * *")]
    [InlineData("*/5 * * * *")]
    public void Other_kinds_are_refused_and_not_misread(string cron) => FluentActions.Invoking(() => CronTimes.Parse(cron)).Should().Throw<FormatException>();
}
