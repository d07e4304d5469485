using FluentAssertions;
using Jinping.Workflow.Law.Letters;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Letters;

/// <summary>发文字号 as GB/T 9704-2012 第7.2.5条 has it.</summary>
[Trait("Rule", "LN1")]
[Trait("Rule", "LN2")]
public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("金政依申请〔2022〕1号", "金政依申请", 2022, 1)]
    [InlineData("金政依申请补〔2024〕120号", "金政依申请补", 2024, 120)]
    public void A_number_is_mark_year_in_six_corner_brackets_and_serial(string text, string mark, int year, int serial)
    {
        DocumentNumber.TryParse(text, out var number).Should().BeTrue();
        number.Should().Be(new DocumentNumber(mark, year, serial));
        number.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("金政依申请[2022]1号")]
    [InlineData("金政依申请(2022)1号")]
    [InlineData("金政依申请〔22〕1号")]
    [InlineData("金政依申请〔2022〕第1号")]
    [InlineData("金政依申请〔2022〕01号")]
    [InlineData("金政依申请〔2022〕0号")]
    [InlineData("金政依申请〔2022〕1")]
    [InlineData("〔2022〕1号")]
    [InlineData(null)]
    public void Other_brackets_leading_zeros_and_第_make_no_number(string? text) => DocumentNumber.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("金政依申请", true)]
    [InlineData("第金政", false)]
    [InlineData("金政2022", false)]
    [InlineData("金 政", false)]
    [InlineData("", false)]
    public void A_mark_is_of_characters_alone(string mark, bool isMark) => DocumentNumber.IsMark(mark).Should().Be(isMark);
}
