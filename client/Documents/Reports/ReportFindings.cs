using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Plain;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>年度报告的核查: a report made here is read and checked as anybody's published one would be, its prose against its tables included.</summary>
public static class ReportFindings
{
    /// <summary>What is wrong with it.</summary>
    public static ImmutableArray<Finding> Of(ReportContent content) =>
        ReportReader.Read(TextRenderer.Render(ReportDocument.Of(content))) is ReportReading.Read read ? ReportCheck.Check(read).Findings : [];

    /// <summary>What its prose says against its tables.</summary>
    [Law.Sources.Rule("AR-K8")]
    public static IEnumerable<Finding> OfProse(ReportContent content) => Of(content).Where(finding => finding.Rule == NarrativeRule.Name);
}
