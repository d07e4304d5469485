using System.IO.Compression;
using System.Net;
using System.Text;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

public sealed class SqliteReportFileTests(SiloOnSqlite office) : ReportFileTests(office), IClassFixture<SiloOnSqlite>;

public sealed class PostgresReportFileTests(SiloOnPostgres office) : ReportFileTests(office), IClassFixture<SiloOnPostgres>;

/// <summary>The annual report as files: written, held against its tables, published, corrected.</summary>
public abstract class ReportFileTests(RunningSilo office)
{
    private const string Narrative = "/years/2022/report/narrative";

    [Fact]
    [Trait("Rule", "AR-K8")]
    [Trait("Rule", "AR-A10")]
    public async Task A_report_is_written_checked_against_its_tables_published_and_corrected_and_keeps_what_was_published()
    {
        var number = await office.Register(receivedOn: "2022-03-01");
        await office.Command(number, RunningSilo.Provide("2022-03-10"));
        (await office.Http.Put("/years/2022/departments/xzfb/figures", new { table2 = new { licences = 3 }, narrative = new Dictionary<string, string> { ["门户网站发布信息"] = "787", ["其他需要报告的事项"] = "无。" } }))["state"].Should().Be("draft");

        // What names a figure that there is not is told by section; nothing is kept of it.
        var unknown = await Write("依申请公开", "收到{没有这个数}件");
        (unknown.Status, unknown["code"]).Should().Be((HttpStatusCode.BadRequest, "malformed"));
        unknown.Text.Should().Contain("没有这个数");
        (await Write("没有这一部分", "文字")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await Write("联系方式", new string('长', 20_001))).Status.Should().Be(HttpStatusCode.BadRequest);

        // A number written by hand that the tables do not bear out stops the sealing.
        (await Write("依申请公开", "2022年共收到政府信息公开申请7件。")).Status.Should().Be(HttpStatusCode.OK);
        var refused = await Step("seal");
        (refused.Status, refused["code"]).Should().Be((HttpStatusCode.UnprocessableEntity, "report-does-not-reconcile"));
        refused["title"].Should().Contain("7件").And.Contain("叙述部分");
        (await Text("html")).Should().Contain("草稿：本年度数据尚未封账");

        (await Write("依申请公开", "{年度}年共收到政府信息公开申请{本年新收}件。{年度}年门户网站发布信息{门户网站发布信息}条。")).Status.Should().Be(HttpStatusCode.OK);
        (await Step("seal"))["status"].Should().Be("sealed");
        (await Write("依申请公开", "改")).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.UnprocessableEntity && answer["code"] == "year-step");
        (await Step("publish"))["status"].Should().Be("published");

        // The same words in each format; the file is called by its title.
        const string Sentence = "2022年共收到政府信息公开申请1件。2022年门户网站发布信息787条。";
        (await Text("html")).Should().Contain(Sentence).And.NotContain("草稿");
        Part(await Bytes("docx"), "word/document.xml").Should().Contain(Sentence);
        Part(await Bytes("xlsx"), "xl/worksheets/sheet2.xml").Should().Contain("SUM(D6:I6)");
        var json = (await office.Http.Read("/years/2022/report.json")).Json;
        json.GetProperty("version").GetInt32().Should().Be(1);
        // "无。" leaves section 六 silent on the fee, and nothing else is wrong.
        json.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).Should().Equal("fee-not-stated");
        json.GetProperty("sections")[1].GetProperty("paragraphs").EnumerateArray().Select(text => text.GetString()).Should().Contain(text => text!.EndsWith(Sentence, StringComparison.Ordinal));
        using (var answer = await office.Http.GetAsync(ApiCalls.Root + "/years/2022/report.docx"))
            Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.FileNameStar!).Should().EndWith("2022年政府信息公开工作年度报告.docx");

        // A correction says so; what was published before is still there, and says what became of it.
        await office.Register(receivedOn: "2022-12-30");
        (await office.Http.Post("/years/2022/reopen", new { reason = "补登一件" }))["status"].Should().Be("reopened");
        (await Text("html")).Should().Contain("更正稿：");
        (await Step("seal"))["status"].Should().Be("sealed");
        (await Step("publish"))["status"].Should().Be("published");
        (await Text("html")).Should().Contain("共收到政府信息公开申请2件").And.Contain("更正说明：本报告为第2版").And.Contain("更正理由：补登一件");
        (await Text("html", "?version=1")).Should().Contain(Sentence).And.Contain("第2版更正，存档备查");
        (await office.Http.Read("/years/2022/report.html?version=3")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await office.Http.Read("/years/2022/report.html?version=x")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await office.Http.Read("/years/1999/report.docx")).Status.Should().Be(HttpStatusCode.BadRequest);

        // A department's own.
        (await office.Http.Read("/years/2022/departments/xzfb/report.json")).Json.GetProperty("tables").GetProperty("table2").GetProperty("licences").GetInt32().Should().Be(3);
        (await office.Http.Read("/years/2022/departments/nosuch/report.docx"))["code"].Should().Be("department-not-found");
    }

    [Fact]
    public async Task Of_two_who_write_the_prose_the_second_is_told_and_overwrites_nothing()
    {
        var seen = (await office.Http.Read("/years/2021/report/narrative"))["version"];
        (await Write("第一人所写", seen)).Status.Should().Be(HttpStatusCode.OK);

        var late = await Write("第二人所写", seen);

        (late.Status, late["code"]).Should().Be((HttpStatusCode.Conflict, "stale-version"));
        var now = await office.Http.Read("/years/2021/report/narrative");
        now.Text.Should().Contain("第一人所写").And.NotContain("第二人所写");
        (await Write("第二人所写", now["version"])).Status.Should().Be(HttpStatusCode.OK);

        Task<ApiAnswer> Write(string text, string version) =>
            office.Http.Put("/years/2021/report/narrative", new { sections = new Dictionary<string, string> { ["联系方式"] = text }, expectedVersion = version });
    }

    private Task<ApiAnswer> Write(string section, string text) => office.Http.Put(Narrative, new { sections = new Dictionary<string, string> { [section] = text } });

    private Task<ApiAnswer> Step(string step) => office.Http.Call(HttpMethod.Post, $"/years/2022/{step}", null);

    private async Task<byte[]> Bytes(string format, string query = "") => await office.Http.GetByteArrayAsync($"{ApiCalls.Root}/years/2022/report.{format}{query}");

    private async Task<string> Text(string format, string query = "") => Encoding.UTF8.GetString(await Bytes(format, query));

    private static string Part(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = new StreamReader(zip.GetEntry(name)!.Open());
        return part.ReadToEnd();
    }
}
