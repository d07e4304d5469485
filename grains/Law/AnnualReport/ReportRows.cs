using System.Collections.Frozen;
using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The rows of table 三 by what they count.</summary>
public static class ReportRows
{
    private static readonly FrozenDictionary<Disposition, ReportRow> Counting = AnnualReportForm.Form2021.TableThree.Rows
        .SelectMany(row => row.Counts.Select(disposition => (disposition, row.Row)))
        .ToFrozenDictionary(pair => pair.disposition, pair => pair.Row);

    /// <summary>The 25 rows of the 2021 form, in its order.</summary>
    public static ImmutableArray<ReportRow> All { get; } =
        [.. AnnualReportForm.Form2021.TableThree.Rows.Select(row => row.Row)];

    /// <summary>The 21 outcome rows (一)1 … (六)3 of the 2021 form: each closed request counts in exactly one.</summary>
    public static ImmutableArray<ReportRow> Outcomes { get; } = [.. All.Where(IsOutcome)];

    /// <summary>The 24 rows that are counted from cases: all but （七）总计, which is their sum.</summary>
    public static ImmutableArray<ReportRow> Counted { get; } = [.. All.Where(row => row != ReportRow.ClosedTotal)];

    /// <summary>Whether the row counts outcomes (办理结果), the merged row of the 2019 form included.</summary>
    public static bool IsOutcome(ReportRow row) => row is (>= ReportRow.Disclosed and <= ReportRow.OtherHandling) or ReportRow.OtherMerged;

    /// <summary>The one row in which an outcome counts.</summary>
    /// <remarks>条例第三十六条；国办公开办函〔2021〕30号 表三</remarks>
    [Rule("AR-T4", "DM1", "DM2", "DM6")]
    public static ReportRow Of(Disposition disposition) => Counting[disposition];
}
