namespace Jinping.Workflow.Client.Letters;

/// <summary>文书模板 as entered.</summary>
internal sealed record TemplateForm
{
    /// <summary>The text; null goes back to the one that comes with the program.</summary>
    public string? Text { get; init; }

    /// <summary>The version that was changed; null: whichever there is.</summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>For a preview: the case it is tried on; null: made-up contents.</summary>
    public string? Number { get; init; }

    /// <summary>For a preview of the layout or a piece: the letter it is tried with.</summary>
    public Law.Letters.LetterCode? Letter { get; init; }
}
