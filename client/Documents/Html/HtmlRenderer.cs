using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Html;

/// <summary>公文 as a web page, for the screen and the portal: semantic, printable by the measures of GB/T 9704-2012, all text encoded, no script.</summary>
public static class HtmlRenderer
{
    /// <summary>A whole page.</summary>
    public static string Page(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var properties = document.Properties;
        var html = new HtmlText().Own("<!DOCTYPE html>").Line().Open("html", ("lang", "zh-CN")).Line().Open("head").Line().Own("<meta charset=\"utf-8\">").Line();
        Meta(html, "viewport", "width=device-width, initial-scale=1");
        Meta(html, "author", properties.Author);
        Meta(html, "description", properties.Subject);
        Meta(html, "keywords", properties.Keywords);
        Meta(html, "identifier", properties.Identifier);
        html.Element("title", CleanText.Of(document.Title).Replace("\n", "", StringComparison.Ordinal));
        html.Open("style").Own(HtmlStyle.Sheet).Close("style").Line().Close("head").Line().Open("body").Line();
        Write(html, document);
        return html.Close("body").Line().Close("html").Line().ToString();
    }

    /// <summary>The document alone, to stand in another page: an <c>article</c> of the class <c>official</c>, without a style.</summary>
    public static string Article(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new HtmlText();
        Write(html, document);
        return html.ToString();
    }

    private static void Meta(HtmlText html, string name, string? content)
    {
        if (content is not null)
            html.Open("meta", ("name", name), ("content", content)).Line();
    }

    private static void Write(HtmlText html, OfficialDocument document)
    {
        html.Open("article", ("class", "official")).Line();
        if (document.Letterhead is { } letterhead)
            html.Element("p", letterhead.Organ, ("class", "letterhead"));
        if (document is { Letterhead: not null, Number: { } letterNumber })
            html.Element("p", letterNumber, ("class", "number right"));
        html.Element("h1", document.Title);
        if (document is { Letterhead: null, Number: { } number })
            html.Element("p", number, ("class", "number centred"));
        if (document.Addressee is { } addressee)
            html.Element("p", CleanText.Line(addressee) + "：", ("class", "flush"));
        foreach (var block in document.Body)
            Write(html, block);
        Attachments(html, document.Attachments);
        if (document.Signature is { } signature)
            Sign(html, signature);
        if (document.PrintedNote is { } note)
            html.Element("p", note);
        if (!document.CopyTo.IsEmpty)
            html.Element("p", $"抄送：{string.Join("，", document.CopyTo.Select(CleanText.Line))}。", ("class", "copy"));
        html.Close("article").Line();
    }

    private static void Write(HtmlText html, Block block)
    {
        switch (block)
        {
            case Block.Paragraph paragraph:
                html.Open("p", ("class", ClassOf(paragraph.Placing)));
                foreach (var run in paragraph.Runs)
                    Write(html, run);
                html.Close("p").Line();
                break;
            case Block.Heading heading:
                html.Element($"h{Math.Clamp(heading.Level, 1, 4) + 1}", heading.Text);
                break;
            case Block.Table table:
                HtmlTables.Write(html, table.Content);
                break;
            case Block.EmptyLine:
                html.Open("p", ("class", "empty")).Close("p").Line();
                break;
            case Block.PageBreak:
                html.Open("div", ("class", "page-break")).Close("div").Line();
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static void Write(HtmlText html, Run run)
    {
        var (element, look) = run.Look switch
        {
            RunLook.Plain => (null, null),
            RunLook.Strong => ("strong", null),
            RunLook.RunIn => ("span", "run-in"),
            RunLook.Filled => ("span", "filled"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        if (element is null)
            html.Text(run.Text);
        else
            html.Open(element, ("class", look)).Text(run.Text).Close(element);
    }

    private static string? ClassOf(Placing placing) => placing switch
    {
        Placing.Indented => null,
        Placing.Flush => "flush",
        Placing.Centred => "centred",
        Placing.Right => "right",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void Attachments(HtmlText html, IReadOnlyList<string> names)
    {
        if (names.Count == 1)
            html.Element("p", $"附件：{CleanText.Line(names[0])}", ("class", "attachments"));
        if (names.Count < 2)
            return;
        html.Open("div", ("class", "attachments")).Text("附件：").Open("ol").Line();
        foreach (var name in names)
            html.Element("li", CleanText.Line(name));
        html.Close("ol").Close("div").Line();
    }

    private static void Sign(HtmlText html, Signature signature)
    {
        html.Open("div", ("class", signature.HasSeal ? "signature sealed" : "signature")).Line();
        html.Element("p", signature.Organ);
        html.Open("p").Open("time", ("datetime", signature.Date.ToString("O"))).Text(Signature.Print(signature.Date)).Close("time").Close("p").Line();
        html.Close("div").Line();
    }
}
