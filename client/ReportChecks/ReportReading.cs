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
    public sealed record Read(ReportFigures Report, NoticeEvidence? Notices) : ReportReading;

    /// <summary>无法读取: it is no report, or not one this reader can read.</summary>
    /// <param name="Reason">Why, for the clerk.</param>
    public sealed record Unreadable(string Reason) : ReportReading;
}
