using System.Collections.Immutable;
using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.EndToEnd.Tests.Hosting;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>A running program with an authority of several departments, fed and asked only through its public API.</summary>
internal sealed class ReplayedAuthority : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const int Shown = 50;
    private readonly SiloProcess _silo;

    private ReplayedAuthority(SiloProcess silo) => _silo = silo;

    /// <summary>Codes of its departments.</summary>
    public static ImmutableArray<string> Departments { get; } = ["xzfb", "gaj", "mzj", "rsj", "zrzyj", "zjj", "jtj", "nyj", "wjw", "scjgj", "kfq", "xcjd"];

    /// <summary>Starts a program with an empty register and creates the departments.</summary>
    public static async Task<ReplayedAuthority> Start()
    {
        var authority = new ReplayedAuthority(await SiloProcess.Start());
        foreach (var code in Departments)
            await authority.Post("/api/v1/departments", new { code, name = $"部门{code}" });
        return authority;
    }

    /// <summary>Sends cases as one ledger; each accepted case learns its number, every refused line fails the test.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="key">The Idempotency-Key.</param>
    public async Task Import(ImmutableArray<ReplayedCase> cases, Guid key)
    {
        var ledger = string.Join('\n', cases.Select(c => JsonSerializer.Serialize(new { request = c.Request, commands = c.Story.Commands }, Json)));
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports/requests") { Content = new StringContent(ledger, Encoding.UTF8, "application/x-ndjson") };
        message.Headers.Add("Idempotency-Key", key.ToString());
        using var answer = await _silo.Http.SendAsync(message);
        var progress = await Read(answer);
        string.Join('\n', progress.GetProperty("lines").EnumerateArray().Where(IsRefused).Take(Shown).Select(line => line.GetRawText())).Should().BeEmpty();
        progress.GetProperty("accepted").GetInt32().Should().Be(cases.Length);
        foreach (var line in progress.GetProperty("lines").EnumerateArray())
            cases[line.GetProperty("line").GetInt32() - 1].Number = line.GetProperty("number").GetString();
    }

    /// <summary>Registers a case and sends its commands one by one, as a clerk would.</summary>
    public async Task Handle(ReplayedCase replayed)
    {
        var view = await Post("/api/v1/requests", replayed.Request);
        replayed.Number = view.GetProperty("number").GetString();
        foreach (var command in replayed.Story.Commands)
            view = await Post($"/api/v1/requests/{replayed.Number}/commands", command);
        view.GetProperty("closedOn").GetString().Should().Be(replayed.Story.ClosedOn?.ToString("yyyy-MM-dd"), view.GetRawText());
    }

    /// <summary>The computed report of a year.</summary>
    public Task<JsonElement> Report(int year) => Get($"/api/v1/years/{year}/report");

    /// <summary>The request numbers behind a cell, read page by page.</summary>
    public async Task<ImmutableArray<string>> Cell(int year, string row, string column, int pageSize)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        var total = 1;
        for (var page = 1; (page - 1) * pageSize < total; page++)
        {
            var answer = await Get($"/api/v1/years/{year}/report/cells/{row}/{column}?page={page}&pageSize={pageSize}");
            total = answer.GetProperty("total").GetInt32();
            numbers.AddRange(answer.GetProperty("items").EnumerateArray().Select(number => number.GetString()!));
        }
        numbers.Count.Should().Be(total);
        return numbers.ToImmutable();
    }

    /// <summary>What <c>verify</c> finds in the stored records, and its exit code; 0 means that nothing is wrong.</summary>
    public Task<(int ExitCode, string Output)> Verify() => OperatorCommand.Run("verify", "--data", _silo.DataDirectory);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _silo.DisposeAsync();
        Directory.Delete(_silo.DataDirectory, recursive: true);
    }

    private static bool IsRefused(JsonElement line) => line.GetProperty("number").ValueKind == JsonValueKind.Null;

    private async Task<JsonElement> Get(string path)
    {
        using var answer = await _silo.Http.GetAsync(path);
        return await Read(answer);
    }

    private async Task<JsonElement> Post(string path, object body)
    {
        using var answer = await _silo.Http.PostAsJsonAsync(path, body, Json);
        return await Read(answer);
    }

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.IsSuccessStatusCode.Should().BeTrue("{0} {1} answered {2}: {3}", answer.RequestMessage!.Method, answer.RequestMessage.RequestUri, answer.StatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
