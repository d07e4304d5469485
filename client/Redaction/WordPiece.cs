using System.Xml.Linq;
using Jinping.Workflow.Law.Redaction;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>A piece of a paragraph's text, and the element that has it.</summary>
/// <param name="Element">The element.</param>
/// <param name="Text">Its text.</param>
internal readonly record struct WordPiece(XElement Element, string Text)
{
    private static readonly XNamespace W = WordCleaning.W;

    /// <summary>The pieces of a clean paragraph, in order.</summary>
    public static IEnumerable<WordPiece> Of(XElement paragraph)
    {
        foreach (var element in paragraph.Descendants())
        {
            var text = element.Name.Namespace != W || element.Parent?.Name.LocalName is "tabs" ? null : element.Name.LocalName switch
            {
                "t" => element.Value,
                "tab" or "ptab" => " ",
                "br" or "cr" => "\n",
                "noBreakHyphen" => "-",
                "sym" => "\uFFFD",
                _ => null,
            };
            if (text is not null)
                yield return new WordPiece(element, text);
        }
    }

    /// <summary>Takes a passage out of a paragraph, whatever runs it is spread over.</summary>
    public static void Cut(XElement paragraph, Passage passage, string mark)
    {
        var (at, isMarked) = (0, false);
        foreach (var piece in Of(paragraph).ToList())
        {
            var (from, to) = (Math.Max(passage.Start - at, 0), Math.Min(passage.End - at, piece.Text.Length));
            at += piece.Text.Length;
            if (from >= to)
                continue;
            var left = string.Concat(piece.Text.AsSpan(0, from), isMarked ? "" : mark, piece.Text.AsSpan(to));
            isMarked = true;
            if (piece.Element.Name == W + "t")
                piece.Element.Value = left;
            else
                piece.Element.ReplaceWith(new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), left));
        }
    }
}
