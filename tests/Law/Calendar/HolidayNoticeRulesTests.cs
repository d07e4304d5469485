using System.Collections.Immutable;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

[Trait("Rule", "G2")]
public sealed class HolidayNoticeRulesTests
{
    private static readonly HolidayNotice Lawful = HolidayNotices.Of(2027, HolidayNotices.Off("2027-01-01", "元旦"), HolidayNotices.Work("2027-01-03", "元旦"));

    public static TheoryData<int> PublishedYears { get; } = [.. WorkCalendar.Published.Notices.Keys];

    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void Every_published_notice_is_in_order(int year) =>
        HolidayNoticeRules.Problems(WorkCalendar.Published.Notices[year]).Should().BeEmpty();

    [Fact]
    public void A_day_named_twice_is_found() =>
        Problems(Lawful with { Days = [.. Lawful.Days, Lawful.Days[0]] }).Should().Equal("日期 2027-01-01 重复列出。");

    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2028-02-01")]
    [InlineData("2025-12-31")]
    public void A_day_of_another_year_is_found(string day) =>
        Problems(Lawful with { Days = [HolidayNotices.Off(day, "元旦")] }).Should().ContainSingle()
            .Which.Should().Contain(day).And.Contain("不属于 2027 年的放假通知");

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2026-12-31")]
    [InlineData("2028-01-31")]
    public void The_december_before_and_the_january_after_may_be_arranged(string day) =>
        Problems(Lawful with { Days = [HolidayNotices.Off(day, "元旦")] }).Should().BeEmpty();

    [Fact]
    public void A_make_up_day_on_a_weekday_is_found() =>
        Problems(Lawful with { Days = [HolidayNotices.Work("2027-01-04", "元旦")] }).Should().Equal("日期 2027-01-04 本为工作日，不能列为调休上班日。");

    [Fact]
    public void A_notice_without_days_is_found()
    {
        Problems(Lawful with { Days = [] }).Should().Equal("放假通知未列出任何放假日或调休上班日。");
        Problems(Lawful with { Days = default }).Should().Equal("放假通知未列出任何放假日或调休上班日。");
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2101)]
    public void A_year_out_of_reach_is_found(int year) =>
        Problems(HolidayNotices.Of(year, HolidayNotices.Off($"{year}-01-01", "元旦"))).Should().Equal($"年份 {year} 超出范围，应在 2019 年至 2100 年之间。");

    [Fact]
    public void Missing_names_are_found_all_at_once() =>
        Problems(Lawful with { Source = " ", Days = [HolidayNotices.Off("2027-01-01", "")] }).Should()
            .Equal("未填写放假通知的名称。", "日期 2027-01-01 未填写节日名称。");

    [Fact]
    public void A_kind_nobody_knows_is_found() =>
        Problems(Lawful with { Days = [Lawful.Days[0] with { Kind = (DayKind)7 }] }).Should().Equal("日期 2027-01-01 的类别无效，应为放假或调休上班。");

    [Fact]
    public void A_notice_is_stored_in_its_wire_words_and_read_back()
    {
        var json = JsonSerializer.Serialize(Lawful, JsonSerializerOptions.Web);

        json.Should().Contain("\"kind\":\"off\"").And.Contain("\"kind\":\"work\"").And.Contain("\"date\":\"2027-01-01\"");
        JsonSerializer.Deserialize<HolidayNotice>(json, JsonSerializerOptions.Web)!.Days.Should().Equal(Lawful.Days);
    }

    private static ImmutableArray<string> Problems(HolidayNotice notice) => HolidayNoticeRules.Problems(notice);
}
