using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>结转台账的证明: its hash, and that it can be reproduced from the timelines.</summary>
public static class RolloverProof
{
    /// <summary>A ledger with its hash, ready to be kept.</summary>
    public static RolloverLedger Keep(string department, Ledger ledger, DateTimeOffset recordedUntil) => new()
    {
        Department = department,
        Ledger = ledger,
        RecordedUntil = recordedUntil,
        Hash = HashOf(department, ledger, recordedUntil),
    };

    /// <summary>The hash of a year: over codes and hashes of its departments, in order of code.</summary>
    public static string HashOf(ImmutableSortedDictionary<string, string> hashes) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(hashes.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Key} {h.Value}\n")))));

    /// <summary>What is wrong with a kept ledger, in Chinese; empty when it is as it was.</summary>
    /// <param name="kept">The kept ledger.</param>
    /// <param name="counted">The same year counted from the timelines, by entries recorded until the ledger's instant.</param>
    public static IEnumerable<string> Problems(RolloverLedger kept, Ledger counted)
    {
        var year = kept.Ledger.Year;
        if (kept.Hash != HashOf(kept.Department, kept.Ledger, kept.RecordedUntil))
            yield return $"{year}年度结转台账与结转时的校验值不符。";
        foreach (var difference in LedgerDifferences.OfYear("结转台账", kept.Ledger, counted, "办理过程"))
            yield return difference.Text;
    }

    private static string HashOf(string department, Ledger ledger, DateTimeOffset recordedUntil) =>
        JsonHash.Of(new RolloverFigures { Department = department, Ledger = ledger, RecordedUntil = recordedUntil }, DocumentJson.Context.RolloverFigures);
}
