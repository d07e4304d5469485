using System.Diagnostics;
using System.Globalization;
using System.Net;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Api;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Access;

/// <summary>On SQLite.</summary>
public sealed class GuardedOnSqlite : GuardedSilo
{
    /// <summary>The data folder.</summary>
    public string Folder { get; private set; } = "";

    protected override Task<string[]> NewStorage()
    {
        Folder = SiloProcess.NewFolder();
        return Task.FromResult<string[]>([$"--Storage:DataDirectory={Folder}"]);
    }
}

/// <summary>On PostgreSQL.</summary>
public sealed class GuardedOnPostgres : GuardedSilo
{
    protected override async Task<string[]> NewStorage() => SiloProcess.On(await (await PostgresServer.Shared).CreateDatabase());
}

/// <summary>One running program that requires sign-in, on 2023-02-15, with three departments.</summary>
public abstract class GuardedSilo : IAsyncLifetime
{
    /// <summary>Password of <c>admin</c>, given by setting.</summary>
    public const string AdminPassword = "Guanli-2023";

    /// <summary>Password of everybody else once changed.</summary>
    public const string Password = "Gongzuo-2023";

    /// <summary>When it starts.</summary>
    public const string Morning = "2023-02-15T10:00:00+08:00";

    /// <summary>Password of everybody else at first.</summary>
    public const string Initial = "Chushi-2023";

    private readonly Stopwatch _running = new();
    private DateTimeOffset _signedIn;
    private string[] _storage = [];
    private int _people;

    /// <summary>The program.</summary>
    public SiloProcess Silo { get; private set; } = null!;

    /// <summary>The program's time, which is not ours.</summary>
    public DateTimeOffset Now => _signedIn + _running.Elapsed;

    /// <summary>The administrator.</summary>
    public HttpClient Admin { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _storage = await NewStorage();
        Silo = await Start(_storage, Morning);
        Admin = await SignIn("admin", AdminPassword);
        _running.Start();
        _signedIn = DateTimeOffset.Parse((await Admin.Read("/audit?kind=signedIn")).Json.GetProperty("items")[0].GetProperty("at").GetString()!, CultureInfo.InvariantCulture);
        foreach (var code in new[] { "xzfb", "jyj", "czj" })
            (await Admin.Post("/departments", new { code, name = code })).Status.Should().Be(HttpStatusCode.Created);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the program and starts it on the same database at another time: what fell due meanwhile it makes up for. Whoever was signed in signs in again.</summary>
    public async Task MoveClock(string now)
    {
        // Not asked to stop: it would wait for browsers that still look at it.
        await Silo.Kill();
        await Silo.DisposeAsync();
        Silo = await Start(_storage, now);
        Admin = await SignIn("admin", AdminPassword);
    }

    /// <summary>What to say of a new database when the program is started.</summary>
    public Task<string[]> Storage() => NewStorage();

    /// <summary>The program on some database, at some time.</summary>
    public static Task<SiloProcess> Start(string[] storage, string now, params string[] more) =>
        SiloProcess.Start(null, ["--Access:SignIn=Required", $"--Admin:InitialPassword={AdminPassword}", $"--Clock:Now={now}", .. storage, .. more]);

    /// <summary>Somebody who has not signed in.</summary>
    public HttpClient Stranger() => Visitors.Of(Silo.Http.BaseAddress!);

    /// <summary>Somebody who has.</summary>
    public Task<HttpClient> SignIn(string userName, string password) => SignIn(Silo, userName, password);

    /// <summary>Somebody who has, at any program.</summary>
    public static async Task<HttpClient> SignIn(SiloProcess program, string userName, string password)
    {
        var http = Visitors.Of(program.Http.BaseAddress!);
        var answer = await http.Post("/login", new { userName, password });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return http.Bearing(answer["accessToken"]);
    }

    /// <summary>Makes an account and does not sign in.</summary>
    public async Task<string> Account(string role, string? department)
    {
        var userName = $"{role}{Interlocked.Increment(ref _people).ToString(CultureInfo.InvariantCulture)}";
        var answer = await Admin.Post("/users", new { userName, displayName = "某人", role, department, password = Initial });
        answer.Status.Should().Be(HttpStatusCode.Created, answer.Text);
        return userName;
    }

    /// <summary>Somebody new, with a password changed and signed in.</summary>
    public async Task<(string UserName, HttpClient Http)> Person(string role, string? department = null)
    {
        var userName = await Account(role, department);
        var http = await SignIn(userName, Initial);
        var answer = await http.Post("/me/password", new { currentPassword = Initial, newPassword = Password });
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Text);
        return (userName, http.Bearing(answer["accessToken"]));
    }

    /// <summary>What to say of the database when the program is started.</summary>
    protected abstract Task<string[]> NewStorage();
}

internal static class Bearers
{
    /// <summary>The same client, with a token.</summary>
    public static HttpClient Bearing(this HttpClient http, string token)
    {
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return http;
    }
}
