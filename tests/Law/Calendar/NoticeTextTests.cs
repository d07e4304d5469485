using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Calendar;

public sealed class NoticeTextTests
{
    // The days as the notices arrange them, in the sentences they use for them.
    private static readonly Dictionary<int, string> Texts = new()
    {
        [2022] = """
            国务院办公厅关于2022年部分节假日安排的通知
            一、元旦：2022年1月1日至3日放假，共3天。
            二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
            三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
            四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
            五、端午节：6月3日至5日放假，共3天。
            六、中秋节：9月10日至12日放假，共3天。
            七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。
            """,
        [2023] = """
            元旦：2022年12月31日至2023年1月2日放假调休，共3天。
            春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
            清明节：4月5日放假，共1天。
            劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
            端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
            中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
            """,
        [2024] = """
            元旦：1月1日放假，与周末连休。
            春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
            清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
            劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
            端午节：6月10日放假，与周末连休。
            中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
            国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
            """,
        [2025] = """
            元旦：1月1日（周三）放假1天，不调休。
            春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            清明节：4月4日（周五）至6日（周日）放假，共3天。
            劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            """,
        [2026] = """
            元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            清明节：4月4日（周六）至6日（周一）放假，共3天。
            劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            端午节：6月19日（周五）至21日（周日）放假，共3天。
            中秋节：9月25日（周五）至27日（周日）放假，共3天。
            国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """,
    };

    public static TheoryData<int> Years { get; } = [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Years))]
    public void A_published_notice_is_read_as_it_is_known(int year)
    {
        var read = NoticeText.Read(Texts[year], year);
        read.Doubts.Should().BeEmpty();
        read.Days.Select(day => (day.Date, day.Kind)).Should().Equal(WorkCalendar.Published.Notices[year].Days.OrderBy(day => day.Date).Select(day => (day.Date, day.Kind)));
        HolidayNoticeRules.Problems(new HolidayNotice { Year = year, Source = "通知", Days = read.Days }).Should().BeEmpty();
    }

    [Fact]
    public void The_title_tells_the_year() => NoticeText.Read(Texts[2022], 2030).Year.Should().Be(2022);

    [Fact]
    public void Leave_that_is_encouraged_is_no_rest_day_and_is_shown()
    {
        var read = NoticeText.Read(Texts[2024], 2024);
        read.Days.Should().NotContain(day => day.Date == new DateOnly(2024, 2, 9));
        read.Unread.Should().ContainSingle().Which.Should().Contain("2月9日");
    }

    [Fact]
    public void December_before_new_year_is_of_the_year_before() =>
        Dates("元旦：12月30日至1月1日放假调休，共3天。12月29日（星期六）上班。", 2019).Should().Equal("2018-12-29 Work", "2018-12-30 Off", "2018-12-31 Off", "2019-01-01 Off");

    [Fact]
    public void Odd_spaces_and_wide_digits_do_no_harm() =>
        Dates(" 国庆节 ：１０月１日\u00A0（周四） 至 2 日 (周五) 放假调休 , 共 ２ 天。", 2026).Should().Equal("2026-10-01 Off", "2026-10-02 Off");

    [Theory]
    [InlineData("国庆节：10月1日（周三）放假。", "星期四")]
    [InlineData("国庆节：10月1日至7日放假调休，共8天。", "共8天，读出7天")]
    [InlineData("春节：2月30日放假。", "不是可能的日期")]
    [InlineData("春节：2月15日至1月23日放假。", "起止日期有误")]
    [InlineData("春节：99日放假。", "不是可能的日期")]
    public void What_does_not_agree_is_said(string text, string doubt) => NoticeText.Read(text, 2026).Doubts.Should().ContainSingle().Which.Should().Contain(doubt);

    [Theory]
    [InlineData("")]
    [InlineData("<script>alert('10月1日')</script>")]
    [InlineData("各省、自治区、直辖市人民政府：\n国务院办公厅\n2025年11月4日")]
    public void A_text_without_arrangements_gives_no_day(string text) => NoticeText.Read(text, 2026).Days.Should().BeEmpty();

    [Fact]
    public void A_very_long_text_ends_soon() => NoticeText.Read(string.Concat(Enumerable.Repeat("10月1日、", 10_000)), 2026).Days.Should().BeEmpty();

    private static IEnumerable<string> Dates(string text, int year) => NoticeText.Read(text, year).Days.Select(day => $"{day.Date:yyyy-MM-dd} {day.Kind}");
}
