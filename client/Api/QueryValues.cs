using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api;

/// <summary>Reads query parameters, remembering every one that cannot be understood.</summary>
/// <param name="query">The query of a request.</param>
internal sealed class QueryValues(IQueryCollection query)
{
    private readonly SortedDictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>The refusal that names every faulty parameter; null when all were understood.</summary>
    public Refusal? ToRefusal() => _errors.Count == 0 ? null : Refusal.Malformed(_errors.ToImmutableSortedDictionary());

    /// <summary>Notes that a parameter cannot be what it is, for a reason only its reader knows.</summary>
    public void Refuse(string name, string reason) => _errors[name] = reason;

    public string? Text(string name, int longest = 200)
    {
        var text = query[name].ToString();
        if (text.Length > longest)
            _errors[name] = $"不能超过{longest}个字符";
        return text.Length == 0 ? null : text;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (Day(text) is { } day)
            return day;
        _errors[name] = "日期应为 yyyy-MM-dd";
        return null;
    }

    public int Number(string name, int standard, int least, int most)
    {
        if (Text(name) is not { } text)
            return standard;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        _errors[name] = $"应为{least}至{most}的整数";
        return standard;
    }

    public bool Flag(string name)
    {
        var text = Text(name);
        if (text is not (null or "true" or "false"))
            _errors[name] = "应为 true 或者 false";
        return text == "true";
    }

    public TEnum? Word<TEnum>(string name)
        where TEnum : struct, Enum
    {
        if (Text(name) is not { } text)
            return null;
        if (WireNames.Parse<TEnum>(text) is { } value)
            return value;
        _errors[name] = $"没有“{text}”这个值";
        return null;
    }

    public ImmutableArray<TEnum> Words<TEnum>(string name)
        where TEnum : struct, Enum
    {
        var words = ImmutableArray.CreateBuilder<TEnum>();
        foreach (var text in (Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (WireNames.Parse<TEnum>(text) is { } value)
                words.Add(value);
            else
                _errors[name] = $"没有“{text}”这个值";
        }
        return words.ToImmutable();
    }

    /// <summary>A day written yyyy-MM-dd; null for anything else.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
