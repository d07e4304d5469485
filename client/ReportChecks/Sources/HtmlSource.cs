using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>网页: real tables with spans, whatever markup a word processor wrapped around them; tables for layout are looked through.</summary>
internal sealed partial class HtmlSource
{
    private const int RowsOfTable = 400;

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "main", "table", "tr", "td", "th",
        "tbody", "thead", "caption", "title", "hr", "blockquote", "pre", "dl", "dt", "dd", "form", "center", "body", "html", "head",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Skipped = new[]
        { "script", "style", "noscript", "template", "iframe", "object", "svg", "textarea", "select", "xml", "link", "meta" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n/>");

    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly StringBuilder _text = new();
    private readonly long _started = Stopwatch.GetTimestamp();
    private int? _line;
    private int _pieces;

    public static bool IsHtml(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head is ['<', ..] && Tag().IsMatch(text)) || Row().IsMatch(text);
    }

    public static SourceDocument Read(string text)
    {
        CheckDepth(text);
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var document = parser.ParseDocument(text);
        var reader = new HtmlSource();
        if (document.DocumentElement is { } root)
            reader.Walk(root, 0, 0);
        reader.EndParagraph();
        return new() { Kind = SourceKind.Html, Blocks = reader._blocks.ToImmutable() };
    }

    /// <summary>Markup nested deeper than any editor makes it is told before it is parsed: parsers take long over it.</summary>
    private static void CheckDepth(string text)
    {
        var depth = 0;
        var tags = 0;
        for (var at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('<', at + 1))
        {
            SourceLimits.CheckPieces(++tags / 4);
            var isEnd = text[at + 1] == '/';
            var name = text.AsSpan(at + (isEnd ? 2 : 1), Math.Min(8, text.Length - at - (isEnd ? 2 : 1)));
            if (!Nests(name))
                continue;
            depth = Math.Max(0, depth + (isEnd ? -1 : 1));
            CheckDepth(depth, SourceLimits.Depth * 2);
        }
    }

    private static void CheckDepth(int depth, int most)
    {
        if (depth > most)
            throw new UnreadableSourceException("too-deep", "网页嵌套过深，不是年度报告");
    }

    private static bool Nests(ReadOnlySpan<char> tag)
    {
        var length = tag.IndexOfAny(EndsOfName);
        var name = length < 0 ? tag : tag[..length];
        return name.Equals("div", StringComparison.OrdinalIgnoreCase) || name.Equals("span", StringComparison.OrdinalIgnoreCase)
            || name.Equals("font", StringComparison.OrdinalIgnoreCase) || name.Equals("table", StringComparison.OrdinalIgnoreCase)
            || name.Equals("b", StringComparison.OrdinalIgnoreCase) || name.Equals("i", StringComparison.OrdinalIgnoreCase)
            || name.Equals("a", StringComparison.OrdinalIgnoreCase) || name.Equals("section", StringComparison.OrdinalIgnoreCase)
            || name.Equals("ul", StringComparison.OrdinalIgnoreCase) || name.Equals("strong", StringComparison.OrdinalIgnoreCase);
    }

    private void Walk(INode node, int depth, int tables)
    {
        CheckDepth(depth, SourceLimits.Depth * 3);
        SourceLimits.CheckPieces(++_pieces);
        if (_pieces % 1024 == 0)
            SourceLimits.CheckTime(_started);
        if (node is IText text)
        {
            _line ??= (text.ParentElement?.SourceReference?.Position.Line) is { } line and > 0 ? line : null;
            _text.Append(text.Data);
            return;
        }

        if (node is not IElement element || Skipped.Contains(element.LocalName))
            return;
        if (element is IHtmlTableElement table && tables < SourceLimits.TableDepth && !IsLayout(table))
        {
            EndParagraph();
            AddTable(table);
            return;
        }

        var isBlock = Blocks.Contains(element.LocalName);
        if (isBlock)
            EndParagraph();
        // By index: the library finds a next sibling by looking for the node among all children.
        var children = element.ChildNodes;
        for (var at = 0; at < children.Length; at++)
            Walk(children[at], depth + 1, tables + (element is IHtmlTableElement ? 1 : 0));
        if (isBlock)
            EndParagraph();
    }

    /// <summary>A table that holds tables, or whole paragraphs of text, is there for the page's layout.</summary>
    private static bool IsLayout(IHtmlTableElement table)
    {
        if (table.GetElementsByTagName("table").Length > 0)
            return true;
        var rows = table.Rows;
        return rows.Length <= 2 && rows.SelectMany(row => row.Cells).Any(cell => cell.TextContent.Length > 600);
    }

    private void AddTable(IHtmlTableElement table)
    {
        var cells = ImmutableArray.CreateBuilder<SourceCell>();
        var grid = new OpenSpans();
        var index = 0;
        foreach (var row in table.Rows)
        {
            if (index >= RowsOfTable)
                break;
            foreach (var cell in row.Cells)
            {
                SourceLimits.CheckPieces(++_pieces);
                var (rowSpan, columnSpan) = (Span(cell, "rowspan"), Span(cell, "colspan"));
                var column = grid.Place(index, rowSpan, columnSpan);
                cells.Add(new(TextOf(cell), index, column, rowSpan, columnSpan, cell.SourceReference?.Position.Line));
            }

            index++;
        }

        SourceLimits.CheckTime(_started);
        if (cells.Count > 0)
            _blocks.Add(new SourceTable(cells.ToImmutable()));
    }

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), out var span) ? Math.Clamp(span, 1, RowsOfTable) : 1;

    /// <summary>What a cell shows: struck-out markup of word processors holds no text of its own, line breaks part nothing within a figure.</summary>
    private static string TextOf(IElement cell)
    {
        var text = new StringBuilder();
        Gather(cell, text, 0);
        return Spaces().Replace(text.ToString(), " ").Trim(' ', '\u00A0', '\u3000', '\u200B');
    }

    private static void Gather(INode node, StringBuilder text, int depth)
    {
        CheckDepth(depth, SourceLimits.Depth * 3);
        var children = node.ChildNodes;
        for (var at = 0; at < children.Length; at++)
        {
            var child = children[at];
            if (child is IText piece && node is not IElement { LocalName: "script" or "style" })
                text.Append(piece.Data);
            else if (child is IElement { LocalName: "br" or "p" or "div" } && text.Length > 0)
                text.Append(' ');
            Gather(child, text, depth + 1);
        }
    }

    private void EndParagraph()
    {
        var text = Spaces().Replace(_text.ToString(), " ").Trim();
        if (text.Length > 0)
            _blocks.Add(new SourceParagraph(text, _line));
        _text.Clear();
        _line = null;
    }

    [GeneratedRegex("<(table|td|tr|p|div|span|html|body|meta)[\\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("<t[dr][\\s>]", RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    [GeneratedRegex("[\\s\u00A0]+")]
    private static partial Regex Spaces();
}
