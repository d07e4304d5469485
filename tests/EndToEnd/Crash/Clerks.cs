using System.Globalization;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>Clerks at work on programs that come and go: each sends again what was not answered.</summary>
internal sealed class Clerks : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly OfficeClient[] _clients;
    private readonly Task[] _work;

    private Clerks(int count, int seed, Func<int, HttpClient> placeOf, string shared, TimeSpan pause)
    {
        _clients = [.. Enumerable.Range(1, count).Select(id => new OfficeClient(id, new Random(seed + id)))];
        _work = [.. _clients.Select((client, clerk) => Task.Run(() => client.WorkWithAnyone(() => placeOf(clerk), shared, Answered, _end.Token)))];

        void Answered()
        {
            Gap.Mark();
            Thread.Sleep(pause);
        }
    }

    /// <summary>The longest time without any answer.</summary>
    public LongestGap Gap { get; } = new();

    /// <summary>Everything that was acknowledged until now.</summary>
    public Work[] Acknowledged => [.. _clients.SelectMany(client => client.Acknowledged.ToArray())];

    /// <summary>Sets up an office, and lets them begin.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">What they do.</param>
    /// <param name="placeOf">A client of the program a clerk works with next, by the clerk's number from 0.</param>
    /// <param name="pause">How long a clerk thinks between two commands.</param>
    public static async Task<Clerks> AtWork(int count, int seed, Func<int, HttpClient> placeOf, TimeSpan pause = default) =>
        new(count, seed, placeOf, await KillTests.Prepare(placeOf(0)), pause);

    /// <summary>Lets them stop; what is unanswered then stays so.</summary>
    public async Task Stop()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_work);
    }

    /// <summary>Sends what was left unanswered, and tells what is acknowledged then.</summary>
    /// <param name="anyone">A client of some program that is there.</param>
    /// <param name="attempts">How often each may try, five times a second.</param>
    public async Task<Work[]> Finish(Func<HttpClient> anyone, int attempts = 1)
    {
        foreach (var client in _clients)
        {
            for (var attempt = 1; !await client.TryFinish(anyone()); attempt++)
            {
                if (attempt == attempts)
                    throw new InvalidOperationException("The program went away though nobody killed it.");
                await Task.Delay(200);
            }
        }
        return Acknowledged;
    }

    /// <summary>What they did, for the output of a test.</summary>
    public string Summary(Work[] works) => string.Create(
        CultureInfo.InvariantCulture, $"{works.Length} commands acknowledged ({works.Count(work => work.Attempts > 1)} of them only when sent again) by {_clients.Length} clerks");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        _end.Dispose();
    }
}
