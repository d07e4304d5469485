using System.Net;
using Jinping.Workflow.EndToEnd.Tests.Api;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>One clerk at work: registers requests and handles them, and sends again, under the same key, what was never answered.</summary>
internal sealed class OfficeClient(int id, Random random)
{
    private static readonly string[] Kinds = ["naturalPerson", "commercialEnterprise", "researchInstitution", "socialOrganization", "legalServiceInstitution", "other"];

    private readonly List<string> _open = [];
    private Work? _pending;
    private int _made;

    /// <summary>Everything that was acknowledged.</summary>
    public List<Work> Acknowledged { get; } = [];

    /// <summary>Works until the program is gone.</summary>
    /// <param name="http">The program of this life.</param>
    /// <param name="shared">A request which all clients write to; null for none.</param>
    public async Task WorkUntilTheProgramIsGone(HttpClient http, string? shared)
    {
        do
            _pending ??= Next(shared);
        while (await Attempt(http, _pending));
    }

    /// <summary>Works with a cluster, whose members come and go: what fails is sent again, to whichever is there then.</summary>
    /// <param name="anyone">A client of some member.</param>
    /// <param name="shared">A request which all clients write to.</param>
    /// <param name="end">When to stop; what is unanswered then stays so.</param>
    /// <param name="acknowledged">Told of every acknowledgement.</param>
    public async Task WorkWithAnyone(Func<HttpClient> anyone, string? shared, Action acknowledged, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            _pending ??= Next(shared);
            if (await Attempt(anyone(), _pending))
                acknowledged();
            else
                await Task.Delay(100, CancellationToken.None);
        }
    }

    /// <summary>Sends what was left unanswered.</summary>
    public async Task Finish(HttpClient http)
    {
        if (!await TryFinish(http))
            throw new InvalidOperationException("The program went away though nobody killed it.");
    }

    /// <summary>The same; false when it was not answered again.</summary>
    public async Task<bool> TryFinish(HttpClient http) => _pending is not { } last || await Attempt(http, last);

    private async Task<bool> Attempt(HttpClient http, Work work)
    {
        try
        {
            work.Attempts++;
            var answer = await http.Post(work.Path, work.Body, work.Key.ToString());
            if (answer.Status is HttpStatusCode.ServiceUnavailable)
                return false;   // not able now, says the program
            if (answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Created))
                throw new InvalidOperationException($"{work.Path} {work.Mark}: {answer.Status} {answer.Text}");
            Acknowledge(work, answer);
            return true;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return false;   // done or not, nobody knows
        }
    }

    private void Acknowledge(Work work, ApiAnswer answer)
    {
        work.Number = answer["number"];
        work.Version = answer.Json.GetProperty("version").GetInt32();
        Acknowledged.Add(work);
        _pending = null;
        if (answer["status"] == "closed")
            _open.Remove(work.Number);
        else if (answer.Status == HttpStatusCode.Created)
            _open.Add(work.Number);
    }

    private Work Next(string? shared)
    {
        var mark = $"mark-{id}-{++_made:D5}.";
        if (_open.Count == 0 || random.Next(3) == 0)
            return Of(mark, "/requests", Registration(mark));
        if (shared is not null && random.Next(12) == 0)
            return Of(mark, $"/requests/{shared}/commands", new { type = "note", text = mark });
        return Of(mark, $"/requests/{_open[random.Next(_open.Count)]}/commands", Command(mark));
    }

    private Work Of(string mark, string path, object body)
    {
        var key = new byte[16];
        random.NextBytes(key);
        return new Work { Mark = mark, Key = new Guid(key), Path = path, Body = body };
    }

    private object Registration(string mark)
    {
        var day = new DateOnly(2022, 1, 1).AddDays(random.Next(365)).ToString("yyyy-MM-dd");
        return new
        {
            department = random.Next(2) == 0 ? "xzfb" : "jyj",
            arrivedOn = day,
            receivedOn = day,
            channel = "inPerson",
            applicant = new { kind = Kinds[random.Next(Kinds.Length)], name = $"申请人{mark}" },
            description = mark,
        };
    }

    // Closings fall in 2023 as often as in 2022, so that both reports have something to tell.
    private object Command(string mark)
    {
        var on = random.Next(2) == 0 ? "2022-12-31" : "2023-03-01";
        return random.Next(8) switch
        {
            0 => Reply(on, "provided", mark, new { review = mark, route = "随答复书提供" }),
            1 => Reply(on, "doesNotExist", mark, new { search = mark }),
            2 => Reply(on, "petitionOrComplaint", mark, new { properChannel = mark }),
            3 => new { type = "withdraw", on, reason = mark },
            4 => new { type = "assign", officer = mark },
            _ => new { type = "note", text = mark },
        };
    }

    // The mark stands once in the entry: in the facts.
    private static object Reply(string on, string disposition, string mark, object facts) =>
        new { type = "issueReply", on, disposition, deliveredBy = "post", documentNumber = $"〔{mark.Length}〕号", facts };
}
