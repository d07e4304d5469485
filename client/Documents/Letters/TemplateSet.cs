namespace Jinping.Workflow.Client.Documents.Letters;

/// <summary>The texts a letter is made with: its own, the layout, the pieces.</summary>
internal sealed record TemplateSet
{
    /// <summary>代码 of the letter's own template.</summary>
    public required string Code { get; init; }

    /// <summary>Texts by code.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    /// <summary>The version of the letter's own.</summary>
    public required int Version { get; init; }

    /// <summary>SHA-256 over all that went into it.</summary>
    public string Hash => LetterTemplates.HashOf(string.Join('\u0000', Texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => $"{text.Key}\u0000{text.Value}")));
}
