using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Notices;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Staffing;

public sealed class SqliteDeputyTests(GuardedOnSqlite office) : DeputyTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresDeputyTests(GuardedOnPostgres office) : DeputyTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>代办 and 离岗 by the interface.</summary>
public abstract class DeputyTests(GuardedSilo office)
{
    [Fact]
    public async Task What_a_deputy_does_is_recorded_as_done_for_the_absent_officer()
    {
        var (zhang, absent) = await office.Person("officer", "xzfb");
        var (li, deputy) = await office.Person("officer", "xzfb");
        var number = await Register();
        await Send(office.Admin, number, new { type = "assign", officer = zhang });
        await absent.Unread(1);
        var set = await office.Admin.Put($"/users/{zhang}/deputy", new { deputy = li, from = "2023-02-15", to = "2023-02-17", reason = "出差" });
        set.Status.Should().Be(HttpStatusCode.OK, set.Text);
        set["active"].Should().Be("True");

        (await deputy.Unread(1)).GetProperty("items")[0].GetProperty("kind").GetString().Should().Be("deputy");
        await Send(deputy, number, new { type = "note", text = "已联系申请人" });
        (await By(number)).Should().Be($"某人（{li}）代某人");

        (await deputy.Call(HttpMethod.Delete, $"/users/{zhang}/deputy", null)).Status.Should().Be(HttpStatusCode.Forbidden, "he may end only his own");
        (await office.Admin.Call(HttpMethod.Delete, $"/users/{zhang}/deputy", null))["active"].Should().Be("False");
        await Send(deputy, number, new { type = "note", text = "协助" });
        (await By(number)).Should().Be($"某人（{li}）");
        (await office.Admin.Read($"/users/{zhang}/deputy"))["code"].Should().Be("deputy-not-found");
    }

    [Fact]
    public async Task Officers_arrange_it_for_themselves_supervisors_for_their_department_and_nobody_in_a_circle()
    {
        var (zhang, first) = await office.Person("officer", "xzfb");
        var (li, second) = await office.Person("officer", "xzfb");
        var (_, supervisor) = await office.Person("supervisor", "xzfb");
        var (wang, elsewhere) = await office.Person("officer", "jyj");
        (await first.Put($"/users/{zhang}/deputy", new { deputy = li, to = "2023-03-01" })).Status.Should().Be(HttpStatusCode.OK);
        (await first.Put($"/users/{li}/deputy", new { deputy = zhang, to = "2023-03-01" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await elsewhere.Read($"/users/{zhang}/deputy")).Status.Should().Be(HttpStatusCode.NotFound, "another department's people are not there");
        (await supervisor.Put($"/users/{zhang}/deputy", new { deputy = wang, to = "2023-03-01" })).Should().Match<ApiAnswer>(answer => answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("deputy"));

        var circle = await supervisor.Put($"/users/{li}/deputy", new { deputy = zhang, from = "2023-02-20", to = "2023-02-21" });
        circle.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        circle["code"].Should().Be("deputy-circle");
        circle.Text.Should().Contain($"{li} → {zhang} → {li}");
        (await second.Read("/deputies")).Json.EnumerateArray().Select(item => item.GetProperty("officer").GetString()).Should().Contain(zhang);
        (await elsewhere.Read("/deputies")).Json.GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task The_open_cases_of_a_leaver_fall_to_the_department_which_is_told()
    {
        var (gone, leaver) = await office.Person("officer", "czj");
        var (_, supervisor) = await office.Person("supervisor", "czj");
        var (open, closed) = (await Register("czj"), await Register("czj"));
        await Send(leaver, open, new { type = "assign", officer = gone });
        await Send(leaver, closed, new { type = "assign", officer = gone });
        await Send(leaver, closed, new { type = "withdraw", on = "2023-02-14" });
        (await office.Admin.Put($"/users/{gone}", new { displayName = "某人", role = "officer", department = "czj", disabled = true })).Status.Should().Be(HttpStatusCode.OK);

        var view = await office.Admin.Read($"/requests/{open}");
        view.Json.GetProperty("officer").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null, "nobody has it");
        view.Json.GetProperty("timeline")[2].GetProperty("type").GetString().Should().Be("officerLeft");
        (await office.Admin.Read($"/requests/{closed}"))["officer"].Should().Be(gone, "that is history");
        var told = (await supervisor.Unread(1)).GetProperty("items")[0];
        (told.GetProperty("kind").GetString(), told.GetProperty("number").GetString()).Should().Be(("fellToDepartment", open));

        // Whatever is given to somebody who is out of use falls back, too.
        await Send(office.Admin, open, new { type = "assign", officer = gone });
        (await office.Admin.Post("/jobs/staffing/run", new { })).Text.Should().Contain("退回部门1件");
    }

    [Fact]
    public async Task Who_moves_to_another_department_leaves_the_open_cases_of_the_former_there()
    {
        var (mover, _) = await office.Person("officer", "czj");
        var number = await Register("czj");
        await Send(office.Admin, number, new { type = "assign", officer = mover });
        (await office.Admin.Put($"/users/{mover}", new { displayName = "某人", role = "reviewer", department = "czj" })).Status.Should().Be(HttpStatusCode.OK);
        (await office.Admin.Read($"/requests/{number}"))["officer"].Should().Be(mover, "he is still there");

        (await office.Admin.Put($"/users/{mover}", new { displayName = "某人", role = "officer", department = "xzfb" })).Status.Should().Be(HttpStatusCode.OK);

        var view = await office.Admin.Read($"/requests/{number}");
        view.Json.GetProperty("officer").ValueKind.Should().Be(System.Text.Json.JsonValueKind.Null);
        view.Json.GetProperty("handlingDepartment").GetString().Should().Be("czj");
        view.Json.GetProperty("timeline")[2].GetProperty("data").GetProperty("reason").GetString().Should().Be("已调离承办部门");
    }

    private async Task<string> Register(string department = "xzfb")
    {
        var answer = await office.Admin.Call(HttpMethod.Post, "/requests", RunningSilo.Form(department, "2023-02-10", $"内容{Guid.NewGuid()}"));
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return answer["number"];
    }

    private async Task<string> By(string number) => (await office.Admin.Read($"/requests/{number}")).Json.GetProperty("timeline").EnumerateArray().Last().GetProperty("by").GetString()!;

    private static async Task Send(HttpClient http, string number, object command)
    {
        var answer = await http.Post($"/requests/{number}/commands", command);
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
    }
}
