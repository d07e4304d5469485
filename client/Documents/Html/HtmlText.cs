using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Jinping.Workflow.Client.Documents.Html;

/// <summary>HTML being written: elements by name, everything else as text. No text becomes markup.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _written = new();

    /// <summary>Begins an element.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="attributes">Its attributes; those without a value are left out.</param>
    public HtmlText Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _written.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _written.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(CleanText.Line(value))).Append('"');
        }
        _written.Append('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    public HtmlText Close(string element)
    {
        _written.Append("</").Append(element).Append('>');
        return this;
    }

    /// <summary>Text; a line feed becomes a break.</summary>
    public HtmlText Text(string text)
    {
        _written.Append(string.Join("<br>", CleanText.Lines(text).Select(Encoder.Encode)));
        return this;
    }

    /// <summary>Ends a line of the source.</summary>
    public HtmlText Line()
    {
        _written.Append('\n');
        return this;
    }

    /// <summary>An element with text and nothing else, on a line of its own.</summary>
    public HtmlText Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(element, attributes).Text(text).Close(element).Line();

    /// <summary>What the program itself brings: the style sheet.</summary>
    public HtmlText Own(string markup)
    {
        _written.Append(markup);
        return this;
    }

    public override string ToString() => _written.ToString();
}
