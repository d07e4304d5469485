using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Jobs;

/// <summary>夜间核对: what someone changed past the program is found and named, and repaired by command only.</summary>
public sealed class DriftTests
{
    private const string Number = "2022-xzfb-0002";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_changed_row_is_named_and_stays_until_the_operator_repairs_it(bool onPostgres)
    {
        var data = await StoredData.Create(onPostgres);
        await using var silo = await Prepared(data);
        (await Check(silo)).Should().Contain("申请3件").And.Contain("不一致0处");
        data.Execute($"UPDATE register SET officer = '改动' WHERE number = '{Number}'").Should().Be(1);

        (await Check(silo)).Should().Contain("不一致1处").And.Contain(Number).And.Contain("silo repair");
        silo.Output.Should().Contain($"Drift: request {Number}");
        data.Scalar($"SELECT officer FROM register WHERE number = '{Number}'").Should().Be("改动", "the check changes nothing");
        (await OperatorCommand.Run(["verify", .. data.Arguments])).Should().BeEquivalentTo((1, ""), o => o.Excluding(answer => answer.Item2));

        var (code, text) = await OperatorCommand.Run(["repair", $"--url={silo.Http.BaseAddress}", .. data.Arguments]);
        code.Should().Be(0, text);
        text.Should().Contain(Number).And.Contain("已重新计算台账");
        (await Check(silo)).Should().Contain("不一致0处");
        (await silo.Http.Post($"/requests/{Number}/commands", new { type = "note", text = "照常办理" })).Status.Should().Be(HttpStatusCode.OK, "the case and its version were left alone");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_row_without_a_case_and_a_changed_case_are_named_and_left_to_the_backup(bool onPostgres)
    {
        var data = await StoredData.Create(onPostgres);
        await using (var silo = await Prepared(data))
            (await silo.Stop()).Should().Be(0, silo.Output);
        var changed = onPostgres
            ? "convert_to(replace(convert_from(PayloadBinary, 'UTF8'), '申请人', '别的人'), 'UTF8')"
            : "CAST(replace(CAST(PayloadBinary AS TEXT), '申请人', '别的人') AS BLOB)";
        data.Execute($"UPDATE OrleansStorage SET PayloadBinary = {changed} WHERE GrainTypeString = 'request' AND GrainIdExtensionString = '{Number}'").Should().BePositive();
        data.Execute($"""
            CREATE TABLE copied AS SELECT * FROM register WHERE number = '{Number}';
            UPDATE copied SET number = '2022-xzfb-0009', serial = 9, registered_by = '11111111-2222-3333-4444-555555555555';
            INSERT INTO register SELECT * FROM copied;
            DROP TABLE copied
            """);
        foreach (var command in new[] { "verify", "repair" })
        {
            var (code, text) = await OperatorCommand.Run([command, .. data.Arguments]);
            code.Should().Be(1, text);
            text.Should().Contain(Number).And.Contain("2022-xzfb-0009").And.Contain("2处不符");
        }
    }

    [Fact]
    public async Task Commands_say_what_they_cannot_open_or_do_not_know()
    {
        var (code, text) = await OperatorCommand.Run("verify", "--Storage:Provider=PostgreSQL", "--Storage:ConnectionString=Host=127.0.0.1;Port=1;Database=none;Username=none");
        (code, text).Should().Match<(int, string)>(answer => answer.Item1 == 2 && answer.Item2.Contains("不能连接数据库服务器") && !answer.Item2.Contains("   at "));
        (code, text) = await OperatorCommand.Run("verify", "--dta", "x");
        (code, text).Should().Match<(int, string)>(answer => answer.Item1 == 2 && answer.Item2.Contains("--dta"));
    }

    private static async Task<SiloProcess> Prepared(StoredData data)
    {
        var silo = await data.Start("--Clock:Now=2023-02-15T10:00:00+08:00");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        foreach (var description in new[] { "一", "二", "三" })
            (await silo.Http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(description: description))).Status.Should().Be(HttpStatusCode.Created);
        await silo.Http.Read("/years/2022");
        return silo;
    }

    private static async Task<string> Check(SiloProcess silo)
    {
        var run = await silo.Http.Call(HttpMethod.Post, "/jobs/drift-check/run", null);
        run["succeeded"].Should().Be("True", run.Text);
        return run["summary"];
    }
}
