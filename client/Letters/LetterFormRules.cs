using System.Collections.Immutable;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Letters;

/// <summary>What can be said of a letter, before it is looked at in its case.</summary>
internal static class LetterFormRules
{
    /// <summary>Why a form cannot be used; null when it can.</summary>
    public static Refusal? Check(LetterForm form)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (form.Code is null)
            errors.Add("code", "请选择文书");
        foreach (var (name, text) in form.Facts ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            if (text is null || text.Length > TextLimits.Fact || text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
                errors[$"facts.{name}"] = $"不能超过{TextLimits.Fact}个字符，不能含有控制字符";
        }
        if (form.Facts?.Count > TextLimits.Facts)
            errors["facts"] = $"不能超过{TextLimits.Facts}项";
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }
}
