using System.Collections.Immutable;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Actors.Years;

/// <summary>Which requests make up a cell of table 三, as a question to the register.</summary>
internal static class CellQueries
{
    public static CellQuery Of(int year, ReportRow row, ReportColumn column, string? department, int page, int pageSize) => new()
    {
        Year = year,
        ReceivedInYear = row switch { ReportRow.NewlyReceived => true, ReportRow.CarriedOver => false, _ => null },
        OpenAtYearEnd = row switch { ReportRow.NewlyReceived or ReportRow.CarriedOver => null, ReportRow.CarriedForward => true, _ => false },
        Dispositions = DispositionsOf(row),
        ApplicantKind = column == ReportColumn.Total ? null : (ApplicantKind)(int)column,
        Department = department,
        Page = page,
        PageSize = pageSize,
    };

    private static ImmutableArray<Disposition> DispositionsOf(ReportRow row) => row switch
    {
        ReportRow.NewlyReceived or ReportRow.CarriedOver or ReportRow.CarriedForward or ReportRow.ClosedTotal => [],
        _ => [.. Enum.GetValues<Disposition>().Where(d => ReportRows.Of(d) == row)],
    };
}
