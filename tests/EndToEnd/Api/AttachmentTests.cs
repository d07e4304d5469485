using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.EndToEnd.Tests.Jobs;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>附件, from a client's file to the same bytes again.</summary>
public sealed class AttachmentTests
{
    private const string Marked = "532530197702031234-PERSONAL-IN-A-FILE";

    // More than two pieces, and nothing that compresses away what must not be found.
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Marked + "\n", 20_000)))];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_file_comes_back_as_it_was_sent_and_nowhere_lies_in_the_clear(bool onPostgres)
    {
        var connection = onPostgres ? await (await PostgresServer.Shared).CreateDatabase() : null;
        var stored = connection is null ? StoredData.OnFile(SiloProcess.NewFolder()) : StoredData.OnPostgres(connection);
        await using var silo = await stored.Start("--Clock:Now=2023-02-15T10:00:00+08:00");
        var number = await Case(silo.Http);
        var key = Guid.NewGuid().ToString();
        var sent = await Send(silo.Http, number, "identityProof", "身份证 正反面.pdf", Pdf, key);
        sent.Status.Should().Be(HttpStatusCode.Created, sent.Text);
        (await Send(silo.Http, number, "identityProof", "身份证 正反面.pdf", Pdf, key)).Should().Be(sent, "the same key and body");
        (await Send(silo.Http, number, "evidence", "身份证 正反面.pdf", Pdf, key)).Status.Should().Be(HttpStatusCode.Conflict);
        (await Send(silo.Http, number, "evidence", "另一名称.pdf", Pdf)).Status.Should().Be(HttpStatusCode.Created);
        Convert.ToInt64(stored.Scalar("SELECT COUNT(*) FROM attachment_content"), System.Globalization.CultureInfo.InvariantCulture).Should().Be(1, "the same bytes are kept once");

        using var answer = await silo.Http.GetAsync($"/api/v1/requests/{number}/attachments/{key}");
        (await answer.Content.ReadAsByteArrayAsync()).Should().Equal(Pdf);
        answer.Content.Headers.ContentDisposition!.DispositionType.Should().Be("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.Should().Be("身份证 正反面.pdf");
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        (await silo.Http.Read($"/audit?kind=attachmentDownloaded&from=2023-02-15&to=2023-02-15")).Text.Should().Contain(key);

        (await silo.Http.Call(HttpMethod.Delete, $"/requests/{number}/attachments/{key}", null)).Status.Should().Be(HttpStatusCode.BadRequest, "a removal needs its reason");
        (await silo.Http.Call(HttpMethod.Delete, $"/requests/{number}/attachments/{key}?reason=%E8%AF%AF%E4%BC%A0", null)).Json.GetArrayLength().Should().Be(1);
        (await silo.Http.Read($"/requests/{number}/attachments/{key}"))["code"].Should().Be("attachment-not-found");
        (await silo.Http.Read($"/requests/{number}")).Json.GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("type").GetString()).Should().Equal("received", "attachmentAdded", "attachmentAdded", "attachmentRemoved");
        (await silo.Http.Call(HttpMethod.Post, "/jobs/drift-check/run", null)).Text.Should().Contain("附件1个，不一致0处");

        (await silo.Stop()).Should().Be(0);
        (await OperatorCommand.Run(["verify", .. stored.Arguments])).Code.Should().Be(0);
        if (connection is not null)
        {
            var dump = Path.Combine(SiloProcess.NewFolder(), "jinping.sql");
            await PostgresTools.Run("pg_dump", connection, $"--file={dump}");
            (await File.ReadAllTextAsync(dump)).Contains(Convert.ToHexString(Encoding.UTF8.GetBytes(Marked)), StringComparison.OrdinalIgnoreCase).Should().BeFalse();
        }
        foreach (var file in stored.Folder is { } folder ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories) : [])
            (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marked)).Should().Be(-1, file);

        stored.Execute("UPDATE attachment_piece SET bytes = (SELECT bytes FROM attachment_piece WHERE number = 0) WHERE number = 1").Should().Be(1);
        (await OperatorCommand.Run(["verify", .. stored.Arguments])).Text.Should().Contain("内容与存入时不符");
    }

    [Fact]
    public async Task What_lies_or_is_too_large_is_refused_and_leaves_nothing()
    {
        var stored = StoredData.OnFile(SiloProcess.NewFolder());
        await using var silo = await stored.Start("--Clock:Now=2023-02-15T10:00:00+08:00", "--Attachments:LargestFile=2", "--Attachments:LargestCase=1");
        var number = await Case(silo.Http);
        (await Send(silo.Http, number, "evidence", "lie.pdf", [0xFF, 0xD8, 0xFF, 0xE0]))["code"].Should().Be("attachment-type-mismatch");
        (await Send(silo.Http, number, "evidence", "run.pdf", [0x4D, 0x5A, 0x90]))["code"].Should().Be("attachment-type-refused");
        (await Send(silo.Http, number, "evidence", "empty.pdf", []))["code"].Should().Be("attachment-empty");
        (await Send(silo.Http, number, "nothing", "a.pdf", Pdf))["code"].Should().Be("malformed");
        (await Send(silo.Http, "2023-xzfb-9999", "evidence", "a.pdf", Pdf))["code"].Should().Be("request-not-found");
        (await Send(silo.Http, number, "evidence", "a.pdf", Pdf[..(Pdf.Length - 9)])).Status.Should().Be(HttpStatusCode.Created);
        (await Send(silo.Http, number, "evidence", "b.pdf", Pdf))["code"].Should().Be("attachments-full");
        stored.Scalar("SELECT COUNT(*) FROM attachment_content WHERE name IS NULL").Should().Be(0L);

        using var process = Process.GetProcessById(silo.Id);
        var before = process.WorkingSet64;
        // Its length unknown, so that it is the reading that stops.
        using var form = new MultipartFormDataContent { { new StringContent("evidence"), "kind" }, { new StreamContent(new Endless(100 * 1024 * 1024)), "file", "large.pdf" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{number}/attachments") { Content = form };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            using var answer = await silo.Http.SendAsync(request);
            answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The program hung up while more was coming.
        }
        process.Refresh();
        (process.WorkingSet64 - before).Should().BeLessThan(60L * 1024 * 1024);
        stored.Scalar("SELECT COUNT(*) FROM attachment_content WHERE name IS NULL").Should().Be(0L);
    }

    [Fact]
    public async Task Another_department_learns_nothing_and_an_auditor_takes_no_personal_data_away()
    {
        var stored = await StoredData.Create(onPostgres: false);
        await using var silo = await stored.Start("--Clock:Now=2023-02-15T10:00:00+08:00", "--Access:SignIn=Required", $"--Admin:InitialPassword={GuardedSilo.AdminPassword}");
        using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
        foreach (var code in new[] { "xzfb", "jyj" })
            (await admin.Post("/departments", new { code, name = code })).Status.Should().Be(HttpStatusCode.Created);
        var number = await Case(admin);
        var (id, other) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        (await Send(admin, number, "identityProof", "a.pdf", Pdf, id)).Status.Should().Be(HttpStatusCode.Created);
        (await Send(admin, number, "evidence", "b.pdf", Pdf, other)).Status.Should().Be(HttpStatusCode.Created);

        using var intruder = await PersonalDataTests.Person(silo, admin, "officer", "jyj");
        foreach (var path in new[] { $"/requests/{number}/attachments", $"/requests/{number}/attachments/{id}" })
            (await intruder.Read(path)).Should().Be(await intruder.Read($"/requests/{number}"));
        (await Send(intruder, number, "evidence", "c.pdf", Pdf)).Should().Be(await intruder.Read($"/requests/{number}"));
        (await intruder.Call(HttpMethod.Delete, $"/requests/{number}/attachments/{id}?reason=x", null)).Should().Be(await intruder.Read($"/requests/{number}"));

        using var auditor = await PersonalDataTests.Person(silo, admin, "auditor", null);
        (await auditor.Read($"/requests/{number}/attachments/{id}")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await auditor.Read($"/requests/{number}/attachments/{other}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Moved_to_PostgreSQL_files_come_along()
    {
        var stored = StoredData.OnFile(SiloProcess.NewFolder());
        var id = Guid.NewGuid().ToString();
        string number;
        await using (var silo = await stored.Start("--Clock:Now=2023-02-15T10:00:00+08:00"))
        {
            number = await Case(silo.Http);
            (await Send(silo.Http, number, "evidence", "a.pdf", Pdf, id)).Status.Should().Be(HttpStatusCode.Created);
            (await silo.Stop()).Should().Be(0);
        }
        var connection = await (await PostgresServer.Shared).CreateDatabase();
        var moved = await OperatorCommand.Run(["migrate", "--from", stored.Folder!, "--to", connection]);
        moved.Code.Should().Be(0, moved.Text);
        moved.Text.Should().Contain("附件内容 1 份。").And.Contain("内容一致");
        await using var there = await StoredData.OnPostgres(connection).Start("--Clock:Now=2023-02-15T10:00:00+08:00");
        (await there.Http.GetByteArrayAsync($"/api/v1/requests/{number}/attachments/{id}")).Should().Equal(Pdf);
    }

    private static async Task<string> Case(HttpClient http)
    {
        await http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        return (await http.Call(HttpMethod.Post, "/requests", RunningSilo.Form()))["number"];
    }

    private static async Task<ApiAnswer> Send(HttpClient http, string number, string kind, string name, byte[] file, string? key = null)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var form = new MultipartFormDataContent { { new StringContent(kind), "kind" }, { content, "file", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/requests/{number}/attachments") { Content = form };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        using var answer = await http.SendAsync(request);
        return new ApiAnswer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Many zeros that nobody holds in memory.</summary>
    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
