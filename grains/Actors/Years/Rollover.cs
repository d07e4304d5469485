using System.Collections.Immutable;
using Jinping.Workflow.Actors.Departments;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Years;

/// <summary>
/// 年终结转 under way: which departments have kept their ledger, as far as this activation has heard. The instant until which entries count is stored before the
/// first department counts, so that a rollover broken off goes on by the same; a department that has kept its ledger gives it again and counts no more.
/// </summary>
internal sealed class Rollover
{
    /// <summary>An entry is stored within this time of its instant; so long the counting waits.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Kept> _kept = [];
    private bool _isSettled;

    /// <summary>Departments that have kept their ledger.</summary>
    public int Count => _kept.Count;

    /// <summary>结转下年度 of the kept ledgers.</summary>
    public int CarriedForward => _kept.Values.Sum(kept => kept.CarriedForward);

    /// <summary>Has some more departments keep theirs; waits first while an entry of before the instant may still be on its way.</summary>
    /// <param name="codes">All departments.</param>
    /// <param name="most">The most to ask.</param>
    /// <param name="age">How long ago the instant was chosen until which entries count.</param>
    /// <param name="keep">Asks one.</param>
    /// <returns>Whether every department has kept its ledger.</returns>
    public async Task<bool> GoOn(IReadOnlyCollection<string> codes, int most, TimeSpan age, Func<string, Task<RolloverLedger>> keep)
    {
        if (!_isSettled && most > 0 && age < Settling)
            await Task.Delay(age > TimeSpan.Zero ? Settling - age : Settling);
        _isSettled |= most > 0;
        foreach (var ledger in await Asking.All(codes.Where(code => !_kept.ContainsKey(code)).Take(most), keep))
            _kept[ledger.Department] = new Kept(ledger.Hash, ledger.Ledger[ReportRow.CarriedForward, ReportColumn.Total]);
        return codes.All(_kept.ContainsKey);
    }

    /// <summary>The whole, to be stored.</summary>
    public StoredRollover Finish(StoredRollover begun) => begun with
    {
        Hashes = _kept.ToImmutableSortedDictionary(kept => kept.Key, kept => kept.Value.Hash, StringComparer.Ordinal),
        CarriedForward = CarriedForward,
    };

    /// <summary>As people see it.</summary>
    public YearRollover? View(StoredRollover? stored, bool isOpen) => stored is null ? null : new YearRollover
    {
        RecordedUntil = stored.RecordedUntil,
        Departments = isOpen ? Count : stored.Hashes.Count,
        CarriedForward = isOpen ? CarriedForward : stored.CarriedForward,
        Hash = isOpen ? null : RolloverProof.HashOf(stored.Hashes),
    };

    private readonly record struct Kept(string Hash, int CarriedForward);
}
