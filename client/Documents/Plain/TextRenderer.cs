using System.Text;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Plain;

/// <summary>公文 as plain text: a paragraph on a line, a cell of a table on a line, as a published page reads when its words are copied. The report checker reads it.</summary>
public static class TextRenderer
{
    /// <summary>The text, its lines ended by line feeds.</summary>
    public static string Render(OfficialDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new StringBuilder();
        foreach (var line in Lines(document))
            text.Append(CleanText.Line(line)).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Lines(OfficialDocument document)
    {
        if (document.Letterhead is { } letterhead)
            yield return letterhead.Organ;
        if (document is { Letterhead: not null, Number: { } letterNumber })
            yield return letterNumber;
        yield return CleanText.Of(document.Title).Replace("\n", "", StringComparison.Ordinal);
        if (document is { Letterhead: null, Number: { } number })
            yield return number;
        if (document.Addressee is { } addressee)
            yield return addressee + "：";
        foreach (var line in document.Body.SelectMany(Of))
            yield return line;
        for (var index = 0; index < document.Attachments.Length; index++)
            yield return $"附件：{(document.Attachments.Length > 1 ? $"{index + 1}." : "")}{document.Attachments[index]}";
        if (document.Signature is { } signature)
        {
            yield return signature.Organ;
            yield return Signature.Print(signature.Date);
        }
        if (document.PrintedNote is { } note)
            yield return note;
        if (!document.CopyTo.IsEmpty)
            yield return $"抄送：{string.Join("，", document.CopyTo)}。";
    }

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Block.Paragraph paragraph => CleanText.Lines(string.Concat(paragraph.Runs.Select(run => run.Text))),
        Block.Heading heading => [heading.Text],
        Block.Table table => table.Content.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        Block.EmptyLine or Block.PageBreak => [""],
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
