using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>计数规则: in which rows of a year's table 三 a request counts.</summary>
/// <remarks>
/// 国办公开办函〔2021〕30号 表三. A request that counts on the left side (一 or 二) counts exactly once on the right (an outcome or 四),
/// so 一 + 二 = 三（七） + 四 holds in every column by construction.
/// </remarks>
[Rule("AR-T1", "AR-A4", "DM1", "DM7", "DM12", "DM13")]
public static class Tally
{
    /// <summary>The rows, none or two: one of 一 and 二, and one of the outcomes and 四.</summary>
    /// <param name="facts">The request.</param>
    /// <param name="year">The reporting year (1 January – 31 December).</param>
    /// <exception cref="ArgumentException">Closed before it was received, or closed without an outcome: no timeline tells that.</exception>
    public static ImmutableArray<ReportRow> RowsOf(CaseFacts facts, int year)
    {
        Require(facts);
        if (facts.ReceivedOn.Year > year || facts.ClosedOn?.Year < year)
            return [];
        var left = facts.ReceivedOn.Year == year ? ReportRow.NewlyReceived : ReportRow.CarriedOver;
        var right = facts.ClosedOn?.Year == year ? ReportRows.Of(facts.Disposition!.Value) : ReportRow.CarriedForward;
        return [left, right];
    }

    private static void Require(CaseFacts facts)
    {
        if (facts.ClosedOn < facts.ReceivedOn)
            throw new ArgumentException("A request cannot be closed before it was received.", nameof(facts));
        if (facts.ClosedOn is not null && facts.Disposition is null)
            throw new ArgumentException("A closed request has a disposition.", nameof(facts));
    }
}
