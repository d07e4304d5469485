using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>主体 (7.3) and 版记 (7.4): the parts of a document in their order, each in its style.</summary>
internal static class WordBody
{
    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        if (document is { Letterhead: not null, Number: { } letterNumber })
            yield return Text(WordStyles.LetterNumber, letterNumber);
        var isAbove = document is { Letterhead: null, Number: not null };
        yield return Text(isAbove ? WordStyles.TitleAboveNumber : WordStyles.Title, document.Title);
        if (isAbove)
            yield return Text(WordStyles.NumberBelowTitle, document.Number!);
        if (document.Addressee is { } addressee)
            yield return Text(WordStyles.Addressee, CleanText.Line(addressee) + "：");
        for (var index = 0; index < document.Body.Length; index++)
        {
            var made = Of(document.Body[index]);
            // 7.3.5.4: the page of the signature bears text too.
            if (made is Paragraph last && index == document.Body.Length - 1 && document.Signature is not null)
                last.ParagraphProperties!.Append(new KeepNext());
            yield return made;
        }
        foreach (var part in Attachments(document.Attachments))
            yield return part;
        foreach (var part in Signature(document.Signature))
        {
            // Nor does the note stand alone on a page of its own.
            if (document.PrintedNote is not null)
                part.ParagraphProperties!.Append(new KeepNext());
            yield return part;
        }
        if (document.PrintedNote is { } note)
            yield return Text(WordStyles.Note, note);
        if (!document.CopyTo.IsEmpty)
            yield return Text(WordStyles.CopyTo, $"抄送：{string.Join("，", document.CopyTo.Select(CleanText.Line))}。");
        else if (document.Body is [.., Block.Table] && document is { Signature: null, Attachments.IsEmpty: true, Notes.IsEmpty: true })
            yield return WordText.Paragraph(WordStyles.Normal);   // Word asks for a paragraph after the last table.
    }

    private static OpenXmlElement Of(Block block) => block switch
    {
        Block.Paragraph paragraph => WordText.Paragraph(StyleOf(paragraph.Placing), [.. paragraph.Runs.Select(WordText.Of)]),
        Block.Heading heading => Text(WordStyles.Heading(Math.Clamp(heading.Level, 1, 4)), heading.Text),
        Block.Table table => WordTables.Of(table.Content),
        Block.EmptyLine => WordText.Paragraph(WordStyles.Normal),
        Block.PageBreak => WordText.Paragraph(WordStyles.Normal, new DocumentFormat.OpenXml.Wordprocessing.Run(new Break { Type = BreakValues.Page })),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string StyleOf(Placing placing) => placing switch
    {
        Placing.Indented => WordStyles.Text,
        Placing.Flush => WordStyles.Flush,
        Placing.Centred => WordStyles.Centred,
        Placing.Right => WordStyles.Right,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // 7.3.4: 附件： alone before one name; before several each has its number. No full stop after names.
    private static IEnumerable<OpenXmlElement> Attachments(IReadOnlyList<string> names)
    {
        if (names.Count == 1)
            yield return Text(WordStyles.AttachmentAlone, $"附件：{CleanText.Line(names[0])}");
        for (var index = 0; names.Count > 1 && index < names.Count; index++)
        {
            var number = index == 0 ? "附件：1." : $"{index + 1}.";
            yield return WordText.Paragraph(
                index == 0 ? WordStyles.AttachmentFirst : WordStyles.AttachmentNext,
                new DocumentFormat.OpenXml.Wordprocessing.Run(WordText.Of(number), new TabChar(), WordText.Of(CleanText.Line(names[index]))));
        }
    }

    private static IEnumerable<Paragraph> Signature(Signature? signature) => signature is null
        ? []
        : [Text(WordStyles.SignatureOrgan, CleanText.Line(signature.Organ)), Text(WordStyles.SignatureDate, Model.Signature.Print(signature.Date))];

    private static Paragraph Text(string style, string text) => WordText.Paragraph(style, WordText.Plain(text));
}
