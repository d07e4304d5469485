using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>收取信息处理费情况: what section 六 says about fee notices.</summary>
internal static partial class FeeStatement
{
    /// <summary>The statement; null when the copy has no section 六.</summary>
    public static NoticeEvidence? Of(IReadOnlyCollection<NarrativeText> sectionSix) => sectionSix.Count == 0 ? null : new()
    {
        SectionSixStatesFees = sectionSix.Any(text => text.Folded.Contains("处理费", StringComparison.Ordinal)),
        FeeNotices = sectionSix.Any(text => NoNotice().IsMatch(text.Folded)) ? 0 : null,
    };

    [GeneratedRegex("(未|没有)(发出|制发|出具|下达)[^,。]{0,20}通知|(未|没有)收取[^,。]{0,10}处理费|不存在收取[^,。]{0,10}处理费")]
    private static partial Regex NoNotice();
}
