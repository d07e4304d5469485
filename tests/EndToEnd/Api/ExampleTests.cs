using System.Text.Json.Nodes;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>The examples of the API page are sent to a running program, and what it answers is what they show.</summary>
public sealed class ExampleTests
{
    private const string Office = "/departments/xzfb";
    private const string Year = "/years/2022";
    private const string Now = "2023-06-15T10:00:00+08:00";
    private const string Attachment = "6f1c1a52-6f0a-4a4e-9a53-0c4a4b8f0002";

    private static readonly string[] FileOperations =
    [
        "get-requests-number-attachments-id",
        "get-requests-number-letters-id",
        "get-requests-number-file.zip", "get-requests-number-archive.zip", "get-requests-number-file.pdf",
        .. ((string[])["docx", "html", "xlsx", "pdf"]).SelectMany(format => (string[])[$"get-years-year-report.{format}", $"get-years-year-departments-code-report.{format}"]),
    ];

    private const string Redaction = "6f1c1a52-6f0a-4a4e-9a53-0c4a4b8f0005";
    private const string Letter = "6f1c1a52-6f0a-4a4e-9a53-0c4a4b8f0004";
    private const string Reorganisation = "6f1c1a52-6f0a-4a4e-9a53-0c4a4b8f0003";
    private const string Import = "6f1c1a52-6f0a-4a4e-9a53-0c4a4b8f0001";

