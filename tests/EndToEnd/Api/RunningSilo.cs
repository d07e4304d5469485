using System.Globalization;
using Jinping.Workflow.EndToEnd.Tests.Hosting;
using Jinping.Workflow.Support;
using Xunit;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>On SQLite.</summary>
public sealed class SiloOnSqlite : RunningSilo
{
    protected override Task<string[]> Storage() => Task.FromResult<string[]>([]);
}

/// <summary>On PostgreSQL.</summary>
public sealed class SiloOnPostgres : RunningSilo
{
    protected override async Task<string[]> Storage() => SiloProcess.On(await (await PostgresServer.Shared).CreateDatabase());
}

/// <summary>One running program for the tests of a class, on 2023-02-15, with two departments.</summary>
public abstract class RunningSilo : IAsyncLifetime
{
    private static int _made;

    /// <summary>The program.</summary>
    public SiloProcess Silo { get; private set; } = null!;

    /// <summary>Its client.</summary>
    public HttpClient Http => Silo.Http;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Silo = await SiloProcess.Start(null, ["--Clock:Now=2023-02-15T10:00:00+08:00", .. await Storage()]);
        await Http.Post("/departments", new { code = "xzfb", name = "县政府办公室" });
        await Http.Post("/departments", new { code = "jyj", name = "教育体育局" });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Silo.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>What to say of the database when the program is started.</summary>
    protected abstract Task<string[]> Storage();

    /// <summary>A form as it should be, JSON text.</summary>
    public static string Form(string department = "xzfb", string receivedOn = "2022-03-01", string description = "部门预算", string kind = "naturalPerson", string channel = "inPerson") =>
        $$"""{"department":"{{department}}","arrivedOn":"{{receivedOn}}","receivedOn":"{{receivedOn}}","channel":"{{channel}}","applicant":{"kind":"{{kind}}","name":"申请人"},"description":"{{description}}"}""";

    /// <summary>Registers a request and gives its number.</summary>
    public async Task<string> Register(string department = "xzfb", string receivedOn = "2022-03-01", string? description = null, string kind = "naturalPerson") =>
        (await Http.Call(HttpMethod.Post, "/requests", Form(department, receivedOn, description ?? $"内容{Interlocked.Increment(ref _made).ToString(CultureInfo.InvariantCulture)}", kind)))["number"];

    /// <summary>Sends a command.</summary>
    public Task<ApiAnswer> Command(string number, object command, string? key = null) => Http.Post($"/requests/{number}/commands", command, key);

    /// <summary>A reply that provides what was asked for.</summary>
    public static object Provide(string on) =>
        new { type = "issueReply", on, disposition = "provided", deliveredBy = "hand", facts = new { review = "可以公开", route = "当面提供" } };
}
