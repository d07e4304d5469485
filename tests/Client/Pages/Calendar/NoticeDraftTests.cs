using FluentAssertions;
using Jinping.Workflow.Client.Pages.Calendar;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Pages.Calendar;

public sealed class NoticeDraftTests
{
    [Theory]
    [InlineData("日期,类别,名称\n2027-01-01,放假,元旦\n2027/1/3,班,元旦\n")]
    [InlineData("date,kind,name\r\n2027-01-01,off,元旦\r\n2027-01-03,work,元旦\r\n")]
    [InlineData("2027年1月1日\t休\t元旦\n2027年1月3日\t上班\t元旦")]
    [InlineData("""{"days":[{"date":"2027-01-01","kind":"off","name":"元旦"},{"date":"2027-01-03","kind":"work","name":"元旦"}]}""")]
    [InlineData("""{"year":2027,"days":[{"date":"2027-01-01","isOffDay":true,"name":"元旦"},{"date":"2027-01-03","isOffDay":false,"name":"元旦"}]}""")]
    [InlineData("国务院办公厅关于2027年部分节假日安排的通知\n元旦：1月1日（周五）放假。1月3日（周日）上班。")]
    public void Whatever_it_comes_as_the_notice_is_the_same(string text)
    {
        var notice = new NoticeDraft { Text = text, Year = "2026" }.Read().ToNotice(out var problems);
        problems.Should().BeEmpty();
        notice!.Year.Should().Be(2027);
        notice.Source.Should().Be(NoticeDraft.TitleOf(2027));
        notice.Days.Should().Equal(new HolidayDay { Date = new(2027, 1, 1), Kind = DayKind.Off, Name = "元旦" }, new HolidayDay { Date = new(2027, 1, 3), Kind = DayKind.Work, Name = "元旦" });
    }

    [Theory]
    [InlineData("{\"days\":")]
    [InlineData("{}")]
    [InlineData("[1,null,\"2027-01-01\",{\"date\":20270101}]")]
    [InlineData("2027-13-01,放假,坏\n2027-01-32,off,坏")]
    public void What_cannot_be_read_is_named_and_never_imported(string text)
    {
        var read = new NoticeDraft { Text = text, Year = "2027" }.Read();
        read.Rows!.Value.Should().BeEmpty();
        read.Unread.Should().NotBeEmpty();
        read.ToNotice(out var problems).Should().BeNull();
        problems.Should().NotBeEmpty();
    }

    [Fact]
    public void A_title_given_by_hand_stays() =>
        new NoticeDraft { Text = "2027-01-01,off,元旦", Year = "2026", Source = "州政府通知" }.Read().Source.Should().Be("州政府通知");

    [Fact]
    public void A_row_without_a_day_keeps_the_notice_back()
    {
        new NoticeDraft { Year = "2027", Source = "通知", Rows = [new NoticeRow { Date = "2027-01-01", Name = "元旦" }, new NoticeRow()] }.ToNotice(out var problems).Should().BeNull();
        problems.Should().Equal("有1行没有填写日期。");
    }
}
