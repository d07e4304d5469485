using System.Globalization;
using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;

namespace Jinping.Workflow.EndToEnd.Tests.Mails;

/// <summary>On SQLite.</summary>
public sealed class MailOfficeOnSqlite : MailOffice
{
    protected override Task<string[]> Database() => Task.FromResult<string[]>([$"--Storage:DataDirectory={SiloProcess.NewFolder()}"]);
}

/// <summary>An office with a mail server, on 2023-02-15, that issues letters by electronic delivery.</summary>
public abstract class MailOffice : GuardedSilo
{
    private int _made;
    private DateTimeOffset _now = DateTimeOffset.Parse(Morning, CultureInfo.InvariantCulture);

    /// <summary>The program's day.</summary>
    internal string Today => _now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal PostOffice Post { get; } = new();

    protected abstract Task<string[]> Database();

    protected override async Task<string[]> NewStorage()
    {
        Post.Open();
        return
        [
            .. await Database(), "--Mail:Host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--Mail:Port={Post.Port}"), "--Mail:Security=None", "--Mail:From=xxgk@example.gov.cn",
            "--Mail:FromName=金平县政府信息公开办公室", "--Mail:PublicUrl=https://xxgk.example.gov.cn",
        ];
    }

    /// <summary>An officer who wants mails.</summary>
    internal async Task<(string UserName, HttpClient Http, string Address)> Reader(string mail, object? more = null)
    {
        var (name, http) = await Person("officer", "xzfb");
        var address = $"{name}@example.gov.cn";
        var answer = await http.Put("/notices/settings", more ?? new { mail, email = address });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return (name, http, address);
    }

    /// <summary>A request received on a day.</summary>
    internal async Task<string> Case(string? email = null, string receivedOn = "2023-02-10")
    {
        var answer = await Admin.Post("/requests", new
        {
            department = "xzfb",
            arrivedOn = receivedOn,
            receivedOn,
            channel = "inPerson",
            applicant = new { kind = "naturalPerson", name = "王秀兰", email },
            description = $"第{Interlocked.Increment(ref _made)}个道路项目的资金使用情况",
        });
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer["number"];
    }

    internal async Task Do(string number, object command)
    {
        var answer = await Admin.Post($"/requests/{number}/commands", command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
    }

    /// <summary>A reply that was issued as a letter for electronic delivery.</summary>
    internal async Task<(string Number, string Letter)> Letter(string? email, string? officer = null, string deliveredBy = "electronic")
    {
        (await Admin.Put("/departments/xzfb/letter-settings", new
        {
            settings = new
            {
                organ = "金平县人民政府办公室",
                mark = "金政依申请",
                phone = "0873-5220000",
                address = "金平县金河镇某街1号",
                remedies = new { ownGovernment = "金平县人民政府", higherDepartment = "红河州人民政府办公室", court = "金平县人民法院", onlineReconsideration = "全国行政复议服务平台" },
            },
        })).Status.Should().Be(HttpStatusCode.OK);
        var number = await Case(email);
        if (officer is not null)
            await Do(number, new { type = "assign", officer });
        await Do(number, new { type = "issueReply", on = "2023-02-15", disposition = "doesNotExist", deliveredBy, facts = new { search = "以“道路”检索档案室，未检索到" } });
        var letter = await Admin.Post($"/requests/{number}/letters", new { code = "A-12", deliveredBy });
        letter.Status.Should().Be(HttpStatusCode.Created, letter.Text);
        return (number, letter["id"]);
    }

    internal Task<ApiAnswer> Mail(string number, string letter, object? form = null, string? key = null) => Admin.Post($"/requests/{number}/letters/{letter}/mailing", form ?? new { format = "docx" }, key);

    /// <summary>The same office so much later; its tests share one clock, and it never goes back.</summary>
    internal Task Later(TimeSpan span)
    {
        _now += span;
        return MoveClock(_now.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary>One round of the mails.</summary>
    internal async Task<string> Round()
    {
        var answer = await Admin.Post("/jobs/mail/run", new { });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return answer["done"];
    }

    /// <summary>How a letter's mail stands.</summary>
    internal async Task<System.Text.Json.JsonElement> Standing(string number) => (await Admin.Read($"/requests/{number}/letters")).Json[0].GetProperty("mail");
}
