using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Years;

/// <summary>问题 of a computed report: the same rules that check a published one.</summary>
internal static class YearFindings
{
    public static ImmutableArray<Finding> Of(int year, YearTables tables, YearTables? previous) =>
        Reconciliation.Check(new ReconciliationInput
        {
            Report = FiguresOf(year, tables),
            Previous = previous is null ? null : FiguresOf(year - 1, previous),
        });

    public static ReportFigures FiguresOf(int year, YearTables tables) => ReportFigures.Of(year, tables.Table2, tables.Table3, tables.Table4);
}
