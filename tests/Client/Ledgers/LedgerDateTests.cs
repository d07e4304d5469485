using FluentAssertions;
using Jinping.Workflow.Client.Ledgers;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Ledgers;

/// <summary>Days as clerks write them.</summary>
public sealed class LedgerDateTests
{
    [Theory]
    [InlineData("2022-03-05")]
    [InlineData("2022.3.5")]
    [InlineData("2022/3/5")]
    [InlineData("2022年3月5日")]
    [InlineData("2022年03月05日")]
    [InlineData("20220305")]
    [InlineData("44625")]
    [InlineData("二〇二二年三月五日")]
    [InlineData("二○二二年三月五日")]
    [InlineData("２０２２．３．５")]
    [InlineData("2022-03-05 10:21:00")]
    [InlineData(" 2022 年 3 月 5 日 ")]
    public void One_day_in_all_its_spellings(string text) => LedgerDates.Read(text).Should().Be(new DateOnly(2022, 3, 5));

    [Theory]
    [InlineData("二〇二一年十二月三十一日", 2021, 12, 31)]
    [InlineData("二〇二一年十月十日", 2021, 10, 10)]
    [InlineData("二〇二一年十一月二十日", 2021, 11, 20)]
    public void Chinese_tens(string text, int year, int month, int day) => LedgerDates.Read(text).Should().Be(new DateOnly(year, month, day));

    [Theory]
    [InlineData("3月5日")]
    [InlineData("2022年3月")]
    [InlineData("2022-02-30")]
    [InlineData("2022.13.1")]
    [InlineData("3/5/2022")]
    [InlineData("5")]
    [InlineData("上周三")]
    [InlineData("")]
    public void What_tells_no_day_for_certain_is_none(string text) => LedgerDates.Read(text).Should().BeNull();
}
