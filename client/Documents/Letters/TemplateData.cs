using Jinping.Workflow.Law.Letters;
using Scriban.Runtime;

namespace Jinping.Workflow.Client.Documents.Letters;

/// <summary>What a template sees of a case: <c>letter</c>, <c>facts</c>, and in the layout <c>body</c>. Texts only, and none of them can be taken for markup.</summary>
internal sealed record TemplateData
{
    private const string Yours = "你（单位）";

    private readonly ComposedLetter _letter;
    private readonly string? _number;

    /// <param name="letter">What it says.</param>
    /// <param name="number">发文字号; null for none.</param>
    public TemplateData(ComposedLetter letter, string? number) => (_letter, _number) = (letter, number);

    /// <summary>To whom it is addressed; null for a record on file.</summary>
    public string? Addressee => _letter.Rule.Reader switch
    {
        LetterReader.Applicant => _letter.Contents.GetValueOrDefault("applicant"),
        LetterReader.File => null,
        _ => _letter.Contents.GetValueOrDefault("party"),
    };

    /// <summary>The data as a template reaches it, all of it read-only.</summary>
    /// <param name="body">The letter's own text, for the layout; null for the letter.</param>
    public ScriptObject ToScript(string? body)
    {
        var (letter, facts, all) = (new ScriptObject(), new ScriptObject(), new ScriptObject());
        Put(letter, "title", _letter.Rule.Title);
        Put(letter, "code", LetterCodes.Of(_letter.Rule.Code));
        Put(letter, "number", _number);
        Put(letter, "addressee", Addressee);
        Put(letter, "date", LetterDate.Of(_letter.Source.On));
        Put(letter, "day", LetterDate.Fact(_letter.Source.On));
        Put(letter, "you", _letter.Source.You);
        Put(letter, "yourside", Yours);
        Put(letter, "replaces", Replaces());
        letter.SetValue("outgoing", _letter.Rule.Reader != LetterReader.File, readOnly: true);
        letter.SetValue("attachments", new ScriptArray(Attachments().Select(LetterMarkup.Escape)) { IsReadOnly = true }, readOnly: true);
        // Every name the letter knows is there; what is not known is empty, so that a template may ask.
        foreach (var content in _letter.Rule.Contents)
            Put(facts, content.Name, _letter.Contents.GetValueOrDefault(content.Name));
        (letter.IsReadOnly, facts.IsReadOnly) = (true, true);
        all.SetValue("letter", letter, readOnly: true);
        all.SetValue("facts", facts, readOnly: true);
        if (body is not null)
            all.SetValue("body", body, readOnly: true);
        return all;
    }

    private string[] Attachments() => _letter.Contents.GetValueOrDefault("attachments")?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <remarks>LN6: a revised letter has a new number and names the old one.</remarks>
    private string? Replaces() => _letter.Source.Replaced?.Letter is { } old
        ? $"本文书更正并代替本机关{LetterDate.Of(old.LetterOn)}制发的《{old.Title}》{(old.DocumentNumber is { } number ? $"（{number}）" : "")}。"
        : null;

    private static void Put(ScriptObject target, string name, string? text) => target.SetValue(name, text is null ? null : LetterMarkup.Escape(text), readOnly: true);
}
