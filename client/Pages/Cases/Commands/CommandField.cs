using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Pages.Cases.Commands;

/// <summary>One field of a command as a person fills it in.</summary>
public sealed record CommandField
{
    /// <summary>Name in the command, as the contract writes it; <c>facts.…</c> for a fact.</summary>
    public required string Name { get; init; }

    /// <summary>名称.</summary>
    public required string Label { get; init; }

    /// <summary>What is entered.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>Whether the law asks for it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How to fill it in; null where the name says it.</summary>
    public string? Hint { get; init; }

    /// <summary>The values to choose from, with what they are called; for a text, proposals.</summary>
    public ImmutableArray<(string Value, string Name)> Choices { get; init; } = [];

    /// <summary>What it begins with.</summary>
    public string? Default { get; init; }

    /// <summary>Longest text, in characters.</summary>
    public int Longest { get; init; } = Law.Requests.TextLimits.Text;
}

/// <summary>What a field takes.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>Some lines of text.</summary>
    LongText,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yuan.</summary>
    Money,

    /// <summary>One of several.</summary>
    Choice,

    /// <summary>是 or 否.</summary>
    YesNo,
}
