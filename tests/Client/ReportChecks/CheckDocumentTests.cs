using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.Pages.ReportChecks;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Client.Tests.Documents;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

/// <summary>核验情况 as a Word document.</summary>
public class CheckDocumentTests
{
    private static readonly DateTimeOffset At = new(2023, 2, 15, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void The_document_opens_and_tells_each_file_its_findings_and_what_was_decided_of_them()
    {
        var read = (ReportReading.Read)ReportReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "jinping-county-2022.txt")));
        var document = DocxRenderer.Render(CheckDocument.Of(
            [new("金平县.txt", ReportCheck.Check(read), null) { Marks = Marked((0, new(false, ""))) }, new("别的.pdf", null, "没有文字")], At));

        DocxTests.Errors(document).Should().BeEmpty();
        using var package = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        package.MainDocumentPart!.Document!.InnerText.Should()
            .Contain("2023年2月15日共核验年度报告2份，其中1份有错误，0份没有发现错误，1份无法读取。")
            .And.Contain("1. 金平县.txt").And.Contain("错误3处").And.Contain("已确认").And.Contain("无法读取：没有文字。");
    }

    [Fact]
    public void What_was_dismissed_is_told_and_not_counted()
    {
        var read = (ReportReading.Read)ReportReader.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "jinping-county-2022.txt")));
        var result = ReportCheck.Check(read);
        var dismissed = new FindingMark(IsDismissed: true, "已向统计部门核实");
        var errors = result.All.Select((finding, index) => (finding, index)).Where(found => found.finding.Severity == Severity.Error).Select(found => (found.index, dismissed)).ToArray();

        Text(new CheckOutcome("金平县.txt", result, null) { Marks = Marked(errors[0]) })
            .Should().Contain("其中1份有错误").And.Contain($"错误{errors.Length - 1}处").And.Contain("已排除1处").And.Contain("已排除：已向统计部门核实");
        var all = new CheckOutcome("金平县.txt", result, null) { Marks = Marked(errors) };
        Text(all).Should().Contain("其中0份有错误，1份没有发现错误").And.Contain($"已排除{errors.Length}处");
        // The page counts by the same.
        new CheckedReport { Name = "金平县.txt", Read = read, Result = result, Marks = all.Marks }.Errors.Should().Be(0);
    }

    private static ImmutableDictionary<int, FindingMark> Marked(params (int Index, FindingMark Mark)[] marks) => marks.ToImmutableDictionary(mark => mark.Index, mark => mark.Mark);

    private static string Text(CheckOutcome file)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(DocxRenderer.Render(CheckDocument.Of([file], At))), isEditable: false);
        return package.MainDocumentPart!.Document!.InnerText;
    }
}
