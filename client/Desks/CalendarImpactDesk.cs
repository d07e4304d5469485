using System.Collections.Concurrent;
using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>放假通知的影响: which open cases would be due on another day. It reads in parts and only what the notice can touch.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">Today, calendar and settings.</param>
internal sealed class CalendarImpactDesk(IGrainFactory grains, LawDesk law)
{
    private const int SideBySide = 8;

    // The register's due days may rest on the notice before the last, until the sweep has come by.
    private const int Slack = 40;

    /// <summary>The days on which a notice changes whether offices work.</summary>
    public async Task<ImmutableArray<DateOnly>> ChangedDays(HolidayNotice notice)
    {
        var before = await law.Calendar();
        return ChangedDays(before, before.With(notice), notice.Year);
    }

    /// <summary>The cases a notice would move, by number.</summary>
    /// <param name="notice">The notice, without <see cref="HolidayNoticeRules.Problems"/>.</param>
    /// <param name="caller">Who asks; only cases the caller may see.</param>
    /// <param name="progress">Told after each part how many of how many cases were looked at.</param>
    /// <param name="cancellationToken">Nobody waits any more.</param>
    public async Task<ImmutableArray<DueMove>> Preview(HolidayNotice notice, Caller caller, Action<int, int> progress, CancellationToken cancellationToken)
    {
        var now = await law.Today();
        var then = now with { Calendar = now.Calendar.With(notice) };
        var changed = ChangedDays(now.Calendar, then.Calendar, notice.Year);
        if (changed.IsEmpty)
            return [];
        var moved = new ConcurrentBag<DueMove>();
        var query = caller.Within(new RegisterQuery { Closed = false, HasDueOn = true, DueAfter = changed[0].AddDays(-Slack), ReceivedTo = changed[^1], PageSize = RegisterQuery.MaxPageSize });
        for (var (part, looked) = (1, 0); ; part++)
        {
            var found = await grains.GetGrain<IRegisterGrain>(0).Search(query with { Page = part });
            await Parallel.ForEachAsync(found.Items.Where(row => caller.Sees(row.Department, row.HandlingDepartment)), Bounded(cancellationToken), async (row, _) =>
            {
                if (await Compare(row, now, then) is { } change)
                    moved.Add(change);
            });
            looked += found.Items.Length;
            progress(looked, found.Total);
            if (found.Items.Length < RegisterQuery.MaxPageSize)
                return [.. moved.OrderBy(change => change.Department, StringComparer.Ordinal).ThenBy(change => change.Officer, StringComparer.Ordinal).ThenBy(change => change.Number, StringComparer.Ordinal)];
        }
    }

    private static ParallelOptions Bounded(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken };

    // A notice may reach into the December before and the January after its year.
    private static ImmutableArray<DateOnly> ChangedDays(WorkCalendar before, WorkCalendar after, int year)
    {
        var (first, last) = (new DateOnly(year - 1, 12, 1), new DateOnly(year + 1, 1, 31));
        return [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => before.IsWorkingDay(day) != after.IsWorkingDay(day))];
    }

    private async Task<DueMove?> Compare(RegisterRow row, LegalContext now, LegalContext then)
    {
        if (!RequestNumber.TryParse(row.Number, out var number) || await grains.GetGrain<IRequestGrain>(row.Number).View(null) is not { ClosedOn: null } view)
            return null;
        var request = Request.Replay(number, view.Timeline);
        var (from, to) = (CaseClocks.Reply(request, now)?.DueOn, CaseClocks.Reply(request, then)?.DueOn);
        return from == to ? null : new DueMove { Number = row.Number, Department = view.HandlingDepartment, Officer = view.Officer, From = from, To = to };
    }
}
