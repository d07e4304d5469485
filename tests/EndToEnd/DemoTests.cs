using System.Net.Http.Json;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_year_reconciles_and_stays_the_same_when_loaded_twice()
    {
        await using var first = await SiloProcess.Start(null, "--demo");
        var report = await Report(first);
        (await first.Stop()).Should().Be(0, first.Output);

        await using var second = await SiloProcess.Start(first.DataDirectory, "--demo");
        (await Report(second)).GetRawText().Should().Be(report.GetRawText());
        report.GetProperty("findings").GetArrayLength().Should().Be(0);
        Total(report, "newlyReceived").Should().Be(6);
    }

    private static async Task<JsonElement> Report(SiloProcess silo) => await silo.Http.GetFromJsonAsync<JsonElement>("/api/v1/years/2022/report");

    private static int Total(JsonElement report, string row) => report.GetProperty("table3").GetProperty("rows").GetProperty(row)[6].GetInt32();
}
