using System.Text;
using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

/// <summary>金平县 2022: the published report that started this system.</summary>
public sealed class JinpingReportTests
{
    private static readonly string Text = Fixture.Text("jinping-county-2022.txt");
    private static readonly ReportCheckResult Result = Check(Text);

    [Fact]
    public void It_is_recognised()
    {
        (Result.Publisher, Result.Year, Result.Format).Should().Be(("金平县人民政府", 2022, 2021));
        var report = ((ReportReading.Read)ReportReader.Read(Text)).Report;
        report.PeriodYear.Should().Be(2022);
        report.PublishedOn.Should().Be(new DateOnly(2023, 2, 19));
        report.UnreadRows.Should().BeEmpty();
    }

    [Fact]
    public void Every_cell_is_read()
    {
        var report = ((ReportReading.Read)ReportReader.Read(Text)).Report;
        CellAddress.AllOf(AnnualReportForm.Form2021).Should().OnlyContain(cell => report[cell] != null);
        var published = CellAddress.AllOf(AnnualReportForm.Form2021).Where(cell => report[cell] != 0)
            .Select(cell => ($"{cell.Row}.{cell.Column}".TrimEnd('.'), report[cell]!.Value));
        published.Should().Equal(
            ("normativeDocuments.issued", 8), ("normativeDocuments.repealed", 1), ("normativeDocuments.inForce", 8),
            ("licences", 10909), ("penalties", 137), ("coerciveMeasures", 25), ("feesTenThousandYuan", 4245.64m),
            ("newlyReceived.naturalPerson", 6), ("newlyReceived.total", 6), ("disclosed.naturalPerson", 5), ("disclosed.total", 5),
            ("petitionOrComplaint.naturalPerson", 1), ("petitionOrComplaint.total", 1), ("closedTotal.naturalPerson", 6), ("closedTotal.total", 6),
            ("carriedForward.naturalPerson", 1), ("carriedForward.total", 1));
    }

    [Fact]
    [Trait("Rule", "AR-K1"), Trait("Rule", "AR-K8")]
    public void It_has_exactly_two_broken_balances_and_the_sentence_that_contradicts_them()
    {
        Result.Findings.Select(finding => (finding.Rule, finding.Where, finding.Expected, finding.Found, finding.Severity)).Should().Equal(
            ("column-balance", CellAddress.Of(ReportColumn.NaturalPerson), 6, 7, Severity.Error),
            ("column-balance", CellAddress.Of(ReportColumn.Total), 6, 7, Severity.Error),
            ("narrative-mismatch", CellAddress.Of(ReportRow.CarriedForward, ReportColumn.Total), 0, 1, Severity.Error));
        Result.Findings[2].Message.Should().Be(
            "正文“2022年共收到州级转办依申请公开信息6件,全部按时予以答复”与表格不一致：按此表述，结转下年度继续办理应为0，表格为1");
        Result.Findings[2].Line.Should().Be(22);
        Result.Findings.Should().OnlyContain(finding => finding.Certainty == ReadingCertainty.Certain);
        Result.Findings[0].Repair.Should().Be("只有一种更正可使该表各项全部相符：表三“四、结转下年度继续办理”行“自然人”列由1改为0，表三“四、结转下年度继续办理”行“总计”列由1改为0",
            "the text has all six answered, and no other change agrees with it");
    }

    [Fact]
    public void With_nothing_carried_forward_it_reconciles()
    {
        var mended = Text.Replace("四、结转下年度继续办理\n\n1\n\n0\n\n0\n\n0\n\n0\n\n0\n\n1", "四、结转下年度继续办理\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0", StringComparison.Ordinal);
        mended.Should().NotBe(Text);
        Check(mended).Findings.Should().BeEmpty();
    }

    [Fact]
    public void It_reads_the_same_in_GB18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding("GB18030").GetBytes(Text);
        ReportCheck.Check((ReportReading.Read)ReportReader.Read(bytes)).Findings.Should().Equal(Result.Findings);
    }

    [Fact]
    public void It_reads_the_same_with_marks_and_in_UTF16()
    {
        foreach (var encoding in (Encoding[])[new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true)])
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(Text)];
            ReportCheck.Check((ReportReading.Read)ReportReader.Read(bytes)).Findings.Should().Equal(Result.Findings);
        }
    }

    private static ReportCheckResult Check(string text) => ReportCheck.Check((ReportReading.Read)ReportReader.Read(text));
}
