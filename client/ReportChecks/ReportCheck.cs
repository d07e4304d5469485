using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>年报核查: holds a published report against its own figures, and against last year's where it is at hand.</summary>
public static class ReportCheck
{
    /// <summary>Checks a report.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="previous">The same organ's report of the year before; null when not at hand.</param>
    public static ReportCheckResult Check(ReportReading.Read read, ReportReading.Read? previous = null) => new()
    {
        Publisher = read.Report.Publisher,
        Year = read.Report.Year,
        Format = read.Report.Form.Edition,
        Tables = ReadTablesJson.Of(read.Report),
        Findings = Reconciliation.Check(new()
        {
            Report = read.Report,
            Previous = previous?.Report,
            Notices = read.Notices,
            IsPublished = true,
        }),
    };
}