    /// <summary>Every operation once, in an order in which each finds what it needs.</summary>
    private static readonly (string Operation, string Path)[] Calls =
    [
        ("get-calendar-year", "/calendar/2022"),
        ("put-calendar-year", "/calendar/2023"),
        ("get-calendar-working-days", "/calendar/working-days?from=2022-03-07&count=20"),
        ("get-departments", "/departments?pageSize=3"),
        ("post-departments", "/departments"),
        ("get-departments-code", Office),
        ("put-departments-code", "/departments/scjgj"),
        ("post-requests", "/requests"),
        ("get-requests", "/requests?department=xzfb&receivedFrom=2022-01-01&receivedTo=2022-12-31&pageSize=2"),
        ("get-requests-number", "/requests/2022-xzfb-0002"),
        ("get-requests-number-clocks-kind-derivation", "/requests/2022-xzfb-0002/clocks/reply/derivation"),
        ("get-requests-number-verification", "/requests/2022-xzfb-0002/verification"),
        ("post-requests-number-attachments", "/requests/2022-xzfb-0002/attachments"),
        ("get-requests-number-attachments", "/requests/2022-xzfb-0002/attachments"),
        ("post-requests-number-attachments-id-redactions-preview", $"/requests/2022-xzfb-0002/attachments/{Attachment}/redactions/preview"),
        ("post-requests-number-attachments-id-redactions", $"/requests/2022-xzfb-0002/attachments/{Attachment}/redactions"),
        ("delete-requests-number-attachments-id", $"/requests/2022-xzfb-0002/attachments/{Attachment}?reason=%E8%AF%AF%E4%BC%A0"),
        ("put-departments-code-letter-settings", $"{Office}/letter-settings"),
        ("get-departments-code-letter-settings", $"{Office}/letter-settings"),
        ("get-templates", "/templates"),
        ("put-templates-code", "/templates/F-02"),
        ("get-templates-code", "/templates/F-02"),
        ("post-templates-code-preview", "/templates/F-02/preview"),
        ("post-departments-code-reassignments", $"{Office}/reassignments"),
        ("get-departments-code-workload", $"{Office}/workload"),
        ("post-requests-number-commands", "/requests/2023-xzfb-0001/commands"),
        ("get-requests-number-letters-choices", "/requests/2023-xzfb-0001/letters/choices"),
        ("post-requests-number-letters-preview", "/requests/2023-xzfb-0001/letters/preview"),
        ("post-requests-number-letters", "/requests/2023-xzfb-0001/letters"),
        ("post-requests-number-letters-id-sending", $"/requests/2023-xzfb-0001/letters/{Letter}/sending"),
        ("post-requests-number-letters-id-receipt", $"/requests/2023-xzfb-0001/letters/{Letter}/receipt"),
        ("get-requests-number-letters", "/requests/2023-xzfb-0001/letters"),
        ("post-requests-number-mail-entry", "/requests/2023-xzfb-0001/mail/1"),
        ("get-mail", "/mail?number=2023-xzfb-0001"),
        ("post-requests-number-letters-id-mailing", $"/requests/2023-xzfb-0001/letters/{Letter}/mailing"),
        ("get-years-year-departments-code-figures", $"{Year}{Office}/figures"),
        ("put-years-year-departments-code-figures", $"{Year}{Office}/figures"),
        ("post-years-year-departments-code-figures-submit", $"{Year}{Office}/figures/submit"),
        ("post-years-year-departments-code-figures-clear", $"{Year}{Office}/figures/clear"),
        ("post-years-year-departments-code-figures-send-back", $"{Year}{Office}/figures/send-back"),
        ("get-years-year", Year),
        ("get-years-year-report", $"{Year}/report"),
        ("put-years-year-report-narrative", $"{Year}/report/narrative"),
        ("get-years-year-report-narrative", $"{Year}/report/narrative"),
        ("get-years-year-report.json", $"{Year}/report.json"),
        ("get-years-year-departments-code-report.json", $"{Year}{Office}/report.json"),
        ("get-years-year-report-cells-row-column", $"{Year}/report/cells/disclosed/total"),
        ("get-years-year-report-reviews-kind-column", $"{Year}/report/reviews/reconsideration/total"),
        ("get-years-year-report-shares-table-row-column", $"{Year}/report/shares/table3/newlyReceived/total"),
        ("post-years-year-rollover", $"{Year}/rollover"),
        ("post-years-year-seal", $"{Year}/seal"),
        ("post-years-year-publish", $"{Year}/publish"),
        ("get-years-year-versions", $"{Year}/versions"),
        ("post-years-year-reopen", $"{Year}/reopen"),
        ("post-imports-requests", "/imports/requests"),
        ("get-imports-id", $"/imports/{Import}"),
        ("get-jobs", "/jobs"),
        ("post-jobs-name-run", "/jobs/deadline-sweep/run"),
        ("get-jobs-name-runs", "/jobs/deadline-sweep/runs"),
        ("post-report-checks", "/report-checks"),
        ("post-users", "/users"),
        ("get-users", "/users"),
        ("put-users-name", "/users/zhangsan"),
        ("post-users-name-password", "/users/zhangsan/password"),
        ("post-users-name-unlock", "/users/zhangsan/unlock"),
        ("post-users-name-second-factor-reset", "/users/zhangsan/second-factor/reset"),
        ("post-users-name-logout", "/users/zhangsan/logout"),
        ("put-users-name-deputy", "/users/zhangsan/deputy"),
        ("get-users-name-deputy", "/users/zhangsan/deputy"),
        ("get-deputies", "/deputies"),
        ("delete-users-name-deputy", "/users/zhangsan/deputy"),
        ("post-reorganisations-preview", "/reorganisations/preview"),
        ("post-reorganisations", "/reorganisations"),
        ("get-reorganisations", "/reorganisations"),
        ("get-notices", "/notices?kind=yearDuty"),
        ("post-notices-id-read", "/notices/{id}/read"),
        ("post-notices-read-all", "/notices/read-all"),
        ("put-notices-settings", "/notices/settings"),
        ("get-notices-settings", "/notices/settings"),
        ("get-audit", "/audit?kind=passwordReset&user=zhangsan"),
        ("get-settings", "/settings"),
        ("put-settings", "/settings"),
        ("post-login", "/login"),
        ("get-me", "/me"),
        ("post-me-password", "/me/password"),
        ("post-me-second-factor", "/me/second-factor"),
        ("post-me-second-factor-confirm", "/me/second-factor/confirm"),
        ("post-me-second-factor-recovery-codes", "/me/second-factor/recovery-codes"),
        ("post-me-second-factor-remove", "/me/second-factor/remove"),
        ("post-logout", "/logout"),
    ];

    private static string? KeyOf(string operation) => operation switch
    {
        "post-imports-requests" => Import,
        "post-requests-number-attachments" => Attachment,
        "post-requests-number-attachments-id-redactions" => Redaction,
        "post-requests-number-letters" => Letter,
        "post-reorganisations" => Reorganisation,
        _ => null,
    };

