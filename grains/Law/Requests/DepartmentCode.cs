using System.Text.RegularExpressions;

namespace Jinping.Workflow.Law.Requests;

/// <summary>部门代码: lower-case letters and digits, beginning with a letter, at most 20; part of every request number.</summary>
public static partial class DepartmentCode
{
    /// <summary>Whether <paramref name="text"/> can be a department code.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z][a-z0-9]{0,19}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
