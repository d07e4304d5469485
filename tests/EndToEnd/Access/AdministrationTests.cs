using System.Net;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

public sealed class SqliteAdministrationTests(GuardedOnSqlite office) : AdministrationTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresAdministrationTests(GuardedOnPostgres office) : AdministrationTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>Settings, and the audit log of what administrators do.</summary>
public abstract class AdministrationTests(GuardedSilo office)
{
    [Fact]
    public async Task Settings_are_changed_by_whoever_saw_them_as_they_are()
    {
        var before = (await office.Admin.Read("/settings")).Json;
        var version = before.GetProperty("version").GetInt64();
        var changed = await office.Admin.Put("/settings", new { name = "金平县人民政府", conventions = new { supplementPeriod = 10, yellowFrom = 6 }, expectedVersion = version });
        changed.Status.Should().Be(HttpStatusCode.OK, changed.Text);
        (changed["name"], changed.Json.GetProperty("conventions").GetProperty("supplementPeriod").GetInt32()).Should().Be(("金平县人民政府", 10));
        (await office.Admin.Put("/settings", new { name = "他人", expectedVersion = version }))["code"].Should().Be("stale-version");
        var malformed = await office.Admin.Put("/settings", new { conventions = new { supplementPeriod = 90 } });
        malformed.Status.Should().Be(HttpStatusCode.BadRequest);
        malformed.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal("supplementPeriod");
        (await office.Admin.Put("/settings", new { name = " " })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await office.Admin.Read("/settings"))["name"].Should().Be("金平县人民政府");
        (await Records("kind=settingsChanged")).Should().Contain(record => record.GetProperty("detail").GetString() == "机关名称、惯例");
    }

    [Fact]
    public async Task What_is_done_to_an_account_is_recorded_and_what_was_typed_in_vain_is_not()
    {
        var (userName, _) = await office.Person("officer", "xzfb");
        await office.Admin.Put($"/users/{userName}", new { role = "supervisor", department = "jyj", displayName = "王小二" });
        await office.Admin.Post($"/users/{userName}/password", new { password = "Chongzhi-2023" });
        await office.Admin.Call(HttpMethod.Post, $"/users/{userName}/logout", (string?)null);
        using var stranger = office.Stranger();
        await stranger.Post("/login", new { userName = "Mima-wu-shang-2023", password = "x" });
        await stranger.Post("/login", new { userName, password = "Cuowu-2023" });

        var records = await Records($"user={userName}");
        records.Select(record => record.GetProperty("kind").GetString()).Should().Equal("signInFailed", "signedOutEverywhere", "passwordReset", "rightsChanged", "passwordChanged", "signedIn", "accountCreated");
        records.Single(record => record.GetProperty("kind").GetString() == "rightsChanged").GetProperty("detail").GetString().Should().Be("角色由经办人改为主管；部门由xzfb改为jyj；姓名变更");
        var all = string.Concat((await Records("")).Select(record => record.ToString()));
        all.Should().NotContain("Mima-wu-shang").And.NotContain("王小二").And.NotContain("Chongzhi-2023");
    }

    [Fact]
    public async Task Exports_and_jobs_are_recorded()
    {
        var (userName, _) = await office.Person("auditor");
        using var visitor = new PageVisitor(office.Silo.Http.BaseAddress!);
        await visitor.SignIn(userName, GuardedSilo.Password);
        (await visitor.Open("/worklist.xlsx")).Should().BeEmpty();
        (await visitor.Open("/audit.xlsx?kind=signedIn")).Should().BeEmpty();
        await visitor.Open("/sign-out");
        (await Records($"user={userName}")).Select(record => record.GetProperty("kind").GetString()).Take(4).Should().Equal("signedOut", "auditExported", "workListExported", "signedIn");
        (await office.Admin.Call(HttpMethod.Post, "/jobs/deadline-sweep/run", (string?)null)).Status.Should().Be(HttpStatusCode.OK);
        (await office.Admin.Call(HttpMethod.Post, "/jobs/none/run", (string?)null)).Status.Should().Be(HttpStatusCode.NotFound);
        (await Records("kind=jobRun")).Select(record => record.GetProperty("subject").GetString()).Should().Contain("deadline-sweep").And.NotContain("none");
    }

    [Theory]
    [InlineData("from=2023-02-16&to=2023-02-15", "from")]
    [InlineData("from=2022-01-01&to=2023-02-15", "from")]
    [InlineData("from=0001-01-01&to=0001-01-02&kind=nothing", "kind")]
    [InlineData("to=x", "to")]
    public async Task A_question_that_cannot_be_meant_is_malformed(string query, string field)
    {
        var answer = await office.Admin.Read($"/audit?{query}");
        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(field);
    }

    private Task<List<JsonElement>> Records(string query) => office.Admin.ReadAll($"/audit?{query}");
}
