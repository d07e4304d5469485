using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.EndToEnd.Tests.Jobs;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>个人信息: nowhere in the clear, masked for whoever does not ask, in full for whoever handles the case and is recorded.</summary>
public sealed partial class PersonalDataTests
{
    private const string Number = "532530197702031234";
    private const string Phone = "13987650001";
    private const string Email = "zhuanyong@example.cn";
    private const string Address = "云南省红河哈尼族彝族自治州金平苗族瑶族傣族自治县金河镇专用路9号";
    private const string Secret = "a-secret-line-of-more-than-thirty-two-characters";

    private static readonly ImmutableArray<string> Values = [Number, Phone, Email, "专用路9号"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Who_handles_cases_sees_all_when_he_asks_and_is_recorded_and_everybody_else_sees_masks(bool onPostgres)
    {
        var stored = await StoredData.Create(onPostgres);
        await using var silo = await GuardedStart(stored);
        using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
        foreach (var code in new[] { "xzfb", "jyj" })
            (await admin.Post("/departments", new { code, name = code })).Status.Should().Be(HttpStatusCode.Created);
        using var officer = await Person(silo, admin, "officer", "xzfb");
        var key = Guid.NewGuid().ToString();
        var registered = await officer.Call(HttpMethod.Post, "/requests", Form(), key);
        var number = registered["number"];
        Masked(registered);
        (await officer.Call(HttpMethod.Post, "/requests", Form(), key)).Should().Be(registered, "the same key and body, though it would be encrypted anew");
        (await officer.Call(HttpMethod.Post, "/requests", Form(phone: "13987650002"), key))["code"].Should().Be("idempotency-key-reused");
        Masked(await officer.Post($"/requests/{number}/commands", new { type = "note", text = "备注" }));
        Masked(await officer.Read($"/requests/{number}"));
        Masked(await officer.Read($"/requests/{number}?asOf=2022-03-15&reveal=false"));
        None(await officer.Read("/requests?q=申请人"));

        foreach (var role in new[] { "officer", "reviewer", "supervisor" })
        {
            using var handler = role == "officer" ? officer : await Person(silo, admin, role, "xzfb");
            Full(await handler.Read($"/requests/{number}?reveal=true"));
            Reveals(stored).Should().Contain($"{role}1/{number}");
        }
        Full(await admin.Read($"/requests/{number}?reveal=true&asOf=2022-03-15"));
        Reveals(stored).Should().Contain($"admin/{number}").And.HaveCount(4);

        using var auditor = await Person(silo, admin, "auditor", null);
        Masked(await auditor.Read($"/requests/{number}"));
        (await auditor.Read($"/requests/{number}?reveal=true")).Status.Should().Be(HttpStatusCode.Forbidden);
        using var intruder = await Person(silo, admin, "officer", "jyj", "officer2");
        var unknown = await intruder.Read("/requests/2022-jyj-9999?reveal=true");
        (await intruder.Read($"/requests/{number}?reveal=true")).Text.Should().Be(unknown.Text.Replace("2022-jyj-9999", number));
        using var stranger = Visitors.Of(silo.Http.BaseAddress!);
        (await stranger.Read($"/requests/{number}?reveal=true")).Status.Should().Be(HttpStatusCode.Unauthorized);
        Reveals(stored).Should().HaveCount(4, "who saw nothing is not recorded");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_value_is_in_the_log_the_files_or_a_dump(bool onPostgres)
    {
        var connection = onPostgres ? await (await PostgresServer.Shared).CreateDatabase() : null;
        var stored = connection is null ? StoredData.OnFile(SiloProcess.NewFolder()) : StoredData.OnPostgres(connection);
        var silo = await stored.Start("--Clock:Now=2023-02-15T10:00:00+08:00", "--Logging:LogLevel:Default=Debug");
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var registered = await silo.Http.Call(HttpMethod.Post, "/requests", Form(), Guid.NewGuid().ToString());
        Full(registered);
        var line = $$"""{"request":{{Form()}},"commands":[{"type":"note","text":"补录"}]}""";
        (await silo.Http.Call(HttpMethod.Post, "/imports/requests", line, Guid.NewGuid().ToString(), "application/x-ndjson")).Json.GetProperty("accepted").GetInt32().Should().Be(1);
        // What is wrong with a form is said without saying what stood in it.
        None(await silo.Http.Call(HttpMethod.Post, "/requests", Form(phone: $"enc:v1:{Phone}"), Guid.NewGuid().ToString()));
        None(await silo.Http.Call(HttpMethod.Post, "/requests", Form(phone: Phone + new string('1', 300)), Guid.NewGuid().ToString()));
        None(await silo.Http.Call(HttpMethod.Post, "/requests", Form().Replace("\"phone\"", "\"telephone\""), Guid.NewGuid().ToString()));
        None(await silo.Http.Call(HttpMethod.Post, "/requests", Form().Replace("\"naturalPerson\"", $"\"{Phone}\""), Guid.NewGuid().ToString()));
        None(await silo.Http.Call(HttpMethod.Post, "/requests", Form()[..^3], Guid.NewGuid().ToString()));
        (await silo.Http.Call(HttpMethod.Post, "/jobs/nightly-backup/run", null)).Status.Should().Be(HttpStatusCode.OK);
        (await silo.Http.Read($"/requests/{registered["number"]}/verification")).Json.GetProperty("problems").GetArrayLength().Should().Be(0);
        foreach (var running in Files(stored))
            Holds(running.Text, running.Name);
        (await silo.Stop()).Should().Be(0);
        Holds(silo.Output, "the log");
        foreach (var file in Files(stored))
            Holds(file.Text, file.Name);
        if (connection is not null)
        {
            var dump = Path.Combine(SiloProcess.NewFolder(), "jinping.sql");
            await PostgresTools.Run("pg_dump", connection, $"--file={dump}");
            // Bytes are written in hexadecimal digits.
            var text = await File.ReadAllTextAsync(dump);
            text.Should().Contain(Hex("enc:v1:"), "the cases are in it");
            foreach (var value in Values)
                text.Contains(Hex(value), StringComparison.OrdinalIgnoreCase).Should().BeFalse("{0} is nowhere", value);
            Holds(text, "the dump");
        }
        // Verifying needs no key.
        (await OperatorCommand.Run(["verify", .. stored.Arguments])).Code.Should().Be(0);
        await silo.DisposeAsync();
    }

    [Fact]
    public async Task With_a_secret_outside_the_database_a_stolen_copy_opens_nothing()
    {
        var stored = StoredData.OnFile(SiloProcess.NewFolder());
        var secret = Path.Combine(SiloProcess.NewFolder(), "secret");
        var with = $"--Access:KeySecretFile={secret}";
        await File.WriteAllTextAsync(secret, Secret + "\n");
        var number = await Begin(stored, with);
        foreach (var file in Files(stored))
            file.Text.Should().NotContain("masterKey", file.Name);

        await Refused(stored, "Access:KeySecretFile");
        await File.WriteAllTextAsync(secret, "another-secret-of-more-than-thirty-two-characters\n");
        await Refused(stored, "没有封存它的那一行", with);
        await File.WriteAllTextAsync(secret, "short\n");
        await Refused(stored, "至少32个字符", with);

        // A new secret stands first, and seals what the old one opens; then the old one can go.
        await File.WriteAllTextAsync(secret, $"another-secret-of-more-than-thirty-two-characters\n{Secret}\n");
        await Shows(stored, number, with);
        await File.WriteAllTextAsync(secret, "another-secret-of-more-than-thirty-two-characters\n");
        await Shows(stored, number, with);
    }

    [Fact]
    public async Task Keys_that_were_open_are_sealed_when_a_secret_is_given_later()
    {
        var stored = StoredData.OnFile(SiloProcess.NewFolder());
        var secret = Path.Combine(SiloProcess.NewFolder(), "secret");
        await File.WriteAllTextAsync(secret, Secret);
        var number = await Begin(stored);
        Ring(stored).Should().Contain("masterKey");
        await Shows(stored, number, $"--Access:KeySecretFile={secret}");
        Ring(stored).Should().NotContain("masterKey").And.Contain("sealed");
        await Refused(stored, "Access:KeySecretFile");
    }

    [Fact]
    public async Task Revoked_keys_void_every_token_and_lose_no_applicant()
    {
        var stored = await StoredData.Create(onPostgres: false);
        string number, token;
        await using (var silo = await GuardedStart(stored))
        {
            using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
            token = admin.DefaultRequestHeaders.Authorization!.Parameter!;
            await admin.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
            number = (await admin.Call(HttpMethod.Post, "/requests", Form(), Guid.NewGuid().ToString()))["number"];
            await silo.Stop();
        }
        await using (var silo = await GuardedStart(stored))
        {
            using var bearer = Visitors.Of(silo.Http.BaseAddress!).Bearing(token);
            (await bearer.Read("/me")).Status.Should().Be(HttpStatusCode.OK);
            await silo.Stop();
        }
        var made = DateTimeOffset.Parse(Made().Match(Ring(stored)).Groups[1].Value, CultureInfo.InvariantCulture);
        var before = $"--Access:RevokeKeysBefore={made.AddSeconds(1):O}";
        for (var start = 1; start <= 2; start++)
        {
            await using var silo = await GuardedStart(stored, before);
            using var bearer = Visitors.Of(silo.Http.BaseAddress!).Bearing(token);
            (await bearer.Read("/me")).Status.Should().Be(HttpStatusCode.Unauthorized);
            using var admin = await GuardedSilo.SignIn(silo, "admin", GuardedSilo.AdminPassword);
            Full(await admin.Read($"/requests/{number}?reveal=true"));
            (await admin.Call(HttpMethod.Post, "/requests", Form(), Guid.NewGuid().ToString())).Json.GetProperty("monthlyRank").GetInt32().Should().Be(start + 1, "the applicant is known again");
            await silo.Stop();
        }
    }

    private static string Form(string phone = Phone) =>
        $$"""{"department":"xzfb","arrivedOn":"2022-03-01","receivedOn":"2022-03-01","channel":"inPerson","applicant":{"kind":"naturalPerson","name":"申请人","identityType":"residentIdCard","identityNumber":"{{Number}}","phone":"{{phone}}","email":"{{Email}}","address":"{{Address}}"},"description":"部门预算"}""";

    private static Task<SiloProcess> GuardedStart(StoredData stored, params string[] more) =>
        stored.Start(["--Access:SignIn=Required", $"--Admin:InitialPassword={GuardedSilo.AdminPassword}", $"--Clock:Now={GuardedSilo.Morning}", .. more]);

    internal static async Task<HttpClient> Person(SiloProcess silo, HttpClient admin, string role, string? department, string? name = null)
    {
        const string initial = "Chushi-2023";
        var userName = name ?? $"{role}1";
        (await admin.Post("/users", new { userName, role, department, password = initial })).Status.Should().Be(HttpStatusCode.Created);
        var http = await GuardedSilo.SignIn(silo, userName, initial);
        return http.Bearing((await http.Post("/me/password", new { currentPassword = initial, newPassword = GuardedSilo.Password }))["accessToken"]);
    }

    private static async Task<string> Begin(StoredData stored, params string[] arguments)
    {
        await using var silo = await stored.Start(["--Clock:Now=2023-02-15T10:00:00+08:00", .. arguments]);
        await silo.Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        var number = (await silo.Http.Call(HttpMethod.Post, "/requests", Form(), Guid.NewGuid().ToString()))["number"];
        await silo.Stop();
        return number;
    }

    private static async Task Shows(StoredData stored, string number, params string[] arguments)
    {
        await using var silo = await stored.Start(arguments);
        Full(await silo.Http.Read($"/requests/{number}"));
        await silo.Stop();
    }

    private static async Task Refused(StoredData stored, string why, params string[] arguments)
    {
        await using var silo = SiloProcess.Launch(stored.Folder, arguments);
        (await silo.WaitForExit()).Should().Be(1);
        silo.Output.Should().Contain(why);
    }

    private static void Full(ApiAnswer answer) => Applicants(answer).Should().AllBeEquivalentTo((Number, Phone, Email, Address)).And.HaveCount(2);

    private static void Masked(ApiAnswer answer)
    {
        Applicants(answer).Should().AllBeEquivalentTo(("532***********1234", "139****0001", "z***@example.cn", "云南省红河哈尼族彝族自治州金平苗族瑶族傣族自治县****")).And.HaveCount(2);
        None(answer);
    }

    // Of the case, and of its first entry.
    private static IEnumerable<(string?, string?, string?, string?)> Applicants(ApiAnswer answer)
    {
        answer.Status.Should().BeOneOf([HttpStatusCode.OK, HttpStatusCode.Created], answer.Text);
        return new[] { answer.Json.GetProperty("applicant"), answer.Json.GetProperty("timeline")[0].GetProperty("data").GetProperty("applicant") }
            .Select(applicant => (Text(applicant, "identityNumber"), Text(applicant, "phone"), Text(applicant, "email"), Text(applicant, "address")));
    }

    private static string? Text(JsonElement applicant, string name) => applicant.GetProperty(name).GetString();

    private static void None(ApiAnswer answer) => Holds(answer.Text, "the answer");

    private static void Holds(string text, string what)
    {
        foreach (var value in Values)
            text.Contains(value, StringComparison.Ordinal).Should().BeFalse("{0} shall not hold {1}", what, value);
    }

    private static string Hex(string text) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<(string Name, string Text)> Files(StoredData stored) => stored.Folder is null ? [] : Directory.GetFiles(stored.Folder, "*", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file => (file, Read(file)));

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Ring(StoredData stored) => Encoding.UTF8.GetString((byte[])stored.Scalar("SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString = 'key-ring'")!);

    private static List<string> Reveals(StoredData stored)
    {
        if (stored.Scalar("SELECT PayloadBinary FROM OrleansStorage WHERE GrainTypeString = 'audit-log'") is not byte[] log)
            return [];
        using var document = JsonDocument.Parse(log);
        return [.. document.RootElement.GetProperty("events").EnumerateArray()
            .Where(happened => happened.GetProperty("kind").GetString() == "personalDataRevealed")
            .Select(happened => $"{happened.GetProperty("user").GetString()}/{happened.GetProperty("subject").GetString()}")];
    }

    [GeneratedRegex("<creationDate>([^<]+)<")]
    private static partial Regex Made();
}
