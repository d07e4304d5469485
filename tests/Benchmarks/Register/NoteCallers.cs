using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Jinping.Workflow.Benchmarks.Register;

/// <summary>Callers of the REST interface, each writing notes into cases of its own, one after the other.</summary>
/// <param name="http">A client of the running program.</param>
/// <param name="callers">How many call at once.</param>
internal sealed class NoteCallers(HttpClient http, int callers = NoteCallers.Callers)
{
    /// <summary>How many call at once on SQLite.</summary>
    public const int Callers = 32;

    /// <summary>How many cases they write into on SQLite: many each, so that a case stays as long as a real one.</summary>
    public const int Cases = Callers * CasesEach;

    private const int CasesEach = 40;

    /// <summary>Name of the applicant of these cases.</summary>
    public const string Applicant = "测量用申请人";

    private string[] _numbers = [];

    /// <summary>Registers the cases.</summary>
    public async Task Register()
    {
        var numbers = new List<string>();
        foreach (var caller in Enumerable.Range(0, callers * CasesEach).Chunk(callers))
            numbers.AddRange(await Task.WhenAll(caller.Select(_ => RegisterOne())));
        _numbers = [.. numbers];
    }

    /// <summary>Lets all callers write for a while.</summary>
    /// <returns>Answered steps a second.</returns>
    public async Task<double> Run(TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Call(caller, watch, time)));
        return done.Sum() / watch.Elapsed.TotalSeconds;
    }

    private async Task<int> Call(int caller, Stopwatch watch, TimeSpan time)
    {
        var done = 0;
        for (; watch.Elapsed < time; done++)
        {
            var number = _numbers[(caller + done * callers) % _numbers.Length];
            using var answer = await Send($"/api/v1/requests/{number}/commands", new { type = "note", text = "已电话联系申请人，告知办理进度。" });
            await Expect(answer, HttpStatusCode.OK);
        }
        return done;
    }

    private async Task<string> RegisterOne()
    {
        using var answer = await Send("/api/v1/requests", new
        {
            department = "xzfb",
            receivedOn = "2022-03-01",
            channel = "inPerson",
            applicant = new { kind = "naturalPerson", name = Applicant },
            description = "2022年度县级部门预算公开情况",
            formRequested = "paper",
        });
        await Expect(answer, HttpStatusCode.Created);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetString()!;
    }

    private Task<HttpResponseMessage> Send(string path, object body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return http.SendAsync(message);
    }

    private static async Task Expect(HttpResponseMessage answer, HttpStatusCode status)
    {
        if (answer.StatusCode != status)
            throw new InvalidOperationException($"{answer.RequestMessage?.RequestUri}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }
}
