using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.EndToEnd.Tests.Jobs;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>案卷, from the case to a file that can be proved unchanged, and a forged one that cannot.</summary>
[Trait("Rule", "R45")]
public sealed class CaseFileTests
{
    private static readonly byte[] Scan = [.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i} 身份证\n")))];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_is_made_recorded_and_proved_and_a_forged_one_is_found_out(bool onPostgres)
    {
        var stored = await StoredData.Create(onPostgres);
        await using var silo = await stored.Start("--Clock:Now=2022-12-02T10:00:00+08:00", "--Documents:LibreOffice=/nowhere/soffice");
        var number = await Case(silo.Http);
        using var answer = await silo.Http.GetAsync($"/api/v1/requests/{number}/file.zip");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileNameStar.Should().Be($"案卷-{number}.zip");
        var zip = await answer.Content.ReadAsByteArrayAsync();

        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            archive.Entries.Select(entry => entry.FullName).Should().Contain([
                "00-卷内目录.html", "01-政府信息公开申请登记表.docx", "02-附件（身份证明）身份证.pdf", "03-政府信息公开申请补正告知书金政依申请补〔2022〕1号.txt", "04-政府信息不存在告知书金政依申请〔2022〕1号.docx", "05-送达回证.html",
                "06-政府信息公开申请答复审批表.html", "07-文书送达情况表.html", "08-附件（答复、送达材料）回执.pdf", "09-政府信息公开申请期限计算说明.html", "10-办理过程.jsonl", "11-卷内备考表.html", "清单.json"]);
            Text(archive, "01-政府信息公开申请登记表.html").Should().ContainAll("护照E1", "13987320001", "王秀兰");
            Text(archive, "07-文书送达情况表.html").Should().ContainAll("EX123456789CN", "2022-03-07", "无送达凭证");
            Text(archive, "11-卷内备考表.html").Should().ContainAll("审查呈批单（F-14）", "的送达凭证");
            Text(archive, "10-办理过程.jsonl").Should().Contain("enc:v1:").And.NotContain("13987320001", "the chain of hashes goes over what is stored");
            using var scan = archive.GetEntry("02-附件（身份证明）身份证.pdf")!.Open();
            var bytes = new MemoryStream();
            await scan.CopyToAsync(bytes);
            bytes.ToArray().Should().Equal(Scan);
        }
        var audit = (await silo.Http.Read("/audit?kind=caseFileMade&from=2022-12-02&to=2022-12-02")).Text;
        audit.Should().Contain(number).And.Contain(Hash(Entry(zip, "清单.json")));
        using var pdf = await silo.Http.GetAsync($"/api/v1/requests/{number}/file.pdf");
        (pdf.StatusCode, await pdf.Content.ReadAsStringAsync()).Should().Match<(HttpStatusCode Status, string Text)>(said => said.Status == HttpStatusCode.UnprocessableEntity && said.Text.Contains("pdf-unavailable"));
        using var same = await silo.Http.GetAsync($"/api/v1/requests/{number}/archive.zip");
        same.Content.Headers.ContentType!.MediaType.Should().Be("application/zip");
        (await silo.Http.Read("/requests/2022-xzfb-9999/file.zip"))["code"].Should().Be("request-not-found");
        (await silo.Http.Read("/requests/2022-xzfb-9999/file.pdf"))["code"].Should().Be("request-not-found");
        // The case goes on; the file stays that of its day.
        (await silo.Http.Post($"/requests/{number}/commands", new { type = "note", text = "已移交法制科" })).Status.Should().Be(HttpStatusCode.OK);
        (await silo.Stop()).Should().Be(0);

