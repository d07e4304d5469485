using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

public sealed class SqliteSignInTests(GuardedOnSqlite office) : SignInTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresSignInTests(GuardedOnPostgres office) : SignInTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>Who gets in, and for how long.</summary>
public abstract class SignInTests(GuardedSilo office)
{
    [Fact]
    public async Task Without_a_token_there_is_nothing_and_with_one_the_record_names_its_owner()
    {
        using var stranger = office.Stranger();
        var refused = await stranger.Read("/requests");
        (refused.Status, refused["code"]).Should().Be((HttpStatusCode.Unauthorized, "sign-in-required"));
        (await stranger.Call(HttpMethod.Post, "/requests", RunningSilo.Form()))["code"].Should().Be("sign-in-required");

        var (userName, officer) = await office.Person("officer", "xzfb");
        var me = await officer.Read("/me");
        (me["userName"], me["displayName"], me["role"], me["department"], me["mustChangePassword"]).Should().Be((userName, "某人", "officer", "xzfb", "False"));
        var made = await officer.Call(HttpMethod.Post, "/requests", RunningSilo.Form());
        made.Status.Should().Be(HttpStatusCode.Created, made.Text);
        made.Json.GetProperty("timeline")[0].GetProperty("by").GetString().Should().Be($"某人（{userName}）");
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_get_the_same_answer()
    {
        using var stranger = office.Stranger();
        var unknown = await stranger.Post("/login", new { userName = "nobody", password = "Cuowu-2023" });
        var wrong = await stranger.Post("/login", new { userName = await office.Account("auditor", null), password = "Cuowu-2023" });
        (unknown.Status, unknown["code"]).Should().Be((HttpStatusCode.Unauthorized, "sign-in-refused"));
        wrong.Should().Be(unknown);
        (await stranger.Post("/login", new { userName = new string('x', 5000), password = "Cuowu-2023" })).Should().Be(unknown);
        (await stranger.Post("/login", new { userName = "admin", password = new string('x', 5000) })).Should().Be(unknown);
        (await stranger.Post("/login", new { userName = "../admin", password = "x" })).Should().Be(unknown);
        (await stranger.Post("/login", new { userName = "admin" }))["code"].Should().Be("malformed");
        (await stranger.Call(HttpMethod.Post, "/login", "{"))["code"].Should().Be("malformed");
    }

    [Fact]
    public async Task An_initial_password_opens_nothing_but_its_own_change()
    {
        var userName = await office.Account("officer", "xzfb");
        using var officer = await office.SignIn(userName, "Chushi-2023");
        (await officer.Read("/me"))["mustChangePassword"].Should().Be("True");
        foreach (var path in new[] { "/requests", "/departments", "/calendar/2022" })
        {
            var answer = await officer.Read(path);
            (answer.Status, answer["code"]).Should().Be((HttpStatusCode.Forbidden, "password-must-change"));
        }
        (await Change("Chushi-2023", "short"))["code"].Should().Be("password-unfit");
        (await Change("Chushi-2023", "Chushi-2023"))["code"].Should().Be("password-unfit");
        (await Change("Cuowu-2023", GuardedSilo.Password))["code"].Should().Be("sign-in-refused");
        var changed = await Change("Chushi-2023", GuardedSilo.Password);
        changed.Status.Should().Be(HttpStatusCode.OK, changed.Text);
        (await officer.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized, "the token of before is void");
        (await officer.Bearing(changed["accessToken"]).Read("/requests")).Status.Should().Be(HttpStatusCode.OK);
        (await officer.Post("/login", new { userName, password = "Chushi-2023" })).Status.Should().Be(HttpStatusCode.Unauthorized);

        (await office.Admin.Post($"/users/{userName}/password", new { password = "Chongzhi-2023" }))["mustChangePassword"].Should().Be("True");
        (await officer.Read("/requests")).Status.Should().Be(HttpStatusCode.Unauthorized, "a reset signs out");

        Task<ApiAnswer> Change(string currentPassword, string newPassword) => officer.Post("/me/password", new { currentPassword, newPassword });
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_until_an_administrator_unlocks()
    {
        var (userName, _) = await office.Person("auditor");
        using var stranger = office.Stranger();
        for (var i = 0; i < 5; i++)
            (await stranger.Post("/login", new { userName, password = $"Cuowu-{i}" })).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await stranger.Post("/login", new { userName, password = GuardedSilo.Password })).Status.Should().Be(HttpStatusCode.Unauthorized, "it is locked");
        (await office.Admin.ReadAll("/users")).Single(user => user.GetProperty("userName").GetString() == userName).GetProperty("lockedUntil").GetDateTimeOffset()
            .Should().BeCloseTo(DateTimeOffset.Parse(GuardedSilo.Morning).AddMinutes(15), TimeSpan.FromMinutes(10));
        (await office.Admin.Call(HttpMethod.Post, $"/users/{userName}/unlock", (string?)null))["lockedUntil"].Should().BeEmpty();
        (await stranger.Post("/login", new { userName, password = GuardedSilo.Password })).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_out_holds_here_or_everywhere()
    {
        var (userName, first) = await office.Person("auditor");
        using var second = await office.SignIn(userName, GuardedSilo.Password);
        using var third = await office.SignIn(userName, GuardedSilo.Password);
        (await first.Call(HttpMethod.Post, "/logout", (string?)null)).Status.Should().Be(HttpStatusCode.OK);
        (await first.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await second.Read("/me")).Status.Should().Be(HttpStatusCode.OK);
        (await second.Post("/logout", new { everywhere = true })).Status.Should().Be(HttpStatusCode.OK);
        (await second.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await third.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_change_of_rights_holds_at_once_and_the_last_administrator_stays()
    {
        var (userName, officer) = await office.Person("officer", "xzfb");
        (await office.Admin.Put($"/users/{userName}", new { role = "officer", department = "jyj" }))["department"].Should().Be("jyj");
        (await officer.Read("/requests")).Status.Should().Be(HttpStatusCode.Unauthorized);
        using var again = await office.SignIn(userName, GuardedSilo.Password);
        (await again.Read("/me"))["department"].Should().Be("jyj");
        (await office.Admin.Put($"/users/{userName}", new { role = "officer", department = "jyj", disabled = true })).Status.Should().Be(HttpStatusCode.OK);
        (await again.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await again.Post("/login", new { userName, password = GuardedSilo.Password })).Status.Should().Be(HttpStatusCode.Unauthorized);

        (await office.Admin.Put("/users/admin", new { role = "administrator", disabled = true }))["code"].Should().Be("last-administrator");
        (await office.Admin.Put("/users/admin", new { role = "auditor" }))["code"].Should().Be("last-administrator");
        (await office.Admin.Post("/users", new { userName = "ADMIN", role = "auditor", password = GuardedSilo.Password }))["code"].Should().Be("account-exists");
        (await office.Admin.Put("/users/nobody", new { role = "auditor" }))["code"].Should().Be("account-not-found");
    }

    [Fact]
    public async Task A_malformed_account_is_refused_by_field()
    {
        await Refused(new { userName = "张三", role = "auditor", password = GuardedSilo.Password }, "userName");
        await Refused(new { userName = "a1", role = "officer", password = GuardedSilo.Password }, "department");
        await Refused(new { userName = "a1", role = "officer", department = "none", password = GuardedSilo.Password }, "department");
        await Refused(new { userName = "a1", role = "administrator", department = "xzfb", password = GuardedSilo.Password }, "department");
        await Refused(new { userName = "a1", role = "king", password = GuardedSilo.Password }, "role");
        await Refused(new { userName = "a1", role = "auditor" }, "password");
        await Refused(new { userName = "a1", role = "auditor", displayName = " ", password = GuardedSilo.Password }, "displayName");
        (await office.Admin.Post("/users", new { userName = "a1", role = "auditor", password = "weak" }))["code"].Should().Be("password-unfit");

        async Task Refused(object body, string field)
        {
            var answer = await office.Admin.Post("/users", body);
            answer.Status.Should().Be(HttpStatusCode.BadRequest, answer.Text);
            answer.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(field);
        }
    }

    [Fact]
    public async Task A_token_that_is_not_ours_opens_nothing()
    {
        var good = (await Token("admin", GuardedSilo.AdminPassword))!;
        string[] bad = ["", "x", "null", good[..^1], good + "A", Flip(good, 5), Flip(good, good.Length / 2), Flip(good, good.Length - 3), new string('A', 8000), "eyJhbGciOiJub25lIn0.e30."];
        foreach (var token in bad)
        {
            using var http = office.Stranger();
            http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {token}");
            var answer = await http.Read("/me");
            (answer.Status, answer["code"]).Should().Be((HttpStatusCode.Unauthorized, "sign-in-required"), token);
        }
        using var known = office.Stranger().Bearing(good);
        (await known.Read("/me")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_twenty_first_attempt_of_a_minute_from_one_address_is_not_looked_at()
    {
        using var busy = office.Stranger();
        var answers = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => busy.Post("/login", new { userName = $"guess{i}", password = "Cuowu-2023" })));
        answers.Count(answer => answer.Status == HttpStatusCode.Unauthorized).Should().Be(20);
        answers.Where(answer => answer.Status != HttpStatusCode.Unauthorized).Should().HaveCount(4).And.OnlyContain(answer => answer.Status == HttpStatusCode.TooManyRequests && answer["code"] == "too-many-attempts");
        (await Token("admin", GuardedSilo.AdminPassword)).Should().NotBeNull("others are not concerned");
    }

    [Fact]
    public async Task Time_ends_a_lock_and_a_token_and_a_restart_ends_neither()
    {
        var storage = await office.Storage();
        string token;
        await using (var silo = await GuardedSilo.Start(storage, GuardedSilo.Morning))
        {
            using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
            token = admin.DefaultRequestHeaders.Authorization!.Parameter!;
            for (var i = 0; i < 5; i++)
                await admin.Post("/login", new { userName = "admin", password = $"Cuowu-{i}" });
            (await silo.Stop()).Should().Be(0);
        }
        await using (var silo = await GuardedSilo.Start(storage, "2023-02-15T10:10:00+08:00"))
        {
            using var http = Visitors.Of(silo.Http.BaseAddress!);
            (await http.Post("/login", new { userName = "admin", password = GuardedSilo.AdminPassword })).Status.Should().Be(HttpStatusCode.Unauthorized, "it is still locked");
            (await http.Bearing(token).Read("/me")).Status.Should().Be(HttpStatusCode.OK, "the keys are kept, and a lock signs nobody out");
            (await silo.Stop()).Should().Be(0);
        }
        await using (var silo = await GuardedSilo.Start(storage, "2023-02-15T11:01:00+08:00"))
        {
            using var http = Visitors.Of(silo.Http.BaseAddress!);
            (await http.Bearing(token).Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized, "the hour is over");
            (await http.Post("/login", new { userName = "admin", password = GuardedSilo.AdminPassword })).Status.Should().Be(HttpStatusCode.OK, "so is the quarter");
        }
    }

    [Fact]
    public async Task Every_answer_tells_the_browser_what_not_to_do_with_it()
    {
        foreach (var (http, path) in new[] { (office.Admin, "/api/v1/me"), (office.Stranger(), "/api/v1/me"), (office.Admin, "/api/v1/requests/x"), (office.Stranger(), "/healthz"), (office.Stranger(), "/nowhere"), (office.Stranger(), "/scalar/v1") })
        {
            using var answer = await http.GetAsync(path);
            string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
            (Header("X-Content-Type-Options"), Header("X-Frame-Options"), Header("Referrer-Policy")).Should().Be(("nosniff", "DENY", "no-referrer"), path);
            Header("Content-Security-Policy").Should().Contain("frame-ancestors 'none'").And.Contain(path.StartsWith("/api", StringComparison.Ordinal) ? "default-src 'none'" : "default-src");
        }
    }

    [Fact]
    public async Task Nothing_secret_is_in_the_log()
    {
        var (_, officer) = await office.Person("officer", "xzfb");
        await officer.Read("/requests");
        office.Silo.Output.Should().NotContain(GuardedSilo.Password).And.NotContain(GuardedSilo.AdminPassword).And.NotContain(officer.DefaultRequestHeaders.Authorization!.Parameter!);
    }

    private async Task<string?> Token(string userName, string password)
    {
        using var http = office.Stranger();
        var answer = await http.Post("/login", new { userName, password });
        return answer.Status == HttpStatusCode.OK ? answer["accessToken"] : null;
    }

    private static string Flip(string token, int at) => token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
}
