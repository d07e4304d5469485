using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>隐去个人信息 by the interface: a new file, the old one beside it, and both in the chain of the timeline.</summary>
public sealed class RedactionTests(GuardedOnSqlite office) : IClassFixture<GuardedOnSqlite>
{
    private static readonly byte[] Docx = DocxRenderer.Render(new OfficialDocument
    {
        Title = "情况说明",
        Body = [Block.Paragraph.Of("王秀兰（电话13987320001）于2月来访。"), Block.Paragraph.Of("王秀兰要求公开补偿方案。")],
        Properties = new DocumentProperties { Author = "拟稿人赵六", CreatedAt = default },
    });

    [Fact]
    public async Task What_is_ticked_is_gone_from_a_new_file_and_the_old_one_stays()
    {
        var (number, id) = await Case("情况说明.docx", Docx);
        var found = await office.Admin.Post($"/requests/{number}/attachments/{id}/redactions/preview", new { });
        found.Status.Should().Be(HttpStatusCode.OK, found.Text);
        found["fileName"].Should().Be("情况说明（已隐去个人信息）.docx");
        var places = found.Json.GetProperty("places").EnumerateArray().Select(place => new { line = place.GetProperty("line").GetInt32(), start = place.GetProperty("start").GetInt32(), length = place.GetProperty("length").GetInt32() }).ToArray();
        places.Should().HaveCount(3);

        var key = Guid.NewGuid().ToString();
        var made = await office.Admin.Post($"/requests/{number}/attachments/{id}/redactions", new { places }, key);
        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        made.Json.GetProperty("redacted").GetProperty("from").GetString().Should().Be(id);
        made.Json.GetProperty("redacted").GetProperty("places").GetInt32().Should().Be(3);
        (await office.Admin.Post($"/requests/{number}/attachments/{id}/redactions", new { places }, key)).Should().Be(made, "a repeat is the same file");
        var bytes = await office.Admin.GetByteArrayAsync($"/api/v1/requests/{number}/attachments/{made["id"]}");
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var raw = string.Concat(zip.Entries.Select(entry => new StreamReader(entry.Open()).ReadToEnd()));
        raw.Should().NotContain("王秀兰").And.NotContain("13987320001").And.NotContain("赵六").And.Contain("要求公开补偿方案");
        (await office.Admin.GetByteArrayAsync($"/api/v1/requests/{number}/attachments/{id}")).Should().Equal(Docx);
        (await office.Admin.Read($"/requests/{number}/verification")).Text.Should().Contain("\"problems\":[]");
    }

    [Fact]
    public async Task Only_those_who_handle_the_case_see_what_is_found()
    {
        var (number, id) = await Case("情况说明.docx", Docx);
        var (_, other) = await office.Person("officer", "jyj");
        var (_, auditor) = await office.Person("auditor");

        (await other.Post($"/requests/{number}/attachments/{id}/redactions/preview", new { })).Status.Should().Be(HttpStatusCode.NotFound);
        (await auditor.Post($"/requests/{number}/attachments/{id}/redactions/preview", new { })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await auditor.Post($"/requests/{number}/attachments/{id}/redactions", new { })).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Places_that_are_not_there_and_files_that_cannot_be_read_are_refused_in_words()
    {
        var (number, id) = await Case("情况说明.docx", Docx);
        foreach (var places in new object[] { Array.Empty<object>(), new[] { new { line = 99, start = 0, length = 1 } }, new[] { new { line = 1, start = 0, length = 9999 } }, new[] { new { line = 1, start = 0, length = 3 }, new { line = 1, start = 1, length = 3 } } })
            (await office.Admin.Post($"/requests/{number}/attachments/{id}/redactions", new { places })).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("places"));
        (await office.Admin.Post($"/requests/{number}/attachments/{Guid.NewGuid()}/redactions/preview", new { })).Status.Should().Be(HttpStatusCode.NotFound);
        (await office.Admin.Post($"/requests/{number}/attachments/{id}/redactions/preview", new { words = new[] { new string('字', 201) } })).Status.Should().Be(HttpStatusCode.BadRequest);

        var (other, broken) = await Case("坏.pdf", "%PDF-1.7 nothing"u8.ToArray());
        (await office.Admin.Post($"/requests/{other}/attachments/{broken}/redactions/preview", new { })).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.UnprocessableEntity && answer["code"] == "redaction-unavailable");
    }

    private async Task<(string Number, string Attachment)> Case(string name, byte[] file)
    {
        var request = await office.Admin.Post("/requests", new
        {
            department = "xzfb",
            arrivedOn = "2023-02-10",
            receivedOn = "2023-02-10",
            channel = "inPerson",
            applicant = new { kind = "naturalPerson", name = "王秀兰" },
            description = $"补偿方案{Guid.NewGuid()}",
        });
        request.Status.Should().Be(HttpStatusCode.Created, request.Text);
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent("evidence"), "kind" }, { content, "file", name } };
        using var upload = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{request["number"]}/attachments") { Content = form };
        upload.Headers.TryAddWithoutValidation("Idempotency-Key", Guid.NewGuid().ToString());
        using var answer = await office.Admin.SendAsync(upload);
        answer.StatusCode.Should().Be(HttpStatusCode.Created);
        return (request["number"], System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString()!);
    }
}