        await Says(zip, [], 0, "0处不符", "没有与数据库核对");
        await Says(zip, stored.Arguments, 0, "审计日志", "与数据库核对一致");
        await Says(Forge(zip, "06-政府信息公开申请答复审批表.html", withManifest: false), [], 1, "“06-政府信息公开申请答复审批表.html”：已被改动");
        var forged = Forge(zip, "06-政府信息公开申请答复审批表.html", withManifest: true);
        await Says(forged, [], 0, "没有与数据库核对");
        await Says(forged, stored.Arguments, 1, "审计日志中没有制作这份清单的记录");
        await Says(zip[..^100], [], 1, "截断");
        (await OperatorCommand.Run("verify", Path.Combine(SiloProcess.NewFolder(), "nothing.zip"))).Code.Should().Be(2);
        (await OperatorCommand.Run(["verify", .. stored.Arguments])).Code.Should().Be(0, "without a file the database is checked as ever");
    }

    private static async Task Says(byte[] zip, string[] arguments, int code, params string[] words)
    {
        var path = Path.Combine(SiloProcess.NewFolder(), "案卷.zip");
        await File.WriteAllBytesAsync(path, zip);
        var (ended, text) = await OperatorCommand.Run(["verify", path, .. arguments]);
        text.Should().ContainAll(words);
        ended.Should().Be(code, text);
    }

    private static async Task<string> Case(HttpClient http)
    {
        await http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        (await http.Put("/departments/xzfb/letter-settings", new
        {
            settings = new { organ = "金平县人民政府办公室", mark = "金政依申请", marks = new { supplement = "金政依申请补" }, phone = "0873-5220000", address = "金平县金河镇某街1号", remedies = new { ownGovernment = "金平县人民政府", higherDepartment = "红河州人民政府办公室", court = "金平县人民法院" } },
        })).Status.Should().Be(HttpStatusCode.OK);
        var number = (await http.Post("/requests", new
        {
            department = "xzfb",
            receivedOn = "2022-03-01",
            channel = "inPerson",
            applicant = new { kind = "naturalPerson", name = "王秀兰", identityType = "other", identityNumber = "护照E1", phone = "13987320001", address = "金平县勐拉镇某村" },
            description = "2021年度某道路项目的资金使用情况",
        }))["number"];
        await Attach(http, number, "identityProof", "身份证.pdf");
        await Do(new { type = "requestSupplement", on = "2022-03-04", items = "年度", periodWorkingDays = 10 });
        var notice = (await http.Post($"/requests/{number}/letters", new { code = "F-04", facts = new { guidance = "写明年度" } }))["id"];
        (await http.Post($"/requests/{number}/letters/{notice}/sending", new { by = "post", trackingNumber = "EX123456789CN", on = "2022-03-04" })).Status.Should().Be(HttpStatusCode.OK);
        await Do(new { type = "confirmDelivery", of = "supplementNotice", on = "2022-03-07" });
        await Do(new { type = "receiveSupplement", on = "2022-03-09" });
        await Do(new { type = "draftReply", disposition = "doesNotExist", facts = new { search = "未检索到" } });
        await Do(new { type = "approveReply", comment = "同意" });
        await Do(new { type = "issueReply", on = "2022-03-15", disposition = "doesNotExist", deliveredBy = "post", facts = new { search = "未检索到" } });
        (await http.Post($"/requests/{number}/letters", new { code = "A-12" })).Status.Should().Be(HttpStatusCode.Created);
        (await http.Post($"/requests/{number}/letters", new { code = "F-16", letter = notice })).Status.Should().Be(HttpStatusCode.Created);
        await Attach(http, number, "reply", "回执.pdf");
        return number;

        async Task Do(object command)
        {
            var answer = await http.Post($"/requests/{number}/commands", command);
            answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        }
    }

    private static async Task Attach(HttpClient http, string number, string kind, string name)
    {
        using var content = new ByteArrayContent(Scan);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { content, "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{number}/attachments") { Content = form };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await http.SendAsync(request);
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
    }

    private static byte[] Forge(byte[] zip, string name, bool withManifest)
    {
        var file = new MemoryStream();
        file.Write(zip);
        var (content, manifest) = (Encoding.UTF8.GetBytes("另一份审批表"), JsonNode.Parse(Entry(zip, "清单.json"))!);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            Put(archive, name, content);
            var entry = manifest["entries"]!.AsArray().First(entry => (string?)entry!["name"] == name)!;
            (entry["length"], entry["sha256"]) = (content.Length, Hash(content));
            if (withManifest)
                Put(archive, "清单.json", Encoding.UTF8.GetBytes(manifest.ToJsonString()));
        }
        return file.ToArray();
    }

    private static void Put(ZipArchive archive, string name, byte[] content)
    {
        archive.GetEntry(name)!.Delete();
        using var stream = archive.CreateEntry(name).Open();
        stream.Write(content);
    }

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static byte[] Entry(byte[] zip, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(zip, writable: false));
        using var stream = archive.GetEntry(name)!.Open();
        var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
