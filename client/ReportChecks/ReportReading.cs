using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>What came of reading a file as an annual report.</summary>
public abstract record ReportReading
{
    private ReportReading()
    {
    }

    /// <summary>It is an annual report.</summary>
    /// <param name="Report">Its figures and what its prose states.</param>
    /// <param name="Notices">What it says about notices; null when the copy has no section 六.</param>
    /// <param name="Prose">What its prose holds beside numbers.</param>
    /// <param name="Document">The report as printed, in which the places of findings are.</param>
    public sealed record Read(ReportFigures Report, NoticeEvidence? Notices, ReportProse Prose, SourceDocument Document) : ReportReading
    {
        /// <summary>The report of the year before, where the same file prints both side by side; null else.</summary>
        public Read? Earlier { get; init; }
    }

    /// <summary>无法读取: it is no report, or not one this reader can read.</summary>
    /// <param name="Code">A stable name of the reason: <c>empty</c>, <c>not-text</c>, <c>not-a-report</c>, <c>no-tables</c>, <c>layout-unknown</c>,
    /// <c>too-large</c>, <c>too-deep</c>, <c>too-slow</c>, <c>encrypted</c>, <c>damaged</c>, <c>scanned</c>, <c>unsupported-format</c>.</param>
    /// <param name="Reason">Why, for the clerk.</param>
    public sealed record Unreadable(string Code, string Reason) : ReportReading;
}
