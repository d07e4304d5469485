using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>Compares what a department keeps with what the register says.</summary>
internal static class LedgerDifferences
{
    /// <summary>Open cases by number and what of them is counted.</summary>
    public static IEnumerable<LedgerDifference> OfCases(IReadOnlyDictionary<string, OpenCase> kept, IReadOnlyDictionary<string, OpenCase> stored) =>
        from number in kept.Keys.Union(stored.Keys).Order(StringComparer.Ordinal)
        let own = Counted(kept.GetValueOrDefault(number))
        let actual = Counted(stored.GetValueOrDefault(number))
        where own != actual
        select new LedgerDifference { Number = number, Text = $"部门掌握的在办申请：{own}；登记簿：{actual}。" };

    /// <summary>A year cell by cell, in one difference.</summary>
    public static IEnumerable<LedgerDifference> OfYear(string kind, Ledger kept, Ledger counted, string countedFrom = "登记簿")
    {
        if (kept == counted)
            yield break;
        var cells = from row in ReportRows.All
                    where row is not (ReportRow.ClosedTotal or ReportRow.OtherMerged)
                    from column in ReportColumns.Kinds
                    where kept[row, column] != counted[row, column]
                    select $"{row}/{column} {kept[row, column]}≠{counted[row, column]}";
        yield return new LedgerDifference { Year = counted.Year, Text = $"{counted.Year}年度{kind}与{countedFrom}不一致（台账≠{countedFrom}）：{string.Join("，", cells)}。" };
    }

    private static string Counted(OpenCase? row) => row is null ? "没有" : $"{row.ApplicantKind}，{(row.ReceivedOn is { } day ? $"{day:yyyy-MM-dd}收到" : "尚未确认收到")}";
}
