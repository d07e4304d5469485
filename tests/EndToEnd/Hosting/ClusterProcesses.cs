namespace Jinping.Workflow.EndToEnd.Tests.Hosting;

/// <summary>Several silos on one PostgreSQL, each in a process of its own, made members of one cluster by settings alone.</summary>
public sealed class ClusterProcesses : IAsyncDisposable
{
    private readonly Func<int, string[]> _settings;
    private readonly SiloProcess?[] _members;
    private int _turn;

    private ClusterProcesses(int members, string connectionString, Func<int, string[]> more)
    {
        _settings = member => [.. SiloProcess.On(connectionString), "--Jobs:Enabled=false", .. more(member)];
        _members = new SiloProcess?[members];
    }

    /// <summary>A client of some member that is there; each time another.</summary>
    public HttpClient Anyone
    {
        get
        {
            for (var look = 0; ; look++)
            {
                if (_members[(Interlocked.Increment(ref _turn) & int.MaxValue) % _members.Length] is { } member)
                    return member.Http;
                if (look > _members.Length)
                    throw new HttpRequestException("No member is there.");
            }
        }
    }

    /// <summary>Starts the members at the same time.</summary>
    /// <param name="members">How many.</param>
    /// <param name="connectionString">Their database.</param>
    /// <param name="more">What else a member is told, by its place.</param>
    public static async Task<ClusterProcesses> Start(int members, string connectionString, Func<int, string[]>? more = null)
    {
        var cluster = new ClusterProcesses(members, connectionString, more ?? (_ => []));
        await Task.WhenAll(Enumerable.Range(0, members).Select(cluster.Launch));
        return cluster;
    }

    /// <summary>Starts a member; while the database is away, again and again.</summary>
    public async Task Launch(int member)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _members[member] = await SiloProcess.Start(null, _settings(member));
                return;
            }
            catch (InvalidOperationException) when (attempt < 5)
            {
                await Task.Delay(500);
            }
        }
    }

    /// <summary>kill -9 of a member.</summary>
    public async Task Kill(int member)
    {
        if (Interlocked.Exchange(ref _members[member], null) is { } killed)
            await killed.Kill();
    }

    /// <summary>SIGTERM, and a new start.</summary>
    public async Task Restart(int member)
    {
        if (Interlocked.Exchange(ref _members[member], null) is { } stopped)
            await stopped.Stop();
        await Launch(member);
    }

    /// <summary>Whether every request is answered for by some member, all asked at the same time.</summary>
    public async Task<bool> AllAnswer(IEnumerable<string> numbers) => (await Task.WhenAll(numbers.Select(Answers))).All(answered => answered);

    private async Task<bool> Answers(string number)
    {
        try
        {
            using var answer = await Anyone.GetAsync($"/api/v1/requests/{number}");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var member in _members)
        {
            if (member is not null)
                await member.DisposeAsync();
        }
    }
}
