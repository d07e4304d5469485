using System.Net;
using System.Text;
using FluentAssertions;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

public sealed class SqliteBadInputTests(SiloOnSqlite office) : BadInputTests(office), IClassFixture<SiloOnSqlite>;

public sealed class PostgresBadInputTests(SiloOnPostgres office) : BadInputTests(office), IClassFixture<SiloOnPostgres>;

/// <summary>Whatever is sent, the answer is a problem which names the field; never a 500.</summary>
public abstract class BadInputTests(RunningSilo office)
{
    private static readonly string Good = RunningSilo.Form();

    public static TheoryData<string, string> Forms => new()
    {
        { "{", "" },
        { "", "" },
        { "null", "" },
        { "[]", "" },
        { "\"text\"", "" },
        { "{}{}", "" },
        { Good.Replace("inPerson", "byPigeon"), "channel" },
        { Good.Replace("naturalPerson", "anyone"), "applicant.kind" },
        { Good.Replace("\"inPerson\"", "1"), "channel" },
        { Good.Replace("\"inPerson\"", "\"1\""), "channel" },
        { Good.Replace("inPerson", "InPerson"), "channel" },
        { Good.Replace("inPerson", "inperson"), "channel" },
        { Good.Replace("naturalPerson", "NaturalPerson"), "applicant.kind" },
        { Good.Replace("naturalPerson", "naturalPerson,other"), "applicant.kind" },
        { Good.Replace("naturalPerson", " naturalPerson"), "applicant.kind" },
        { Good.Replace("\"receivedOn\":\"2022-03-01\"", "\"receivedOn\":\"2022-02-30\""), "receivedOn" },
        { Good.Replace("\"receivedOn\":\"2022-03-01\"", "\"receivedOn\":\"2022-3-1\""), "receivedOn" },
        { Good.Replace("\"receivedOn\":\"2022-03-01\"", "\"receivedOn\":20220301"), "receivedOn" },
        { Good.Replace("2022-03-01", "1800-01-01"), "receivedOn" },
        { Good.Replace("2022-03-01", "2024-01-01"), "receivedOn" },
        { Good.Replace("2022-03-01", "9999-12-31"), "receivedOn" },
        { Good.Replace("2022-03-01", "0001-01-01"), "receivedOn" },
        { Good.Replace("部门预算", "部门\\u0000预算"), "description" },
        { Good.Replace("部门预算", "部门\\u0007预算"), "description" },
        { Good.Replace("部门预算", "\\ud842"), "description" },
        { Good.Replace("部门预算", "   "), "description" },
        { Good.Replace("\"部门预算\"", "7"), "description" },
        { Good.Replace("\"部门预算\"", "{\"a\":1}"), "description" },
        { Good.Replace("\"部门预算\"", "null"), "description" },
        { Good.Replace("{\"kind\":\"naturalPerson\",\"name\":\"申请人\"}", "[]"), "applicant" },
        { Good.Replace("{\"kind\":\"naturalPerson\",\"name\":\"申请人\"}", "null"), "applicant" },
        { Good.Replace("\"name\":\"申请人\"", "\"name\":\"申请人\",\"name\":\"另一人\""), "applicant.name" },
        { Good.Replace("\"channel\"", "\"department\":\"jyj\",\"channel\""), "department" },
        { Good.Replace("\"channel\"", "\"priority\":1,\"channel\""), "priority" },
        { Good.Replace("xzfb", "../xzfb"), "department" },
        { Good.Replace("xzfb", "XZFB"), "department" },
        { Good.Replace("\"channel\"", "\"backfilled\":\"yes\",\"channel\""), "backfilled" },
        { Good.Replace("\"channel\"", "\"\\ud800\":1,\"channel\""), "" },
    };

