using DocumentFormat.OpenXml.Packaging;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Client.Tests.Documents;
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
            [new("金平县.txt", ReportCheck.Check(read), null, index => index == 0 ? "已确认" : null), new("别的.pdf", null, "没有文字")], At));

        DocxTests.Errors(document).Should().BeEmpty();
        using var package = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        package.MainDocumentPart!.Document!.InnerText.Should()
            .Contain("2023年2月15日共核验年度报告2份，其中1份有错误，0份没有发现错误，1份无法读取。")
            .And.Contain("1. 金平县.txt").And.Contain("错误3处").And.Contain("已确认").And.Contain("无法读取：没有文字。");
    }
}
