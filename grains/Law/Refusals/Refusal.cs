using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Refusals;

/// <summary>不予接受的操作及理由: a command turned down by the rules. (Withholding information is a <i>non-disclosure</i>, not a refusal.)</summary>
/// <remarks>A refusal is a value: nothing happened, nothing is written.</remarks>
public sealed record Refusal
{
    /// <summary>Stable kebab-case code, one of <see cref="RefusalCodes.All"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong, why, and what to do next: a Chinese sentence for the clerk.</summary>
    public required string Message { get; init; }

    /// <summary>What sort of mistake this is; the edge maps it to a status once.</summary>
    public RefusalKind Kind { get; init; } = RefusalKind.Rule;

    /// <summary>The article that decides, e.g. <c>条例第三十条</c>; null where no article does.</summary>
    public string? Article { get; init; }

    /// <summary>Every missing precondition, all at once; empty for other refusals.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Faulty fields (JSON path without <c>$.</c>) with the reason of each; empty where no single field is at fault.</summary>
    public ImmutableSortedDictionary<string, string> Errors { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The rules turn the command down.</summary>
    public static Refusal Of(string code, string message, Sources.Citation? article = null) =>
        new() { Code = code, Message = message, Article = article?.Text };

    /// <summary>One field cannot mean what it says.</summary>
    public static Refusal Malformed(string field, string message) =>
        Malformed(ImmutableSortedDictionary<string, string>.Empty.Add(field, message));

    /// <summary>Several fields cannot mean what they say.</summary>
    public static Refusal Malformed(ImmutableSortedDictionary<string, string> errors) => new()
    {
        Code = RefusalCodes.Malformed,
        Kind = RefusalKind.Malformed,
        Message = string.Join("；", errors.Values) + "。",
        Errors = errors,
    };

    /// <summary>Somebody was faster, or the same key was used for something else.</summary>
    public static Refusal Conflict(string code, string message) =>
        new() { Code = code, Message = message, Kind = RefusalKind.Conflict };

    /// <summary>Whoever asks may not do this.</summary>
    public static Refusal Forbidden(string message) =>
        new() { Code = RefusalCodes.Forbidden, Message = message, Kind = RefusalKind.Forbidden };

    /// <summary>What is named does not exist here.</summary>
    public static Refusal NotFound(string code, string message) =>
        new() { Code = code, Message = message, Kind = RefusalKind.NotFound };
}

/// <summary>What sort of mistake a refusal answers.</summary>
[JsonConverter(typeof(Json.WireEnumConverter<RefusalKind>))]
public enum RefusalKind
{
    /// <summary>Lawful in form, refused by the rules.</summary>
    Rule,

    /// <summary>Malformed: a field is missing, too long, impossible.</summary>
    Malformed,

    /// <summary>A stale version, or a key used twice for different things.</summary>
    Conflict,

    /// <summary>The thing addressed is not there.</summary>
    NotFound,

    /// <summary>The role or department of whoever asks does not allow it.</summary>
    Forbidden,
}
