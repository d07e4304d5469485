namespace Jinping.Workflow.Law.Sources;

/// <summary>Builds citations of the legal texts this system applies. Numbers are printed as the texts print them: in Chinese.</summary>
public static class Cite
{
    /// <summary>《中华人民共和国政府信息公开条例》(令第711号), in force since 2019-05-15.</summary>
    /// <param name="article">Article (条), 1–56.</param>
    /// <param name="paragraph">Paragraph (款), from 1; null names the article as a whole.</param>
    /// <param name="item">Item (项), from 1; null names no item.</param>
    public static Citation Regulation(int article, int? paragraph = null, int? item = null) =>
        Of("条例", article, paragraph, item);

    /// <summary>《政府信息公开信息处理费管理办法》(国办函〔2020〕109号), in force since 2021-01-01.</summary>
    public static Citation FeeMeasures(int article) => Of("信息处理费管理办法", article);

    /// <summary>《中华人民共和国行政复议法》 (2023年修订自2024-01-01施行，此前为2017年修正文本).</summary>
    public static Citation ReconsiderationLaw(int article, int? paragraph = null, int? item = null) =>
        Of("行政复议法", article, paragraph, item);

    /// <summary>《中华人民共和国行政诉讼法》 (2017年修正).</summary>
    public static Citation LitigationLaw(int article, int? paragraph = null) => Of("行政诉讼法", article, paragraph);

    /// <summary>《中华人民共和国民法典》.</summary>
    public static Citation CivilCode(int article, int? paragraph = null) => Of("民法典", article, paragraph);

    /// <summary>A place in any other text, by its usual short name (without 《》).</summary>
    public static Citation Of(string instrument, int article, int? paragraph = null, int? item = null)
    {
        var text = $"{instrument}第{ChineseNumber.Of(article)}条";
        if (paragraph is { } p)
            text += $"第{ChineseNumber.Of(p)}款";
        if (item is { } i)
            text += $"第（{ChineseNumber.Of(i)}）项";
        return new Citation(text);
    }
}
