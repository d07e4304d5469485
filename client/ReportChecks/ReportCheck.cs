using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>年报核查: holds a published report against its own figures, and against last year's where it is at hand.</summary>
public static class ReportCheck
{
    /// <summary>Checks a report.</summary>
    /// <param name="read">The report as read.</param>
    /// <param name="previous">The same organ's report of the year before; null when not at hand.</param>
    /// <param name="parts">The reports of which this one is the sum; none when not at hand.</param>
    public static ReportCheckResult Check(ReportReading.Read read, ReportReading.Read? previous = null, params IReadOnlyList<ReportReading.Read> parts)
    {
        var before = previous ?? read.Earlier;
        var input = new ReconciliationInput
        {
            Report = read.Report,
            Previous = before?.Report,
            Parts = [.. parts.Select(part => part.Report)],
            Notices = read.Notices,
            Prose = read.Prose,
            IsPublished = true,
        };
        // Two copies of one year are the same for other reasons.
        var chapters = before is null || before.Report.Year == read.Report.Year ? [] : CopiedText.Compare(read, before);
        var found = Reconciliation.Check(input).ToLookup(finding => finding.Severity == Severity.Question);
        return new()
        {
            Publisher = read.Report.Publisher,
            Year = read.Report.Year,
            Format = read.Report.Form.Edition,
            Tables = ReadTablesJson.Of(read.Report),
            Findings = [.. found[false], .. CopiedText.Check(chapters)],
            Questions = [.. found[true]],
            Comparison = chapters,
        };
    }
}
