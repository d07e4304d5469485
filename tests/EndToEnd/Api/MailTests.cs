using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Jobs;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>收发文登记 over the cases, on both databases.</summary>
[Trait("Rule", "R45")]
public sealed class MailTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_came_and_went_is_listed_found_by_its_numbers_and_listed_again_for_cases_of_older_programs(bool onPostgres)
    {
        var stored = await StoredData.Create(onPostgres);
        await using (var silo = await stored.Start("--Clock:Now=2022-03-20T10:00:00+08:00"))
        {
            var http = silo.Http;
            await http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
            var number = await Case(http, "2022-03-01");
            var other = await Case(http, "2022-03-02");
            (await http.Post($"/requests/{number}/commands", new { type = "requestSupplement", on = "2022-03-04", items = "年度", periodWorkingDays = 10 })).Status.Should().Be(HttpStatusCode.OK);

            (await Listed(http, "")).Should().Equal("notice 2022-03-04", "request 2022-03-02", "request 2022-03-01");
            (await Listed(http, "direction=in")).Should().Equal("request 2022-03-02", "request 2022-03-01");
            (await Listed(http, "kind=notice")).Should().Equal("notice 2022-03-04");
            (await Listed(http, "from=2022-03-02&to=2022-03-03")).Should().Equal("request 2022-03-02");
            (await Listed(http, "unproved=true")).Should().Equal("notice 2022-03-04");
            (await Listed(http, $"number={other}")).Should().Equal("request 2022-03-02");
            (await Listed(http, "pageSize=1&page=2")).Should().Equal("request 2022-03-02");

            var named = await http.Post($"/requests/{number}/mail/1", new { trackingNumber = "XA10000000153" });
            named.Status.Should().Be(HttpStatusCode.OK, named.Text);
            named.Json[0].GetProperty("trackingNumber").GetString().Should().Be("XA10000000153");
            (await Listed(http, "number=XA10000000153")).Should().Equal("request 2022-03-01");
            (await http.Post($"/requests/{number}/mail/9", new { trackingNumber = "XA1" })).Status.Should().Be(HttpStatusCode.BadRequest);
            (await http.Post($"/requests/{number}/mail/1", new { trackingNumber = "" })).Status.Should().Be(HttpStatusCode.BadRequest);
            (await http.Post("/requests/2022-xzfb-9999/mail/1", new { trackingNumber = "XA1" }))["code"].Should().Be("request-not-found");
            foreach (var wrong in new[] { "direction=up", "kind=x", "from=2022-03-02&to=2022-03-01", "from=2020-01-01&to=2022-03-01", "page=0" })
                (await http.Read($"/mail?{wrong}")).Status.Should().Be(HttpStatusCode.BadRequest, wrong);

            (await http.Post($"/requests/{number}/commands", new { type = "confirmDelivery", of = "supplementNotice", on = "2022-03-07" })).Status.Should().Be(HttpStatusCode.OK);
            (await Listed(http, "unproved=true")).Should().BeEmpty();
            (await http.Post($"/requests/{other}/commands", new { type = "note", text = "\"mail\":[ 不是收发文" })).Status.Should().Be(HttpStatusCode.OK);
            (await Listed(http, "")).Should().HaveCount(3);
            (await silo.Stop()).Should().Be(0);
        }
        // As a program left it that had no such list: the sweep lists it again.
        stored.Execute(onPostgres
            ? "UPDATE OrleansStorage SET PayloadBinary = convert_to((convert_from(PayloadBinary, 'UTF8')::jsonb - 'mail')::text, 'UTF8') WHERE GrainTypeString = 'request'"
            : "UPDATE OrleansStorage SET PayloadBinary = CAST(json_remove(CAST(PayloadBinary AS TEXT), '$.mail') AS BLOB) WHERE GrainTypeString = 'request'");
        stored.Execute("INSERT INTO mail_unlisted SELECT number FROM register").Should().Be(2);
        Count(stored, "mail_item").Should().Be(0);
        await using var later = await stored.Start("--Clock:Now=2022-03-21T10:00:00+08:00");
        (await later.Http.Call(HttpMethod.Post, "/jobs/deadline-sweep/run", null)).Status.Should().Be(HttpStatusCode.OK);
        (Count(stored, "mail_item"), Count(stored, "mail_unlisted")).Should().Be((3L, 0L));
        (await Listed(later.Http, "number=XA10000000153")).Should().Equal("request 2022-03-01");
    }

    private static long Count(StoredData stored, string table) => Convert.ToInt64(stored.Scalar($"SELECT COUNT(*) FROM {table}"), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<string> Case(HttpClient http, string on) => (await http.Post("/requests", new
    {
        department = "xzfb",
        receivedOn = on,
        channel = "registeredMail",
        applicant = new { kind = "naturalPerson", name = "王秀兰", identityType = "other", identityNumber = $"护照{on}" },
        description = "2021年度某道路项目的资金使用情况",
    }))["number"];

    private static async Task<IEnumerable<string>> Listed(HttpClient http, string query)
    {
        var answer = await http.Read($"/mail?{query}");
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return answer.Json.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("kind").GetString()} {item.GetProperty("on").GetString()}").ToList();
    }
}
