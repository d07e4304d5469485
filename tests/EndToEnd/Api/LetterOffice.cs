using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Browser;
using Jinping.Workflow.EndToEnd.Tests.Hosting;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>An office that writes letters: a running program whose department has set all that letters need, and cases of one month of one year.</summary>
internal sealed partial class LetterOffice : IAsyncDisposable
{
    private readonly SiloProcess _silo;
    private readonly int _year;
    private int _made;

    private LetterOffice(SiloProcess silo, int year) => (_silo, _year) = (silo, year);

    public HttpClient Http => _silo.Http;

    /// <summary>Starts one in December of a year.</summary>
    public static async Task<LetterOffice> Open(int year)
    {
        var silo = await SiloProcess.Start(null, $"--Clock:Now={year}-12-02T10:00:00+08:00");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        await silo.Http.Post("/departments", new { code = "czj", name = "县财政局" });
        var answer = await silo.Http.Put("/departments/xzfb/letter-settings", new
        {
            settings = new
            {
                organ = "金平县人民政府办公室",
                organKind = "countyDepartment",
                mark = "金政依申请",
                marks = new { supplement = "金政依申请补" },
                phone = "0873-5220000",
                address = "金平县金河镇某街1号",
                payment = "持本通知到县财政局指定的银行缴入国库",
                remedies = new { ownGovernment = "金平县人民政府", higherGovernment = "红河州人民政府", higherDepartment = "红河州人民政府办公室", court = "金平县人民法院", onlineReconsideration = "全国行政复议服务平台" },
            },
        });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return new LetterOffice(silo, year);
    }

    /// <summary>A day of March, or of another month, of the year.</summary>
    public string Day(int day, int month = 3) => string.Create(CultureInfo.InvariantCulture, $"{_year}-{month:00}-{day:00}");

    /// <summary>The same as letters print it.</summary>
    public string Printed(int day, int month = 3) => string.Create(CultureInfo.InvariantCulture, $"{_year}年{month}月{day}日");

    /// <summary>A request received on 1 March.</summary>
    public async Task<string> Case(string? identity = null, int month = 3, string channel = "inPerson")
    {
        var serial = Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture);
        var answer = await Http.Post("/requests", new
        {
            department = "xzfb",
            arrivedOn = Day(1, month),
            receivedOn = channel == "internet" ? null : Day(1, month),
            channel,
            applicant = new { kind = "naturalPerson", name = "王秀兰", identityType = "other", identityNumber = identity ?? $"护照E{serial}", phone = "13987320001", address = "金平县勐拉镇某村" },
            description = $"第{serial}个道路项目的资金使用情况",
        });
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer["number"];
    }

    /// <summary>Sends a command of the case.</summary>
    public async Task<string> Do(string number, object command)
    {
        var answer = await Http.Post($"/requests/{number}/commands", command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return number;
    }

    /// <summary>A case with an outcome of 10 March.</summary>
    public async Task<string> Replied(string disposition, object facts, string deliveredBy = "post", string? number = null, int month = 3) =>
        await Do(number ?? await Case(), new { type = "issueReply", on = Day(10, month), disposition, deliveredBy, facts });

    /// <summary>Issues a letter.</summary>
    public Task<ApiAnswer> Issue(string number, object form, string? key = null) => Http.Post($"/requests/{number}/letters", form, key);

    /// <summary>Issues a letter and reads what it says, without blanks.</summary>
    public async Task<(string Text, ApiAnswer Letter)> Read(string number, object form)
    {
        var letter = await Issue(number, form);
        letter.Status.Should().Be(HttpStatusCode.Created, letter.Text);
        return (await Page(number, letter["id"]), letter);
    }

    /// <summary>What a letter's page says, without blanks and marks.</summary>
    public async Task<string> Page(string number, string id)
    {
        var answer = await Http.Read($"/requests/{number}/letters/{id}.html");
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return Blank().Replace(WebUtility.HtmlDecode(Mark().Replace(Style().Replace(answer.Text, ""), "")), "");
    }

    /// <summary>What Word would find wrong with a letter's file. The file is kept for people to look at.</summary>
    public async Task<string[]> Document(string number, string id, string name)
    {
        var file = await Http.GetByteArrayAsync($"{ApiCalls.Root}/requests/{number}/letters/{id}.docx");
        Screens.KeepFile($"letters/{name}.docx", file);
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word).Select(error => $"{error.Part?.Uri}: {error.Description}")];
    }

    public ValueTask DisposeAsync() => _silo.DisposeAsync();

    [GeneratedRegex("<style.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
