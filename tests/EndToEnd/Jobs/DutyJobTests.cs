using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Jobs;

/// <summary>年度报告期限 and 放假安排缺失提醒, on the days they are for.</summary>
public sealed class DutyJobTests
{
    [Theory]
    [Trait("Rule", "AR-A1")]
    [Trait("Rule", "AR-A2")]
    [InlineData("2023-01-20", "期限为2023年1月31日（条例第四十九条第一款），还有11日", "期限为2023年3月31日（条例第四十九条第二款），还有70日")]
    [InlineData("2023-02-15", "期限为2023年1月31日（条例第四十九条第一款），已逾期15日", "还有44日")]
    [InlineData("2023-04-03", "已逾期62日", "期限为2023年3月31日（条例第四十九条第二款），已逾期3日")]
    public async Task Who_has_not_reported_is_named_with_the_day(string today, string departments, string government)
    {
        await using var silo = await Prepared(today);
        var summary = await Run(silo, "report-duties");
        summary.Should().Contain("2022年度报告尚未公布").And.Contain("未报送的部门1个（县政府办公室）").And.Contain(departments).And.Contain(government);
        (await silo.Http.Put("/years/2022/departments/xzfb/figures", new { table2 = new { licences = 1 } })).Status.Should().Be(System.Net.HttpStatusCode.OK);
        await silo.Http.Call(HttpMethod.Post, "/years/2022/departments/xzfb/figures/submit", null);
        (await Run(silo, "report-duties")).Should().Contain("各部门均已报送");
        foreach (var step in new[] { "seal", "publish" })
            await silo.Http.Call(HttpMethod.Post, $"/years/2022/{step}", null);
        (await Run(silo, "report-duties")).Should().Contain("2022年度报告已公布");
    }

    [Fact]
    public async Task A_system_that_began_this_year_owes_nothing_for_the_last()
    {
        await using var silo = await SiloProcess.Start(null, "--Clock:Now=2023-02-15T10:00:00+08:00");
        (await Run(silo, "report-duties")).Should().Contain("无须提醒");
    }

    [Fact]
    public async Task In_December_a_missing_holiday_notice_is_told_of_until_it_is_imported()
    {
        await using var silo = await SiloProcess.Start(null, "--Clock:Now=2035-12-10T10:00:00+08:00");
        (await Run(silo, "calendar-alarm")).Should().Contain("2035、2036年放假安排未导入").And.Contain("在办申请0件");
        (await silo.Http.Read("/notices?kind=calendarMissing"))["total"].Should().Be("2", "one for each year");
        silo.Output.Should().Contain("No holiday notice is imported");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(receivedOn: "2035-12-10"));
        (await Run(silo, "calendar-alarm")).Should().Contain("在办申请1件").And.Contain("已提醒");
        (await silo.Http.Read("/notices?kind=calendarMissing"))["total"].Should().Be("2", "once a month is enough");
    }

    private static async Task<SiloProcess> Prepared(string today)
    {
        var silo = await SiloProcess.Start(null, $"--Clock:Now={today}T10:00:00+08:00");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var number = (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form()))["number"];
        await silo.Http.Post($"/requests/{number}/commands", new { type = "withdraw", on = "2022-03-02" });
        return silo;
    }

    private static async Task<string> Run(SiloProcess silo, string job)
    {
        var run = await silo.Http.Call(HttpMethod.Post, $"/jobs/{job}/run", null);
        run["succeeded"].Should().Be("True", run.Text);
        return run["summary"];
    }
}