    [Fact]
    public async Task Every_operation_has_examples_and_they_are_what_happens()
    {
        await using var silo = await Demo();
        var document = await ApiPage.Read(silo.Http);
        document.Operations.Keys.Should().BeEquivalentTo(Calls.Select(call => call.Operation).Concat(FileOperations), "a file is no example; each other operation has its examples tried here");
        List<string> outdated = [];
        var notice = "";
        var secrets = new ExampleSecrets(DateTimeOffset.Parse(Now, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (operation, path) in Calls)
        {
            var (method, example, type) = document.Request(operation, command: "requestSupplement");
            example = secrets.InPlaceOf(operation, example);
            var answer = await silo.Http.Call(method, path.Replace("{id}", notice, StringComparison.Ordinal), example, KeyOf(operation), type is "multipart/form-data" ? "multipart/form-data; boundary=jinping" : type ?? "application/json");
            ((int)answer.Status).Should().BeInRange(200, 299, $"{operation} answers {answer.Text}");
            if (operation is "post-login" or "post-me-password")
                silo.Http.DefaultRequestHeaders.Authorization = new("Bearer", answer["accessToken"]);
            secrets.Learn(operation, answer);
            if (operation == "get-notices")
                notice = answer.Json.GetProperty("items")[0].GetProperty("id").GetRawText();
            ExampleFiles.Update(operation, answer.Json);
            if (ExampleFiles.Steady(JsonNode.Parse(answer.Text)) != ExampleFiles.Steady(document.Answer(operation)))
                outdated.Add($"{operation}: {answer.Text}");
        }
        outdated.Should().BeEmpty("the page shows what is answered; UPDATE_DOCS=1 writes it anew, for the next build");
    }

    [Fact]
    public async Task Every_command_has_an_example_which_is_carried_out()
    {
        await using var silo = await Demo();
        var document = await ApiPage.Read(silo.Http);
        document.Commands.Keys.Should().BeEquivalentTo(document.CommandTypes);
        foreach (var (type, example) in document.Commands)
        {
            var number = (await silo.Http.Call(HttpMethod.Post, "/requests", Registration(document, type)))["number"];
            foreach (var before in Before(type))
                await Send(silo.Http, number, document.Commands[before].ToJsonString());
            if (type == "lapseFee")
                await Send(silo.Http, number, """{"type":"confirmDelivery","of":"feeNotice","on":"2023-02-03"}""");
            if (type == "explainLateness")
                await Send(silo.Http, number, Late(document.Commands["issueReply"]));
            await Send(silo.Http, number, example.ToJsonString());
        }
    }

    private static string Late(JsonNode reply)
    {
        var late = reply.DeepClone();
        late["on"] = "2023-03-02";
        return late.ToJsonString();
    }

    // The year before is rolled over at the start, a moment after the program is ready.
    private static async Task<SiloProcess> Demo()
    {
        var silo = await SiloProcess.Start(null, "--demo", $"--Clock:Now={Now}", "--Mail:Host=127.0.0.1", "--Mail:Port=9", "--Mail:Security=None", "--Mail:From=xxgk@example.gov.cn");
        for (var i = 0; i < 200 && (await silo.Http.Read(Year))["status"] != "rolledOver"; i++)
            await Task.Delay(50);
        return silo;
    }

    private static async Task Send(HttpClient http, string number, string command)
    {
        var answer = await http.Call(HttpMethod.Post, $"/requests/{number}/commands", command);
        ((int)answer.Status).Should().Be(200, $"{command} is answered {answer.Text}");
    }

    // The receipt of a request brought in person needs no confirmation.
    private static string Registration(ApiPage document, string command)
    {
        var form = JsonNode.Parse(document.Request("post-requests").Example!)!;
        if (command == "confirmReceipt")
            (form["channel"], form["receivedOn"]) = ("internet", null);
        return form.ToJsonString();
    }

    private static string[] Before(string command) => command switch
    {
        "confirmDelivery" or "receiveSupplement" => ["requestSupplement"],
        "lapseSupplement" => ["requestSupplement", "confirmDelivery"],
        "thirdPartyReplied" or "letterReturned" => ["consultThirdParty"],
        "agencyReplied" => ["consultAgency"],
        "reasonGiven" => ["askReason"],
        "delay" => ["askReason", "reasonGiven"],
        "recordPayment" or "lapseFee" => ["issueFeeNotice"],
        "approveReply" or "returnReply" => ["draftReply"],
        "accept" or "sendBack" => ["transfer"],
        "coHandlerAnswered" => ["inviteCoHandler"],
        "answerUrge" => ["urge"],
        "correctClosing" or "fileReview" => ["issueReply"],
        "concludeReview" => ["issueReply", "fileReview"],
        _ => [],
    };
}
