using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jinping.Workflow.Client.Documents.Model;
using Run = Jinping.Workflow.Client.Documents.Model.Run;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>Text as runs of Word: cleaned, its spaces kept, its line feeds as breaks.</summary>
internal static class WordText
{
    /// <summary>Text without line feeds.</summary>
    public static Text Of(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>A run of the paragraph's own look.</summary>
    public static WordRun Plain(string text) => Lines(new WordRun(), text);

    /// <summary>A run of its look.</summary>
    public static WordRun Of(Run run) => Lines(
        run.Look switch
        {
            RunLook.Plain => new WordRun(),
            RunLook.Strong => Styled(WordStyles.Strong),
            RunLook.RunIn => Styled(WordStyles.RunIn),
            RunLook.Filled => Styled(WordStyles.Filled),
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        run.Text);

    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Paragraph(string style, params ReadOnlySpan<OpenXmlElement> runs) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. runs]);

    private static WordRun Styled(string style) => new(new RunProperties(new RunStyle { Val = style }));

    private static WordRun Lines(WordRun run, string text)
    {
        var lines = CleanText.Lines(text);
        for (var index = 0; index < lines.Length; index++)
        {
            if (index > 0)
                run.Append(new Break());
            if (lines[index].Length > 0)
                run.Append(Of(lines[index]));
        }
        return run;
    }
}
