using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Staffing;

public sealed class SqliteReorganisationTests(GuardedOnSqlite office) : ReorganisationTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresReorganisationTests(GuardedOnPostgres office) : ReorganisationTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>机构调整 by the interface: people and open work move, what was counted stays.</summary>
public abstract class ReorganisationTests(GuardedSilo office)
{
    [Fact]
    public async Task A_merged_departments_work_goes_on_in_the_other_and_counts_where_it_was_received()
    {
        var (ends, stays) = (await Department("扶贫办"), await Department("农业农村局"));
        var (zhang, officer) = await office.Person("officer", ends);
        var (_, heir) = await office.Person("officer", stays);
        var (open, closed) = (await Register(ends), await Register(ends));
        await Send(open, new { type = "assign", officer = zhang });
        await Send(closed, new { type = "withdraw", on = "2023-02-14" });
        (await office.Admin.Put($"/departments/{ends}", new { name = "扶贫办", active = false })).Should().Match<ApiAnswer>(answer =>
            answer.Status == HttpStatusCode.UnprocessableEntity && answer["code"] == "department-has-open-cases" && answer.Text.Contains("还有1件在办申请"));
        (await heir.Read($"/requests/{closed}")).Status.Should().Be(HttpStatusCode.NotFound);

        var form = new { kind = "merge", basis = "金办发〔2023〕1号", from = new[] { ends }, to = new[] { new { code = stays } } };
        var preview = await office.Admin.Post("/reorganisations/preview", form);
        preview.Json.GetProperty("departments")[0].GetProperty("open").GetInt32().Should().Be(1, preview.Text);
        var key = Guid.NewGuid().ToString();
        var done = await office.Admin.Post("/reorganisations", form, key);
        done.Status.Should().Be(HttpStatusCode.OK, done.Text);
        (done["cases"], done["people"], done["failed"]).Should().Be(("1", "1", "0"));
        (await office.Admin.Post("/reorganisations", form, key))["cases"].Should().Be("0", "sent again it is one");

        var view = await office.Admin.Read($"/requests/{open}");
        (view["department"], view["handlingDepartment"], view["officer"]).Should().Be((ends, stays, zhang));
        view.Json.GetProperty("timeline")[2].GetProperty("type").GetString().Should().Be("reorganised");
        (await office.Admin.Read($"/departments/{ends}"))["active"].Should().Be("False");
        (await officer.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized, "his department is another now");
        using var again = await office.SignIn(zhang, GuardedSilo.Password);
        (await again.Read("/me"))["department"].Should().Be(stays);
        // What the department received and closed is looked after by those who go on with its work.
        (await heir.Read($"/requests/{closed}")).Status.Should().Be(HttpStatusCode.OK);
        (await heir.ReadAll("/requests")).Select(item => item.GetProperty("number").GetString()).Should().BeEquivalentTo(open, closed);
        (await heir.Read($"/requests?department={ends}")).Json.GetProperty("total").GetInt32().Should().Be(2);
        // So is what it received and a third department handles: whoever has it keeps it.
        await Send(open, new { type = "transfer", department = await Department("乡村振兴局"), officer = zhang, reason = "职责调整" });
        (await office.Admin.Post("/jobs/staffing/run", new { })).Status.Should().Be(HttpStatusCode.OK);
        (await office.Admin.Read($"/requests/{open}"))["officer"].Should().Be(zhang);
        var year = (await office.Admin.Read("/years/2023")).Json.GetProperty("departments").EnumerateArray();
        year.Single(standing => standing.GetProperty("code").GetString() == ends).GetProperty("ledgerTotal").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_split_sends_people_and_their_cases_where_it_says_and_a_new_name_changes_no_past_year()
    {
        var whole = await Department("教育体育局");
        var part = Code();
        var (zhang, _) = await office.Person("officer", whole);
        var (wang, _) = await office.Person("officer", whole);
        var (of, sport, nobodys) = (await Register(whole), await Register(whole), await Register(whole));
        await Send(of, new { type = "assign", officer = zhang });
        await Send(sport, new { type = "assign", officer = wang });

        var done = await office.Admin.Post("/reorganisations", new
        {
            kind = "split",
            on = "2023-02-01",
            basis = "机构改革方案",
            from = new[] { whole },
            to = new[] { new { code = whole, name = "教育局" }, new { code = part, name = "体育局" } },
            people = new Dictionary<string, string> { [wang] = part },
        });
        done.Status.Should().Be(HttpStatusCode.OK, done.Text);

        (await office.Admin.Read($"/requests/{of}"))["handlingDepartment"].Should().Be(whole);
        (await office.Admin.Read($"/requests/{nobodys}"))["handlingDepartment"].Should().Be(whole);
        (await office.Admin.Read($"/requests/{sport}"))["handlingDepartment"].Should().Be(part);
        (await office.Admin.Read($"/departments/{whole}"))["name"].Should().Be("教育局");
        Name(await office.Admin.Read("/years/2022"), whole).Should().Be("教育体育局");
        Name(await office.Admin.Read("/years/2023"), whole).Should().Be("教育局");
        (await office.Admin.Read("/reorganisations")).Json[0].GetProperty("from")[0].GetProperty("name").GetString().Should().Be("教育体育局");
    }

    [Theory]
    [InlineData("""{"kind":"merge","basis":"方案","from":["nosuch"],"to":[{"code":"xzfb"}]}""", "from")]
    [InlineData("""{"kind":"merge","from":["jyj"],"to":[{"code":"xzfb"}]}""", "basis")]
    [InlineData("""{"kind":"rename","basis":"方案","from":["jyj"],"to":[{"code":"jyj","name":"jyj"}]}""", "to")]
    [InlineData("""{"kind":"split","basis":"方案","from":["jyj"],"to":[{"code":"jyj"}]}""", "to")]
    [InlineData("""{"kind":"merge","basis":"方案","from":["jyj"],"to":[{"code":"xzfb"}],"on":"2023-02-16"}""", "on")]
    [InlineData("""{"basis":"方案","from":["jyj"],"to":[{"code":"xzfb"}]}""", "kind")]
    [InlineData("""{"kind":"dissolve"}""", "kind")]
    public async Task What_cannot_be_is_refused_by_field_and_changes_nothing(string form, string field)
    {
        var answer = await office.Admin.Call(HttpMethod.Post, "/reorganisations", form);
        answer.Status.Should().Be(HttpStatusCode.BadRequest, answer.Text);
        answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Contain(field);
        (await office.Admin.Read("/departments/jyj"))["active"].Should().Be("True");
    }

    private static string Name(ApiAnswer year, string code) =>
        year.Json.GetProperty("departments").EnumerateArray().Single(standing => standing.GetProperty("code").GetString() == code).GetProperty("name").GetString()!;

    private static string Code() => "d" + Guid.NewGuid().ToString("N")[..12];

    private async Task<string> Department(string name)
    {
        var code = Code();
        (await office.Admin.Post("/departments", new { code, name })).Status.Should().Be(HttpStatusCode.Created);
        return code;
    }

    private async Task<string> Register(string department)
    {
        var answer = await office.Admin.Call(HttpMethod.Post, "/requests", RunningSilo.Form(department, "2023-02-10", $"内容{Guid.NewGuid()}"));
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer["number"];
    }

    private async Task Send(string number, object command)
    {
        var answer = await office.Admin.Post($"/requests/{number}/commands", command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
    }
}
