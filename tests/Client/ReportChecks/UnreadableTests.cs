using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

public sealed class UnreadableTests
{
    [Theory]
    [InlineData("", "文件为空")]
    [InlineData("今天天气很好。\n行政许可很多。", "未能识别为政府信息公开工作年度报告")]
    [InlineData("金平县人民政府2022年政府信息公开工作年度报告\n一、总体情况\n情况良好。", "识别为2022年度报告，但未找到表二、表三的数据")]
    public void A_text_without_tables_is_unreadable_with_a_reason(string text, string reason) =>
        ReportReader.Read(text).Should().BeOfType<ReportReading.Unreadable>().Which.Reason.Should().StartWith(reason);

    [Fact]
    public void A_file_that_is_no_text_is_unreadable()
    {
        ReportReader.Read("年报\0\0"u8.ToArray()).Should().BeOfType<ReportReading.Unreadable>().Which.Reason.Should().StartWith("文件不是文本文件");
        ReportReader.Read((byte[])[0x81, 0xFF, 0xFF, 0x30]).Should().BeOfType<ReportReading.Unreadable>();
    }

    [Fact]
    public void Where_the_reader_does_not_know_the_layout_it_says_so_and_blames_nobody()
    {
        var strange = string.Join('\n', Enumerable.Range(1, 12).Select(row => $"指标甲{row}乙丙丁\n1\n2\n3"));
        ReportReader.Read($"二、主动公开政府信息情况\n行政许可\n1\n{strange}\n行政处罚\n2\n三、收到和处理政府信息公开申请情况\n")
            .Should().BeOfType<ReportReading.Unreadable>().Which.Reason.Should().StartWith("版式无法识别");
    }

    [Theory]
    [InlineData("依申请公开1件，全部答复。\n7\n")]
    [InlineData("共收到政府信息公开申请1件，均已答复，")]
    [InlineData("未发生行政复议，信息公开行政复议1件，其中结果维持1件。")]
    [InlineData("三、收到和处理政府信息公开申请情况\n")]
    [InlineData("1.属于国家秘密\n")]
    [InlineData("|")]
    [InlineData("·\n")]
    public void Long_nonsense_takes_no_longer_than_its_length(string piece)
    {
        var nonsense = "一、总体情况\n" + string.Concat(Enumerable.Repeat(piece, 20_000)) + "\n二、主动公开政府信息情况\n行政许可\n1\n" + string.Concat(Enumerable.Repeat(piece, 5_000));
        ((Action)(() => ReportReader.Read(nonsense))).ExecutionTime().Should().BeLessThan(TimeSpan.FromSeconds(20));
    }
}
