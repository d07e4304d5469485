using System.Net;
using System.Text;
using FluentAssertions;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

public sealed class SqliteSecondFactorTests(GuardedOnSqlite office) : SecondFactorTests(office), IClassFixture<GuardedOnSqlite>;

public sealed class PostgresSecondFactorTests(GuardedOnPostgres office) : SecondFactorTests(office), IClassFixture<GuardedOnPostgres>;

/// <summary>双因素认证 by the interface and at the pages.</summary>
public abstract class SecondFactorTests(GuardedSilo office)
{
    [Fact]
    public async Task Set_up_it_asks_for_a_code_that_lets_in_once()
    {
        var (userName, http) = await office.Person("officer", "xzfb");
        var (key, step, codes) = await SetUp(http);
        codes.Should().HaveCount(SecondFactorDesk.RecoveryCodes).And.OnlyHaveUniqueItems();
        (await http.Read("/me"))["secondFactor"].Should().Be("True");

        using var stranger = office.Stranger();
        (await Login(stranger, userName, null)).Should().Be((HttpStatusCode.Unauthorized, "second-factor-required"));
        (await stranger.Post("/login", new { userName, password = "Cuowu-2023" }))["code"].Should().Be("sign-in-refused", "of a wrong password nothing is told");
        (await Login(stranger, userName, Code(key, step))).Should().Be((HttpStatusCode.Unauthorized, "sign-in-refused"), "it confirmed the set-up");
        (await Login(stranger, userName, Code(key, step + 1))).Status.Should().Be(HttpStatusCode.OK);
        (await Login(stranger, userName, Code(key, step + 1))).Code.Should().Be("sign-in-refused", "it let in already");
        (await Login(stranger, userName, Code(key, step + 9))).Code.Should().Be("sign-in-refused");
        (await Login(stranger, userName, codes[0])).Status.Should().Be(HttpStatusCode.OK);
        (await Login(stranger, userName, codes[0])).Code.Should().Be("sign-in-refused", "each recovery code lets in once");
        (await Login(stranger, userName, codes[1].ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        (await Kinds(userName)).Should().Contain(["secondFactorSetUp", "signedIn", "signInFailed", "recoveryCodeUsed"]);
    }

    [Fact]
    public async Task Wrong_codes_lock_and_an_administrator_unlocks_and_resets()
    {
        var (userName, http) = await office.Person("auditor");
        var (_, _, codes) = await SetUp(http);
        using var stranger = office.Stranger();
        for (var i = 0; i < 5; i++)
        {
            (await Login(stranger, userName, $"00000{i}")).Code.Should().Be("sign-in-refused");
            (await Login(stranger, userName, null)).Code.Should().Be(i < 4 ? "second-factor-required" : "sign-in-refused", "the right password between them forgets nothing");
        }
        (await Login(stranger, userName, codes[0])).Code.Should().Be("sign-in-refused", "it is locked");
        (await office.Admin.Call(HttpMethod.Post, $"/users/{userName}/unlock", (string?)null)).Status.Should().Be(HttpStatusCode.OK);
        (await Login(stranger, userName, codes[0])).Status.Should().Be(HttpStatusCode.OK, "a locked account uses up no recovery code");

        var reset = await office.Admin.Call(HttpMethod.Post, $"/users/{userName}/second-factor/reset", (string?)null);
        (reset.Status, reset["secondFactor"]).Should().Be((HttpStatusCode.OK, "False"));
        (await http.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized, "a reset signs out");
        (await Login(stranger, userName, null)).Status.Should().Be(HttpStatusCode.OK);
        (await Kinds(userName)).Should().Contain(["accountLocked", "accountUnlocked", "secondFactorReset"]);
    }

    [Fact]
    public async Task Its_owner_gives_it_up_with_password_and_code()
    {
        var (userName, http) = await office.Person("auditor");
        (await http.Post("/me/second-factor/confirm", new { code = "123456" }))["code"].Should().Be("nothing-to-change", "it was not begun");
        (await http.Post("/me/second-factor/remove", new { password = GuardedSilo.Password, code = "123456" }))["code"].Should().Be("nothing-to-change");
        var (_, _, codes) = await SetUp(http);
        (await http.Call(HttpMethod.Post, "/me/second-factor", (string?)null))["code"].Should().Be("nothing-to-change");
        (await http.Post("/me/second-factor/remove", new { password = "Cuowu-2023", code = codes[0] }))["code"].Should().Be("code-refused");
        (await http.Post("/me/second-factor/remove", new { password = GuardedSilo.Password }))["code"].Should().Be("code-refused");
        var removed = await http.Post("/me/second-factor/remove", new { password = GuardedSilo.Password, code = codes[0] });
        (removed.Status, removed["secondFactor"]).Should().Be((HttpStatusCode.OK, "False"), removed.Text);
        using var stranger = office.Stranger();
        (await Login(stranger, userName, null)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Its_owner_renews_the_recovery_codes_and_the_old_ones_are_void()
    {
        var (userName, http) = await office.Person("auditor");
        (await Renew(http, GuardedSilo.Password, "123456"))["code"].Should().Be("nothing-to-change", "there is no second factor");
        var (key, step, old) = await SetUp(http);
        (await Renew(http, "Cuowu-2023", Code(key, step + 1)))["code"].Should().Be("code-refused");
        (await Renew(http, GuardedSilo.Password, "000000"))["code"].Should().Be("code-refused");
        (await Renew(http, GuardedSilo.Password, null))["code"].Should().Be("code-refused");

        var renewed = Listed(await Renew(http, GuardedSilo.Password, Code(key, step + 1)));

        renewed.Should().HaveCount(SecondFactorDesk.RecoveryCodes).And.NotIntersectWith(old);
        using var stranger = office.Stranger();
        (await Login(stranger, userName, old[0])).Code.Should().Be("sign-in-refused", "the old ones are void");
        (await Login(stranger, userName, renewed[0])).Status.Should().Be(HttpStatusCode.OK);
        (await http.Read("/me")).Status.Should().Be(HttpStatusCode.OK, "it signs nobody out");
        Listed(await Renew(http, GuardedSilo.Password, renewed[1])).Should().NotIntersectWith(renewed, "the last code does as well, where the phone is lost");
        (await Login(stranger, userName, renewed[2])).Code.Should().Be("sign-in-refused");
        (await Kinds(userName)).Where(kind => kind == "recoveryCodesRenewed").Should().HaveCount(2);
    }

    [Fact]
    public async Task At_the_pages_the_code_is_asked_for_after_the_password()
    {
        var (userName, http) = await office.Person("officer", "xzfb");
        var (key, step, codes) = await SetUp(http);
        using var visitor = new PageVisitor(office.Silo.Http.BaseAddress!);
        (await visitor.Open("/login/code")).Should().Be("/login", "no password was given");
        var second = await visitor.SignIn(userName, GuardedSilo.Password, "/?view=mine");
        second.Should().Be("/login/code?returnUrl=%2F%3Fview%3Dmine");
        (await visitor.Open("/")).Should().StartWith("/login", "the password alone opens nothing");
        (await visitor.Submit(second, "code", ("Form.Code", Code(key, step)))).Should().BeEmpty("a used code shows the form again");
        (await visitor.Submit(second, "code", ("Form.Code", Code(key, step + 1)))).Should().Be("/?view=mine");
        (await visitor.Open("/")).Should().BeEmpty();
        (await visitor.Open("/login/code")).Should().Be("/login", "the step is done");

        using var again = new PageVisitor(office.Silo.Http.BaseAddress!);
        (await again.Submit(await again.SignIn(userName, GuardedSilo.Password), "code", ("Form.Code", codes[3]))).Should().Be("/");
        using var changed = new PageVisitor(office.Silo.Http.BaseAddress!);
        second = await changed.SignIn(userName, GuardedSilo.Password);
        (await office.Admin.Call(HttpMethod.Post, $"/users/{userName}/logout", (string?)null)).Status.Should().Be(HttpStatusCode.OK);
        (await changed.Submit(second, "code", ("Form.Code", codes[4]))).Should().BeEmpty("the account changed between the steps");
    }

    [Fact]
    public async Task Where_it_is_demanded_nothing_else_opens_and_nothing_of_it_is_stored_in_the_clear()
    {
        var folder = SiloProcess.NewFolder();
        await using var silo = await GuardedSilo.Start([$"--Storage:DataDirectory={folder}"], GuardedSilo.Morning, "--Access:SecondFactor=RequiredForAdministrators");
        using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
        var me = await admin.Read("/me");
        (me["secondFactor"], me["mustSetUpSecondFactor"]).Should().Be(("False", "True"));
        var refused = await admin.Read("/users");
        (refused.Status, refused["code"]).Should().Be((HttpStatusCode.Forbidden, "second-factor-must-set-up"));
        using var visitor = new PageVisitor(silo.Http.BaseAddress!);
        (await visitor.SignIn("admin", GuardedSilo.AdminPassword)).Should().Be("/account");
        (await visitor.Open("/")).Should().Be("/account");
        (await visitor.Open("/account")).Should().BeEmpty();

        var key = (await admin.Call(HttpMethod.Post, "/me/second-factor", (string?)null))["key"];
        var codes = await Confirm(admin, key, DateTimeOffset.Parse(GuardedSilo.Morning));
        (await admin.Read("/users")).Status.Should().Be(HttpStatusCode.OK);
        (await visitor.Open("/")).Should().BeEmpty();
        var stored = string.Concat(Directory.GetFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file => Encoding.Latin1.GetString(Shared(file))));
        stored.Contains("\"secondFactor\":true", StringComparison.Ordinal).Should().BeTrue("this is the database");
        stored.Contains(key, StringComparison.Ordinal).Should().BeFalse();
        stored.Contains(codes[0], StringComparison.Ordinal).Should().BeFalse();
    }

    private async Task<(string Key, long Step, List<string> Codes)> SetUp(HttpClient http)
    {
        var begun = await http.Call(HttpMethod.Post, "/me/second-factor", (string?)null);
        var key = begun["key"];
        begun["uri"].Should().StartWith("otpauth://totp/").And.Contain($"secret={key}");
        (await http.Call(HttpMethod.Post, "/me/second-factor", (string?)null))["key"].Should().Be(key, "the same until it is confirmed");
        (await http.Post("/me/second-factor/confirm", new { code = "12345" }))["code"].Should().Be("code-refused");
        var step = TimeCodes.StepOf(office.Now);
        var confirmed = await http.Post("/me/second-factor/confirm", new { code = Code(key, step) });
        confirmed.Status.Should().Be(HttpStatusCode.OK, confirmed.Text);
        return (key, step, Listed(confirmed));
    }

    // What time the program has is known to a few steps only.
    private static async Task<List<string>> Confirm(HttpClient http, string key, DateTimeOffset about)
    {
        for (var ahead = 0; ahead < 5; ahead++)
        {
            if (await http.Post("/me/second-factor/confirm", new { code = Code(key, TimeCodes.StepOf(about) + ahead) }) is { Status: HttpStatusCode.OK } confirmed)
                return Listed(confirmed);
        }
        throw new InvalidOperationException("No code was taken.");
    }

    private static Task<ApiAnswer> Renew(HttpClient http, string password, string? code) => http.Post("/me/second-factor/recovery-codes", new { password, code });

    private static List<string> Listed(ApiAnswer confirmed) => [.. confirmed.Json.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)];

    private static string Code(string key, long step) => TimeCodes.Code(TimeCodes.Bytes(key), step);

    private static async Task<(HttpStatusCode Status, string? Code)> Login(HttpClient http, string userName, string? code)
    {
        var answer = await http.Post("/login", new { userName, password = GuardedSilo.Password, code });
        return (answer.Status, answer.Status == HttpStatusCode.OK ? null : answer["code"]);
    }

    private async Task<IEnumerable<string>> Kinds(string userName) =>
        (await office.Admin.ReadAll($"/audit?user={userName}")).Select(happened => happened.GetProperty("kind").GetString()!);

    private static byte[] Shared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