    public static TheoryData<string, string> Commands => new()
    {
        { "{\"text\":\"a\"}", "type" },
        { "{\"type\":\"explode\"}", "type" },
        { "{\"type\":1}", "type" },
        { "{\"type\":\"\\ud800\"}", "" },
        { "{\"type\":\"note\"}", "text" },
        { "{\"type\":\"note\",\"text\":5}", "text" },
        { "{\"type\":\"note\",\"text\":\"a\",\"expectedVersion\":\"1\"}", "expectedVersion" },
        { "{\"type\":\"note\",\"text\":\"a\",\"expectedVersion\":1.5}", "expectedVersion" },
        { "{\"type\":\"note\",\"text\":\"a\",\"expectedVersion\":99999999999}", "expectedVersion" },
        { "{\"type\":\"requestSupplement\",\"on\":\"2022-02-30\",\"items\":\"a\"}", "on" },
        { "{\"type\":\"requestSupplement\",\"on\":\"2022-03-02\",\"items\":\"a\",\"periodWorkingDays\":31}", "periodWorkingDays" },
        { "{\"type\":\"requestSupplement\",\"on\":\"2022-03-02\",\"items\":\"a\",\"periodWorkingDays\":4}", "periodWorkingDays" },
        { "{\"type\":\"extend\",\"on\":\"2022-03-02\",\"workingDays\":21,\"approvedBy\":\"主任\",\"reason\":\"复杂\"}", "workingDays" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"maybe\",\"deliveredBy\":\"hand\",\"facts\":{}}", "disposition" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"provided\",\"deliveredBy\":\"pigeon\",\"facts\":{}}", "deliveredBy" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"Provided\",\"deliveredBy\":\"hand\",\"facts\":{}}", "disposition" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":1,\"deliveredBy\":\"hand\",\"facts\":{}}", "disposition" },
        { "{\"type\":\"Note\",\"text\":\"a\"}", "type" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"provided\",\"deliveredBy\":\"hand\",\"facts\":{\"review\":5}}", "facts" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"provided\",\"deliveredBy\":\"hand\",\"facts\":[]}", "facts" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"partlyDisclosed\",\"deliveredBy\":\"hand\",\"facts\":{\"review\":\"a\",\"released\":\"b\",\"withheld\":[null]}}", "facts" },
        { "{\"type\":\"issueReply\",\"on\":\"2022-03-02\",\"disposition\":\"partlyDisclosed\",\"deliveredBy\":\"hand\",\"facts\":{\"review\":\"a\",\"released\":\"b\",\"withheld\":\"all\"}}", "facts" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_malformed_registration_is_refused_by_field(string body, string field) =>
        Refused(await office.Http.Call(HttpMethod.Post, "/requests", body), field);

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_malformed_command_is_refused_by_field(string body, string field)
    {
        var number = await office.Register();
        Refused(await office.Http.Call(HttpMethod.Post, $"/requests/{number}/commands", body), field);
        (await office.Http.Read($"/requests/{number}")).Json.GetProperty("version").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1800-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_date_out_of_this_world_is_refused_by_every_command(string on)
    {
        var number = await office.Register();
        object[] commands =
        [
            new { type = "requestSupplement", on, items = "何时何地" }, new { type = "extend", on, workingDays = 20, approvedBy = "主任", reason = "复杂" },
            new { type = "delay", on, until = on, reason = "数量多" }, new { type = "consultThirdParty", on, party = "某公司" },
            new { type = "consultAgency", on, agency = "税务局", jointlyMade = true }, new { type = "askReason", on }, new { type = "withdraw", on },
            new { type = "issueFeeNotice", on, basis = "perItem", items = 11, amount = 100 }, new { type = "confirmReceipt", on, means = "电话" },
            new { type = "confirmDelivery", of = "reply", on }, new { type = "fileReview", on, kind = "litigation", body = "法院" }, RunningSilo.Provide(on),
        ];
        foreach (var command in commands)
            Problem(await office.Command(number, command)).Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Ten_megabytes_of_description_are_refused_by_field_and_seventeen_as_too_large()
    {
        Refused(await office.Http.Call(HttpMethod.Post, "/requests", Good.Replace("部门预算", new string('a', 10 << 20))), "description");
        Problem(await office.Http.Call(HttpMethod.Post, "/requests", Good.Replace("部门预算", new string('a', 17 << 20)))).Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Characters_of_four_bytes_come_back_as_sent()
    {
        var answer = await office.Http.Call(HttpMethod.Post, "/requests", Good.Replace("部门预算", "𠮷村😀的预算"));
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        answer["description"].Should().Be("𠮷村😀的预算");
        (await office.Http.Read("/requests?q=𠮷村")).Json.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("/requests/..%2f..%2fetc%2fpasswd")]
    [InlineData("/requests/2022-xzfb-0001%0a")]
    [InlineData("/requests/2022-xzfb-%30001%20")]
    [InlineData("/requests/2022-XZFB-0001")]
    [InlineData("/requests/2022-xzfb-00001")]
    [InlineData("/requests/2022-xzfb-99999999999999")]
    [InlineData("/requests/2022-xzfb-%EF%BC%90001")]
    [InlineData("/requests/2022-none-0001/verification")]
    [InlineData("/departments/..%2fxzfb")]
    [InlineData("/departments/nobody")]
    [InlineData("/years/2022/departments/nobody/figures")]
    [InlineData("/years/99999999999/report")]
    [InlineData("/calendar/next")]
    [InlineData("/imports/1")]
    [InlineData("/no/such/address")]
    public async Task What_is_not_there_is_not_found(string path) => Problem(await office.Http.Read(path)).Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task An_overlong_number_is_not_found() =>
        Problem(await office.Http.Read("/requests/" + new string('9', 6000))).Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_nul_in_the_address_is_refused() =>
        (await office.Http.Read("/requests/2022-xzfb-0001%00")).Status.Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.NotFound);

    [Theory]
    [InlineData("/requests?page=0", "page")]
    [InlineData("/requests?page=-1", "page")]
    [InlineData("/requests?page=99999999999", "page")]
    [InlineData("/requests?pageSize=201", "pageSize")]
    [InlineData("/requests?pageSize=ten", "pageSize")]
    [InlineData("/requests?status=lost", "status")]
    [InlineData("/requests?urgency=pink", "urgency")]
    [InlineData("/requests?kind=person", "kind")]
    [InlineData("/requests?kind=NaturalPerson", "kind")]
    [InlineData("/requests?kind=0", "kind")]
    [InlineData("/requests?status=closed,Registered", "status")]
    [InlineData("/requests?status=0", "status")]
    [InlineData("/requests?channel=INPERSON", "channel")]
    [InlineData("/requests?sort=Number", "sort")]
    [InlineData("/requests?order=DESC", "order")]
    [InlineData("/requests?disposition=maybe", "disposition")]
    [InlineData("/requests?receivedFrom=2022-02-30", "receivedFrom")]
    [InlineData("/requests?dueBefore=tomorrow", "dueBefore")]
    [InlineData("/calendar/1800", "year")]
    [InlineData("/calendar/2101", "year")]
    [InlineData("/calendar/working-days?from=2022-02-30&count=1", "from")]
    [InlineData("/calendar/working-days?from=2022-02-28&count=-1", "count")]
    [InlineData("/calendar/working-days?from=2022-02-28&count=100000", "count")]
    [InlineData("/calendar/working-days", "from")]
    [InlineData("/years/1800", "year")]
    [InlineData("/years/2025/report", "year")]
    [InlineData("/years/2022/report/cells/nothing/total", "row")]
    [InlineData("/years/2022/report/cells/disclosed/nobody", "column")]
    [InlineData("/years/2022/report/cells/Disclosed/total", "row")]
    [InlineData("/years/2022/report/cells/2/total", "row")]
    public async Task A_bad_value_in_the_address_is_refused_by_name(string path, string field) => Refused(await office.Http.Read(path), field);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task The_ends_of_the_calendar_are_no_failure(string day)
    {
        var number = await office.Register();
        string[] paths = [$"/requests/{number}?asOf={day}", $"/requests/{number}/clocks/reply/derivation?asOf={day}", $"/requests?receivedFrom={day}&dueBefore={day}&urgency=overdue", "/calendar/working-days?from=2100-12-31&count=400"];
        foreach (var path in paths)
            ((int)(await office.Http.Read(path)).Status).Should().BeLessThan(500, path);
    }

    [Theory]
    [InlineData("not-a-uuid")]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-00000000000g")]
    public async Task A_bad_key_is_refused_by_name(string key)
    {
        Refused(await office.Http.Call(HttpMethod.Post, "/requests", Good, key), "Idempotency-Key");
        Refused(await office.Http.Call(HttpMethod.Post, "/requests/2022-xzfb-0001/commands", "{}", key), "Idempotency-Key");
        Refused(await office.Http.Call(HttpMethod.Post, "/imports/requests", "{}", key, "application/x-ndjson"), "Idempotency-Key");
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        Problem(await office.Http.Call(HttpMethod.Post, "/requests", Good, contentType: "text/plain")).Should().Be(HttpStatusCode.UnsupportedMediaType);
        Problem(await office.Http.Call(HttpMethod.Post, "/requests", Good, contentType: "application/xml")).Should().Be(HttpStatusCode.UnsupportedMediaType);
        Problem(await office.Http.Call(HttpMethod.Post, "/requests", Encoding.UTF8.GetBytes(Good), null, "")).Should().Be(HttpStatusCode.UnsupportedMediaType);
        Problem(await office.Http.Call(HttpMethod.Post, "/imports/requests", Good, contentType: "application/zip")).Should().Be(HttpStatusCode.UnsupportedMediaType);
        Problem(await office.Http.Call(HttpMethod.Post, "/imports/requests", Good, contentType: "text/plain; charset=gb18030")).Should().Be(HttpStatusCode.UnsupportedMediaType);
        Refused(await office.Http.Call(HttpMethod.Post, "/requests", Encoding.Unicode.GetBytes(Good), null, "application/json"), "");
        Refused(await office.Http.Call(HttpMethod.Post, "/requests", [0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d], null, "application/json"), "");
    }

    [Theory]
    [InlineData("DELETE", "/requests")]
    [InlineData("PUT", "/requests/2022-xzfb-0001")]
    [InlineData("PATCH", "/departments/xzfb")]
    [InlineData("GET", "/years/2022/seal")]
    public async Task A_wrong_method_is_refused(string method, string path) =>
        Problem(await office.Http.Call(new HttpMethod(method), path, null)).Should().Be(HttpStatusCode.MethodNotAllowed);

    [Theory]
    [InlineData("/departments", "POST", "{\"code\":\"A\",\"name\":\"a\"}", "code")]
    [InlineData("/departments", "POST", "{\"code\":\"a\",\"name\":\"\"}", "name")]
    [InlineData("/departments", "POST", "{\"code\":\"a\",\"name\":\"a\\u0007\"}", "name")]
    [InlineData("/departments/xzfb", "PUT", "{\"code\":\"other\",\"name\":\"a\"}", "code")]
    [InlineData("/departments/xzfb/reassignments", "POST", "{\"numbers\":[],\"toOfficer\":\"a\",\"reason\":\"b\"}", "numbers")]
    [InlineData("/departments/xzfb/reassignments", "POST", "{\"numbers\":[\"2022-xzfb-0001\"],\"reason\":\"b\"}", "toOfficer")]
    [InlineData("/departments/xzfb/reassignments", "POST", "{\"numbers\":[\"2022-xzfb-0001\"],\"toOfficer\":\"a\"}", "reason")]
    [InlineData("/departments/xzfb/reassignments", "POST", "{\"numbers\":[null,\"x\"],\"toOfficer\":\"a\",\"reason\":\"b\"}", "numbers")]
    [InlineData("/calendar/2024", "PUT", "{\"source\":\"a\",\"days\":[null]}", "days")]
    [InlineData("/calendar/2024", "PUT", "{\"source\":\"a\",\"days\":[{\"date\":\"2024-02-30\",\"kind\":\"off\",\"name\":\"a\"}]}", "days")]
    [InlineData("/calendar/2024", "PUT", "{\"source\":\"a\",\"days\":[{\"date\":\"2024-02-28\",\"kind\":\"maybe\",\"name\":\"a\"}]}", "days")]
    [InlineData("/years/2022/departments/xzfb/figures", "PUT", "{}", "table2")]
    [InlineData("/years/2022/departments/xzfb/figures", "PUT", "{\"table2\":{\"licences\":-1}}", "table2.licences")]
    [InlineData("/years/2022/departments/xzfb/figures", "PUT", "{\"table2\":{\"licences\":2147483647}}", "table2.licences")]
    [InlineData("/years/2022/departments/xzfb/figures", "PUT", "{\"table2\":{\"feesTenThousandYuan\":79228162514264337593543950335}}", "table2.feesTenThousandYuan")]
    [InlineData("/years/2022/departments/xzfb/figures", "PUT", "{\"table2\":{},\"narrative\":{\"a\":null}}", "narrative")]
    [InlineData("/years/2022/reopen", "POST", "{\"reason\":\" \"}", "reason")]
    public async Task A_bad_form_is_refused_by_field(string path, string method, string body, string field) =>
        Refused(await office.Http.Call(new HttpMethod(method), path, body), field);

    private static void Refused(ApiAnswer answer, string field)
    {
        Problem(answer).Should().Be(HttpStatusCode.BadRequest, answer.Text);
        var names = answer.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name);
        names.Should().Contain(name => name.StartsWith(field, StringComparison.Ordinal), answer.Text);
    }

    private static HttpStatusCode Problem(ApiAnswer answer)
    {
        ((int)answer.Status).Should().BeInRange(400, 499, answer.Text);
        answer.MediaType.Should().Be("application/problem+json");
        answer["code"].Should().MatchRegex("^[a-z-]+$");
        answer["title"].Should().NotBeEmpty();
        answer.Json.GetProperty("status").GetInt32().Should().Be((int)answer.Status);
        return answer.Status;
    }
}
