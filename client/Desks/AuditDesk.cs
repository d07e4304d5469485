using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks;

/// <summary>审计日志: what shows something is recorded before it is shown, what changes something once it is done; a failure to record is told as a failure.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The application's clock.</param>
public sealed class AuditDesk(IGrainFactory grains, TimeProvider clock)
{
    // The leaf of a day to begin with: only a hint, each program finds the end for itself.
    private readonly ConcurrentDictionary<DateOnly, int> _open = new();

    /// <summary>Records what a caller does, now.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="kind">What.</param>
    /// <param name="subject">To what: a user name, 登记编号, department code, year or job; never a personal value.</param>
    /// <param name="detail">A few Chinese words, never a personal value.</param>
    public Task Record(Caller caller, AuditKind kind, string? subject = null, string? detail = null) => Record(caller.UserName, kind, subject, detail);

    /// <summary>Records what a user does, now.</summary>
    public Task Record(string userName, AuditKind kind, string? subject = null, string? detail = null) => Record(new AuditEvent
    {
        Id = Guid.NewGuid(),
        At = ChinaTime.Now(clock),
        Kind = kind,
        User = userName,
        Subject = subject,
        Detail = detail,
    });

    /// <summary>Records what happened; it is kept when this returns.</summary>
    public async Task Record(AuditEvent happened)
    {
        if (happened.Detail?.Length > AuditEvent.LongestDetail)
            happened = happened with { Detail = happened.Detail[..AuditEvent.LongestDetail] };
        var day = ChinaTime.DayOf(happened.At);
        var leaf = _open.GetValueOrDefault(day);
        while (!await Leaf(day, leaf).Append(happened))
            leaf++;
        if (_open.GetOrAdd(day, leaf) < leaf)
            _open[day] = leaf;
        foreach (var past in _open.Keys.Where(other => other < day))
            _open.TryRemove(past, out _);
    }

    /// <summary>The records asked for, the newest first.</summary>
    public async Task<ImmutableArray<AuditEvent>> Read(AuditQuery query)
    {
        var days = Enumerable.Range(0, Math.Max(0, query.To.DayNumber - query.From.DayNumber + 1)).Select(query.From.AddDays);
        var found = new ConcurrentBag<AuditEvent>();
        await Parallel.ForEachAsync(days, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (day, _) =>
        {
            foreach (var happened in (await OfDay(day)).Where(query.Asks))
                found.Add(happened);
        });
        return [.. found.OrderByDescending(happened => happened.At).ThenBy(happened => happened.Id)];
    }

    private async Task<List<AuditEvent>> OfDay(DateOnly day)
    {
        var events = new List<AuditEvent>();
        for (var leaf = 0; ; leaf++)
        {
            var more = await Leaf(day, leaf).Events();
            events.AddRange(more);
            if (more.Length < IAuditLogGrain.MostEvents)
                return events;
        }
    }

    private IAuditLogGrain Leaf(DateOnly day, int leaf) => grains.GetGrain<IAuditLogGrain>(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}/{leaf}"));
}
