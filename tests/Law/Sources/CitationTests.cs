using FluentAssertions;
using Jinping.Workflow.Law.Sources;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Sources;

public sealed class CitationTests
{
    [Fact]
    public void A_citation_reads_as_offices_write_it()
    {
        Cite.Regulation(30).ToString().Should().Be("条例第三十条");
        Cite.Regulation(33, 2).Text.Should().Be("条例第三十三条第二款");
        Cite.Regulation(20, item: 5).Text.Should().Be("条例第二十条第（五）项");
        Cite.ReconsiderationLaw(23, 1, 4).Text.Should().Be("行政复议法第二十三条第一款第（四）项");
        Cite.LitigationLaw(46, 1).Text.Should().Be("行政诉讼法第四十六条第一款");
        Cite.CivilCode(201).Text.Should().Be("民法典第二百零一条");
        Cite.FeeMeasures(6).Text.Should().Be("信息处理费管理办法第六条");
        Cite.Of("法释〔2018〕1号", 64, 1).Text.Should().Be("法释〔2018〕1号第六十四条第一款");
    }

    [Theory]
    [InlineData(0, "零")]
    [InlineData(9, "九")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(35, "三十五")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(115, "一百一十五")]
    [InlineData(203, "二百零三")]
    [InlineData(999, "九百九十九")]
    public void Numbers_are_written_in_chinese(int value, string numeral) => ChineseNumber.Of(value).Should().Be(numeral);

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void No_legal_text_counts_that_far(int value) =>
        FluentActions.Invoking(() => ChineseNumber.Of(value)).Should().Throw<ArgumentOutOfRangeException>();
}
