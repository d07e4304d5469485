using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书模板.</summary>
internal sealed record TemplateView
{
    /// <summary>代码: of the letter, or of the layout and the pieces.</summary>
    public required string Code { get; init; }

    /// <summary>名称.</summary>
    public required string Name { get; init; }

    /// <summary>The version in force; 0 is the text that comes with the program.</summary>
    public required int Version { get; init; }

    /// <summary>Whether the text is the one that comes with the program.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>What a template of it may print, by name; empty for layout and pieces.</summary>
    public required ImmutableArray<TemplateName> Names { get; init; }

    /// <summary>Earlier versions and the present one.</summary>
    public required ImmutableArray<TemplateEdition> Versions { get; init; }
}

/// <summary>A content of a letter.</summary>
internal sealed record TemplateName(string Name, string Label, bool IsOptional);

/// <summary>A version that was in force.</summary>
internal sealed record TemplateEdition(int Number, string By, DateTimeOffset At, string Text, bool IsDefault);
