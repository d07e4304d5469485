using System.Collections.Immutable;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Law.Requests;

/// <summary>Collects what is wrong with the fields of a form, so that everything is answered at once.</summary>
internal sealed class FieldErrors
{
    private readonly SortedDictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>The refusal that names every fault, or null when there is none.</summary>
    public Refusal? ToRefusal() => _errors.Count == 0 ? null : Refusal.Malformed(_errors.ToImmutableSortedDictionary());

    public void Add(string field, string message) => _errors.TryAdd(field, message);

    /// <summary>Requires a value.</summary>
    public void Need(string field, object? value, string label)
    {
        if (value is null)
            Add(field, $"请填写{label}");
    }

    /// <summary>Requires a text of at most <paramref name="longest"/> characters without control characters.</summary>
    public void NeedText(string field, string? text, string label, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
            Add(field, $"请填写{label}");
        else
            CheckText(field, text, label, longest);
    }

    /// <summary>Checks a text that may be left out.</summary>
    public void CheckText(string field, string? text, string label, int longest)
    {
        if (text is null)
            return;
        if (text.Length > longest)
            Add(field, $"{label}不能超过{longest}个字符，现有{text.Length}个");
        else if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            Add(field, $"{label}含有不可见的控制字符");
        else if (HasLoneSurrogate(text))
            Add(field, $"{label}含有无效字符");
    }

    /// <summary>Checks a number against its range, both ends inclusive.</summary>
    public void CheckRange(string field, int? value, string label, int least, int most)
    {
        if (value is { } number && (number < least || number > most))
            Add(field, $"{label}应在{least}至{most}之间");
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsSurrogatePair(text, i))
                return true;
            i++;
        }
        return false;
    }
}
