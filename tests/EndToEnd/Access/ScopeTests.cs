using System.Net;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

public sealed class SqliteScopeTests(GuardedOnSqlite office) : ScopeTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresScopeTests(GuardedOnPostgres office) : ScopeTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>By no address, no body and no guess does a department see or change another's case.</summary>
public abstract class ScopeTests(GuardedSilo office)
{
    private const string NeverGiven = "2022-jyj-9999";

    [Fact]
    public async Task A_case_of_another_department_is_answered_like_a_number_never_given_out()
    {
        var (_, other) = await office.Person("officer", "jyj");
        var number = await Register(other, "jyj");
        await Send(other, number, new { type = "requestSupplement", on = "2022-03-02", items = "请说明文号" });
        foreach (var (_, intruder) in new[] { await office.Person("officer", "xzfb"), await office.Person("reviewer", "xzfb"), await office.Person("supervisor", "xzfb"), await office.Person("auditor", "xzfb") })
        {
            foreach (var path in new[] { "", "?asOf=2022-03-15", "?asOf=2021-01-01", "/clocks/reply/derivation", "/clocks/supplementNotice/derivation", "/verification" })
                await Alike(intruder, HttpMethod.Get, path, null, number);
            foreach (var command in new[] { """{"type":"note","text":"看看"}""", """{"type":"transfer","department":"xzfb","reason":"我要"}""", """{"type":"withdraw","on":"2022-03-03"}""", """{"type":"note","text":"看看","expectedVersion":9}""", """{"type":"approveReply"}""", """{"type":"correctClosing","on":"2022-03-03","disposition":"doesNotExist","reason":"改"}""" })
                await Alike(intruder, HttpMethod.Post, "/commands", command, number);
        }
        (await other.Read($"/requests/{number}")).Json.GetProperty("version").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Lists_and_counts_hold_only_what_is_ones_own_whatever_is_asked_for()
    {
        var (_, other) = await office.Person("officer", "jyj");
        var number = await Register(other, "jyj", "孔雀蓝图");
        var (_, intruder) = await office.Person("officer", "xzfb");
        var own = await Register(intruder, "xzfb", "孔雀绿图");
        foreach (var query in new[] { "q=孔雀", $"q={number}", "department=jyj", "handlingDepartment=jyj", "department=jyj&handlingDepartment=jyj", "urgency=overdue", "", "status=registered,inProgress", "sort=dueOn&order=desc", "receivedFrom=2022-01-01" })
        {
            var found = (await intruder.ReadAll($"/requests?{query}")).Select(item => item.GetProperty("number").GetString()).ToList();
            found.Should().NotContain(number, query);
            (await intruder.Read($"/requests?{query}")).Json.GetProperty("total").GetInt32().Should().Be(found.Count);
        }
        (await intruder.ReadAll("/requests?q=孔雀")).Select(item => item.GetProperty("number").GetString()).Should().Equal(own);
        (await office.Admin.ReadAll("/requests?q=孔雀")).Should().HaveCount(2);

        var unknown = await intruder.Read("/departments/nosuch/workload");
        (await intruder.Read("/departments/jyj/workload")).Text.Should().Be(unknown.Text.Replace("nosuch", "jyj"));
        (await intruder.Read("/departments/xzfb/workload")).Status.Should().Be(HttpStatusCode.OK);
        unknown = await intruder.Read("/years/2022/departments/nosuch/figures");
        (await intruder.Read("/years/2022/departments/jyj/figures")).Text.Should().Be(unknown.Text.Replace("nosuch", "jyj"));
        (await intruder.Put("/years/2022/departments/jyj/figures", new { table2 = new { licences = 1 } })).Status.Should().Be(HttpStatusCode.NotFound);
        (await intruder.Call(HttpMethod.Post, "/years/2022/departments/jyj/figures/submit", (string?)null)).Status.Should().Be(HttpStatusCode.NotFound);

        foreach (var step in new[] { "rollover", "seal" })
            (await office.Admin.Call(HttpMethod.Post, $"/years/2021/{step}", (string?)null)).Status.Should().Be(HttpStatusCode.OK);
        var (lateOwn, lateOther) = (await Register(intruder, "xzfb", receivedOn: "2021-03-01"), await Register(other, "jyj", receivedOn: "2021-03-01"));
        var year = (await intruder.Read("/years/2021")).Json;
        year.GetProperty("departments").EnumerateArray().Select(department => department.GetProperty("code").GetString()).Should().Equal("xzfb");
        Late(year).Should().Equal(lateOwn);
        Late((await office.Admin.Read("/years/2021")).Json).Should().BeEquivalentTo(lateOwn, lateOther);
        (await intruder.Read("/years/2022/report"))["code"].Should().Be("forbidden");
        foreach (var filter in new[] { "", "?department=xzfb" })
            Cell(await intruder.Read($"/years/2022/report/cells/newlyReceived/total{filter}")).Should().Contain(own).And.OnlyContain(item => item!.Contains("-xzfb-"));
        Cell(await intruder.Read("/years/2022/report/cells/newlyReceived/total?department=jyj")).Should().BeEmpty();
    }

    [Fact]
    public async Task Nothing_is_made_or_moved_in_the_name_of_another_department()
    {
        var (_, other) = await office.Person("officer", "jyj");
        var number = await Register(other, "jyj");
        var (_, intruder) = await office.Person("officer", "xzfb");
        (await intruder.Call(HttpMethod.Post, "/requests", RunningSilo.Form("jyj")))["code"].Should().Be("forbidden");
        (await intruder.Call(HttpMethod.Post, "/requests", RunningSilo.Form("nosuch")))["code"].Should().Be("forbidden", "which departments there are is no part of the answer");

        var own = RunningSilo.Form("xzfb", description: "补录");
        var import = Guid.NewGuid().ToString();
        var ledger = $$"""
            {"request":{{RunningSilo.Form("jyj")}},"commands":[]}
            {"request":{{own}},"commands":[]}
            {"request":{{own}},"commands":[{"type":"note","text":"a"},{"type":"correctClosing","on":"2022-03-03","disposition":"doesNotExist","reason":"改"}]}
            """;
        var lines = (await intruder.Call(HttpMethod.Post, "/imports/requests", ledger, import, "application/x-ndjson")).Json.GetProperty("lines");
        lines.EnumerateArray().Select(line => line.GetProperty("code").GetString()).Should().Equal("forbidden", null, "forbidden");
        lines[2].GetProperty("command").GetInt32().Should().Be(2);
        (await intruder.Read($"/imports/{import}")).Status.Should().Be(HttpStatusCode.OK);
        (await other.Read($"/imports/{import}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await office.Admin.Read($"/imports/{import}")).Status.Should().Be(HttpStatusCode.OK);

        var (_, supervisor) = await office.Person("supervisor", "xzfb");
        foreach (var to in new object[] { new { numbers = new[] { number }, toDepartment = "jyj", toOfficer = "某人", reason = "改派" }, new { numbers = new[] { number }, toDepartment = "xzfb", reason = "改派" }, new { numbers = new[] { number }, toOfficer = "某人", reason = "改派" } })
        {
            var moved = (await supervisor.Post("/departments/xzfb/reassignments", to)).Json;
            moved.GetProperty("moved").GetInt32().Should().Be(0);
            moved.GetProperty("items")[0].GetProperty("code").GetString().Should().Be("request-not-found");
            (await supervisor.Post("/departments/jyj/reassignments", to)).Status.Should().Be(HttpStatusCode.NotFound);
        }
        var untouched = (await other.Read($"/requests/{number}")).Json;
        (untouched.GetProperty("version").GetInt32(), untouched.GetProperty("officer").GetString()).Should().Be((1, null));
    }

    [Fact]
    public async Task A_case_that_is_handed_over_is_seen_by_both_and_by_nobody_else()
    {
        var (_, origin) = await office.Person("officer", "xzfb");
        var (_, handler) = await office.Person("officer", "jyj");
        var (_, third) = await office.Person("officer", "czj");
        var number = await Register(origin, "xzfb");
        (await handler.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.NotFound);
        // Cases it contributes to are seen by it, too: those of the other tests here.
        var before = (await handler.ReadAll("/requests?department=xzfb")).Select(item => item.GetProperty("number").GetString()!).ToList();
        await Send(origin, number, new { type = "transfer", department = "jyj", reason = "职责所在" });
        await Send(handler, number, new { type = "note", text = "已接" });
        (await origin.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.OK);
        (await handler.ReadAll("/requests?department=xzfb")).Select(item => item.GetProperty("number").GetString()).Should().Equal(before.Append(number).Order(StringComparer.Ordinal));
        await Send(handler, number, new { type = "transfer", department = "czj", reason = "转财政局" });
        (await handler.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.NotFound, "it has gone on");
        (await third.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_department_signs_for_itself_only_and_sends_back_what_is_not_its_own()
    {
        var (_, origin) = await office.Person("officer", "xzfb");
        var (_, handler) = await office.Person("officer", "jyj");
        var number = await Register(origin, "xzfb");
        await Send(origin, number, new { type = "transfer", on = "2023-02-15", department = "jyj", reason = "职责所在" });
        (await handler.Read("/requests?list=unsigned")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()).Should().Contain(number);

        foreach (var command in new object[] { new { type = "accept" }, new { type = "sendBack", reason = "拿回来" } })
            (await origin.Post($"/requests/{number}/commands", command))["code"].Should().Be("forbidden", "it is not for the sender to sign");
        (await handler.Post($"/requests/{number}/commands", new { type = "sendBack" })).Json.GetProperty("errors").TryGetProperty("reason", out _).Should().BeTrue();
        var back = await handler.Post($"/requests/{number}/commands", new { type = "sendBack", reason = "不属我局职责" });
        (back["handlingDepartment"], back["department"]).Should().Be(("xzfb", "xzfb"));
        (await handler.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await origin.Post($"/requests/{number}/commands", new { type = "accept" }))["code"].Should().Be("not-handed-over");
    }

    [Fact]
    public async Task A_department_that_contributes_sees_the_case_answers_its_part_and_nothing_else()
    {
        var (_, lead) = await office.Person("officer", "xzfb");
        var (_, other) = await office.Person("officer", "jyj");
        var (_, supervisor) = await office.Person("supervisor", "jyj");
        var (_, third) = await office.Person("officer", "czj");
        var number = await Register(lead, "xzfb", "校舍建设资金");
        (await other.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.NotFound);
        await Send(lead, number, new { type = "inviteCoHandler", on = "2023-02-15", department = "jyj", part = "核对校舍面积", dueOn = "2023-02-20" });

        (await other.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.OK);
        (await other.ReadAll("/requests?list=coHandled")).Select(item => item.GetProperty("number").GetString()).Should().Contain(number);
        (await third.Read($"/requests/{number}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await other.Read($"/requests/{number}?reveal=true"))["code"].Should().Be("forbidden");
        (await other.Read($"/requests/{number}/file.zip"))["code"].Should().Be("forbidden");
        foreach (var who in new[] { other, supervisor })
        {
            foreach (var command in new object[]
            {
                new { type = "note", text = "看看" }, new { type = "transfer", department = "jyj", reason = "我要" }, new { type = "withdraw" }, new { type = "assign", officer = "li" }, new { type = "accept" },
                new { type = "inviteCoHandler", department = "czj", part = "核对", dueOn = "2023-02-20" }, new { type = "coHandlerAnswered", department = "czj", text = "代答" }, new { type = "answerUrge", text = "快了" },
            })
                (await who.Post($"/requests/{number}/commands", command))["code"].Should().Be("forbidden", command.ToString());
        }
        (await supervisor.Post($"/requests/{number}/commands", new { type = "urge", reason = "快办", answerBy = "2023-02-20" }))["code"].Should().Be("forbidden");
        (await other.Call(HttpMethod.Delete, $"/requests/{number}/attachments/{Guid.NewGuid()}?reason=x", (string?)null))["code"].Should().Be("forbidden");
        (await supervisor.Post("/departments/jyj/reassignments", new { numbers = new[] { number }, toOfficer = "li", reason = "改派" })).Json.GetProperty("moved").GetInt32().Should().Be(0);

        var answered = await other.Post($"/requests/{number}/commands", new { type = "coHandlerAnswered", department = "jyj", text = "面积无误" });
        answered.Json.GetProperty("supervision").GetProperty("coHandlings")[0].GetProperty("text").GetString().Should().Be("面积无误");
        answered["handlingDepartment"].Should().Be("xzfb");
    }

    [Fact]
    public async Task Whoever_drafts_does_not_approve_and_a_closing_is_corrected_by_a_supervisor()
    {
        var (_, officer) = await office.Person("officer", "xzfb");
        var (_, reviewer) = await office.Person("reviewer", "xzfb");
        var (_, auditor) = await office.Person("auditor");
        var (_, supervisor) = await office.Person("supervisor");
        var number = await Register(officer, "xzfb");
        await Send(officer, number, new { type = "draftReply", disposition = "provided", facts = new { review = "可以公开", route = "当面提供" } });
        foreach (var (who, command) in new (HttpClient, object)[] { (officer, new { type = "approveReply" }), (reviewer, new { type = "withdraw", on = "2022-03-04" }), (auditor, new { type = "note", text = "a" }) })
            (await who.Post($"/requests/{number}/commands", command))["code"].Should().Be("forbidden");
        await Send(reviewer, number, new { type = "approveReply" });
        await Send(officer, number, RunningSilo.Provide("2022-03-10"));
        var correction = new { type = "correctClosing", on = "2022-03-10", disposition = "doesNotExist", reason = "更正", facts = new { search = "已检索" } };
        (await officer.Post($"/requests/{number}/commands", correction))["code"].Should().Be("forbidden");
        await Send(supervisor, number, correction);
        (await auditor.Read($"/requests/{number}"))["disposition"].Should().Be("doesNotExist");
    }

    private static async Task Alike(HttpClient http, HttpMethod method, string path, string? body, string number)
    {
        var nowhere = await http.Call(method, $"/requests/{NeverGiven}{path}", body);
        var there = await http.Call(method, $"/requests/{number}{path}", body);
        (there.Status, there.Text).Should().Be((nowhere.Status, nowhere.Text.Replace(NeverGiven, number, StringComparison.Ordinal)), $"{method} {path} {body}");
        there.Status.Should().BeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
    }

    private static async Task<string> Register(HttpClient http, string department, string description = "内容", string receivedOn = "2022-03-01")
    {
        var answer = await http.Call(HttpMethod.Post, "/requests", RunningSilo.Form(department, receivedOn, description));
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer["number"];
    }

    private static async Task Send(HttpClient http, string number, object command)
    {
        var answer = await http.Post($"/requests/{number}/commands", command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
    }

    private static IEnumerable<string?> Late(JsonElement year) => year.GetProperty("lateEntries").EnumerateArray().Select(entry => entry.GetProperty("number").GetString());

    private static List<string?> Cell(ApiAnswer answer) => [.. answer.Json.GetProperty("items").EnumerateArray().Select(item => item.GetString())];
}
