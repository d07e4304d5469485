using FluentAssertions;
using Jinping.Workflow.Client.Pages.Registering;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Pages.Registering;

public sealed class PastedTextTests
{
    [Theory]
    [InlineData("关于\u00A0道路\v\r\n工程\u200B的\uFEFF批复 ", "关于 道路\n\n工程的批复")]
    [InlineData("第一页\f第二页\u2028末行", "第一页\n第二页\n末行")]
    [InlineData("\u3000\u3000首行缩进", "首行缩进")]
    public void What_word_processors_leave_becomes_plain_lines(string pasted, string clean) => PastedText.Lines(pasted).Should().Be(clean);

    [Theory]
    [InlineData(" 张\u3000三\n", "张 三")]
    [InlineData("\u200B", "")]
    public void A_line_is_one_line(string pasted, string clean) => PastedText.Line(pasted).Should().Be(clean);

    [Theory]
    [InlineData(" 110105 19491231 002x ", "11010519491231002x")]
    [InlineData("１３８ ８７３１\u00A0２３４５", "13887312345")]
    public void A_number_has_neither_spaces_nor_full_width(string pasted, string clean) => PastedText.Number(pasted).Should().Be(clean);

    [Fact]
    public void Half_a_character_does_no_harm() => PastedText.Number("半" + (char)0xD800).Should().HaveLength(2);
}
