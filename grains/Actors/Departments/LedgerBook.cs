using System.Collections.Immutable;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>
/// 台账: the counts of every unsealed year anybody asked for, counted once from the register and then kept up by news. Where it cannot be
/// certain whether a count already includes a piece of news, the count is dropped and taken anew from the register when next asked for.
/// </summary>
/// <param name="department">部门代码.</param>
/// <param name="register">The truth of the counts.</param>
internal sealed class LedgerBook(string department, IRegister register)
{
    private readonly Dictionary<int, Ledger> _ledgers = [];
    private readonly HashSet<string> _uncertain = [];
    private Dictionary<string, OpenCase>? _open;

    /// <summary>The counts of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="outstanding">Numbers of registrations on their way: whether the count has them cannot be known.</param>
    public async Task<Ledger> Year(int year, IEnumerable<string> outstanding)
    {
        if (_ledgers.TryGetValue(year, out var ledger))
            return ledger;
        _uncertain.UnionWith(outstanding);
        var counted = await register.Count(department, year, CancellationToken.None);
        var open = counted.Open.ToDictionary(row => row.Number);
        // This count has cases of which the department has not heard yet; those of other years have not.
        if (_open is { } believed && !IsSame(believed, open))
            _ledgers.Clear();
        _open = open;
        return _ledgers[year] = LedgerOf(year, counted.Counts);
    }

    /// <summary>The open cases this department received.</summary>
    public async Task<int> OpenCases() => (_open ??= await ReadOpenCases()).Count;

    /// <summary>A case changed.</summary>
    /// <param name="news">Its row before and after.</param>
    /// <param name="isOwnReservation">Whether its number was reserved in this activation and not heard of since.</param>
    public void Hear(CaseNews news, bool isOwnReservation)
    {
        if (_open is null)
            return;
        var number = news.After.Number;
        if (_uncertain.Remove(number))
            _ledgers.Clear();
        else if (_open.TryGetValue(number, out var believed))
            Change(believed, news.After);
        else if (news.Before is null && isOwnReservation)
            Change(null, news.After);
        else
            _ledgers.Clear();
        Remember(news.After);
    }

    /// <summary>What is kept otherwise than the register has it; nothing is changed.</summary>
    public async Task<ImmutableArray<LedgerDifference>> Differences()
    {
        if (_open is null)
            return [];
        var differences = ImmutableArray.CreateBuilder<LedgerDifference>();
        differences.AddRange(LedgerDifferences.OfCases(_open, await ReadOpenCases()));
        foreach (var (year, kept) in _ledgers)
            differences.AddRange(LedgerDifferences.OfYear("台账", kept, await Count(year)));
        return differences.ToImmutable();
    }

    /// <summary>Counts every kept year anew.</summary>
    /// <returns>The years that differed.</returns>
    public async Task<ImmutableArray<int>> Recount()
    {
        var differing = ImmutableArray.CreateBuilder<int>();
        foreach (var (year, kept) in _ledgers.ToArray())
        {
            var counted = await Count(year);
            if (counted != kept)
                differing.Add(year);
        }
        _ledgers.Clear();
        _open = null;
        return differing.ToImmutable();
    }

    /// <summary>The counts of a year straight from the register.</summary>
    public async Task<Ledger> Count(int year) => LedgerOf(year, (await register.Count(department, year, CancellationToken.None)).Counts);

    /// <summary>The counts of a year as they were recorded until an instant.</summary>
    public async Task<Ledger> Count(int year, DateTimeOffset recordedUntil)
    {
        var recorded = await register.Count(department, year, recordedUntil, CancellationToken.None);
        return recorded.ClosedSince.Aggregate(LedgerOf(year, recorded.Counts), (ledger, facts) => ledger.With(facts));
    }

    private static Ledger LedgerOf(int year, IEnumerable<LedgerCount> counts) => Ledger.OfCounts(year, counts.SelectMany(CellsOf));

    private static IEnumerable<(ReportRow Row, ApplicantKind Kind, int Count)> CellsOf(LedgerCount count) =>
    [
        (count.ReceivedInYear ? ReportRow.NewlyReceived : ReportRow.CarriedOver, count.Kind, count.Count),
        (count.Disposition is { } disposition ? ReportRows.Of(disposition) : ReportRow.CarriedForward, count.Kind, count.Count),
    ];

    private void Change(OpenCase? before, RegisterRow after)
    {
        if (before?.Version > after.Version)
            return;
        foreach (var (year, ledger) in _ledgers.ToArray())
        {
            var without = before is not null && FactsOf(before) is { } old ? ledger.Without(old) : ledger;
            _ledgers[year] = FactsOf(after) is { } now ? without.With(now) : without;
        }
    }

    private void Remember(RegisterRow row)
    {
        if (_open!.TryGetValue(row.Number, out var known) && known.Version > row.Version)
            return;
        if (row.ClosedOn is null)
            _open[row.Number] = OpenCase.Of(row);
        else
            _open.Remove(row.Number);
    }

    private async Task<Dictionary<string, OpenCase>> ReadOpenCases() =>
        (await register.OpenCases(department, CancellationToken.None)).ToDictionary(open => open.Number);

    private static bool IsSame(Dictionary<string, OpenCase> believed, Dictionary<string, OpenCase> stored) =>
        believed.Count == stored.Count && believed.All(known => stored.TryGetValue(known.Key, out var now) && FactsOf(now) == FactsOf(known.Value));

    private static CaseFacts? FactsOf(OpenCase open) => open.ReceivedOn is { } receivedOn
        ? new CaseFacts { Kind = open.ApplicantKind, ReceivedOn = receivedOn }
        : null;

    private static CaseFacts? FactsOf(RegisterRow row) => row.ReceivedOn is { } receivedOn
        ? new CaseFacts { Kind = row.ApplicantKind, ReceivedOn = receivedOn, ClosedOn = row.ClosedOn, Disposition = row.Disposition }
        : null;
}
