using System.Xml.Linq;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Model;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>The web page of a document: semantic, whole, and nothing that somebody typed is markup.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Headings_go_down_by_one_from_the_title() =>
        ArticleOf.Parsed(SampleDocument.Letter).Descendants().Where(element => element.Name.LocalName is ['h', >= '1' and <= '6']).Select(element => (element.Name.LocalName, element.Value)).Should().Equal(
            ("h1", "政府信息公开申请答复书"), ("h2", "一、答复意见"), ("h3", "（一）公开内容"), ("h4", "1.小标题"), ("h5", "（1）小标题"));

    [Fact]
    public void A_table_has_a_caption_a_head_scopes_and_spans()
    {
        var table = ArticleOf.Parsed(SampleDocument.Letter).Descendants("table").Single();
        table.Element("caption")!.Value.Should().Be("材料");
        table.Element("thead")!.Descendants("th").Select(cell => (cell.Attribute("scope")!.Value, cell.Attribute("colspan")?.Value)).Should().Equal(("colgroup", "2"), ("col", null));
        table.Element("tbody")!.Descendants("th").Single().Attributes().Select(attribute => $"{attribute.Name}={attribute.Value}").Should().Equal("scope=rowgroup", "rowspan=2");
    }

    [Fact]
    public void Attachments_signature_notes_and_copies_stand_below_the_text()
    {
        var article = ArticleOf.Parsed(SampleDocument.Letter);
        article.Descendants("li").Select(item => item.Value).Should().Equal("2022年度部门预算", "征地补偿安置方案");
        article.Descendants("time").Single().Should().Match<XElement>(time => time.Value == "2022年3月5日" && time.Attribute("datetime")!.Value == "2022-03-05");
        article.Elements().Select(element => element.Value).Should().ContainInOrder("（联系电话：0873—5221363）", "抄送：金平县人民政府办公室，红河州自然资源和规划局。");
    }

    [Fact]
    public void The_page_says_its_language_and_how_it_is_printed()
    {
        var page = HtmlRenderer.Page(SampleDocument.Letter);
        page.Should().StartWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">").And.Contain("<meta charset=\"utf-8\">").And.Contain("<title>政府信息公开申请答复书</title>")
            .And.Contain("@page { size: A4; margin: 37mm 26mm 35mm 28mm; }").And.Contain("<meta name=\"author\" content=\"金平县自然资源局\">").And.NotContain("<script");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("<img src=x onerror=alert(1)>&amp;'")]
    public void What_somebody_typed_is_text_and_nothing_else(string typed)
    {
        var article = ArticleOf.Parsed(SampleDocument.Letter with
        {
            Letterhead = new(typed),
            Title = typed,
            Number = typed,
            Addressee = typed,
            Body = [Block.Paragraph.Of(typed), new Block.Heading(1, typed), new Block.Table(new DocumentTable { Caption = typed, Widths = [1], Rows = [new([new(typed)])] })],
            Attachments = [typed, typed],
            Notes = [typed],
            CopyTo = [typed],
            Signature = new(typed, new(2022, 3, 5)),
        });
        article.Descendants().Select(element => element.Name.LocalName).Should().OnlyContain(name => name != "script" && name != "img");
        article.Descendants().Attributes().Should().OnlyContain(attribute => attribute.Name != "onmouseover" && attribute.Name != "onerror");
        article.Descendants("h1").Single().Value.Should().Be(typed);
    }

    [Fact]
    public void Control_characters_are_left_out() =>
        ArticleOf.Parsed(SampleDocument.Plain with { Body = [Block.Paragraph.Of("甲\0\u0001\uD800乙")] }).Value.Should().Contain("甲乙");
}
