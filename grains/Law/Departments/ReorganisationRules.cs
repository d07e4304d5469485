using System.Collections.Immutable;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Departments;

/// <summary>机构调整的规则: which can be, and what follows for names and successors.</summary>
/// <remarks>惯例：条例未规定, but for where a case counts (DM8).</remarks>
public static class ReorganisationRules
{
    /// <summary>The longest 部门名称, in characters.</summary>
    public const int LongestName = 100;

    /// <summary>Most departments on one side.</summary>
    public const int Most = 50;

    /// <summary>Why it cannot be; null when it can.</summary>
    /// <param name="known">Whether each department is in use, by code.</param>
    /// <param name="proposed">The reorganisation.</param>
    /// <param name="today">Today.</param>
    public static Refusal? Refuse(IReadOnlyDictionary<string, bool> known, Reorganisation proposed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(proposed);
        var errors = new FieldErrors();
        CheckSides(known, proposed, errors);
        CheckKind(proposed, errors);
        if (proposed.On > today)
            errors.Add("on", "只能办理已经生效的调整，日期不能晚于今天");
        errors.NeedText("basis", proposed.Basis, "依据", TextLimits.Text);
        foreach (var (person, code) in proposed.People)
        {
            if (proposed.To.All(part => part.Code != code))
                errors.Add($"people.{person}", $"“{code}”不在调整后的部门之中");
        }
        return errors.ToRefusal();
    }

    /// <summary>部门名称 on a day, as far as reorganisations tell.</summary>
    /// <param name="all">All reorganisations.</param>
    /// <param name="code">部门代码.</param>
    /// <param name="day">The day.</param>
    /// <param name="now">Its name now.</param>
    public static string NameOn(IEnumerable<Reorganisation> all, string code, DateOnly day, string now)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.Where(change => change.On > day).OrderBy(change => change.On).ThenBy(change => change.At).SelectMany(change => change.From).FirstOrDefault(part => part.Code == code)?.Name ?? now;
    }

    /// <summary>The departments whose work a department goes on with, in order of code: what they received stays theirs, and its people look after it.</summary>
    public static ImmutableArray<string> PredecessorsOf(IReadOnlyCollection<Reorganisation> all, string code)
    {
        ArgumentNullException.ThrowIfNull(all);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([code]);
        while (open.TryDequeue(out var next))
        {
            foreach (var part in all.Where(change => change.To.Any(to => to.Code == next)).SelectMany(change => change.From.Where(from => change.Ends(from.Code))))
            {
                if (part.Code != code && found.Add(part.Code))
                    open.Enqueue(part.Code);
            }
        }
        return [.. found];
    }

    private static void CheckSides(IReadOnlyDictionary<string, bool> known, Reorganisation proposed, FieldErrors errors)
    {
        if (proposed.From.Length is 0 or > Most || proposed.From.Select(part => part.Code).Distinct().Count() != proposed.From.Length)
            errors.Add("from", "请选择调整前的部门，不能重复");
        if (proposed.To.Length is 0 or > Most || proposed.To.Select(part => part.Code).Distinct().Count() != proposed.To.Length)
            errors.Add("to", "请填写调整后的部门，不能重复");
        foreach (var part in proposed.From.Where(part => !known.GetValueOrDefault(part.Code)))
            errors.Add("from", $"没有在用的部门“{part.Code}”");
        foreach (var part in proposed.To)
        {
            if (!DepartmentCode.IsValid(part.Code))
                errors.Add("to", "部门代码须以小写字母开头，由小写字母和数字组成，最多20个");
            else if (string.IsNullOrWhiteSpace(part.Name) || part.Name.Length > LongestName || part.Name.Any(char.IsControl))
                errors.Add("to", $"请填写部门“{part.Code}”的名称（不超过{LongestName}个字符）");
            else if (known.TryGetValue(part.Code, out var active) && !active)
                errors.Add("to", $"部门“{part.Code}”已停用，不能承接");
        }
    }

    private static void CheckKind(Reorganisation proposed, FieldErrors errors)
    {
        var ends = proposed.From.Any(part => proposed.Ends(part.Code));
        switch (proposed.Kind)
        {
            case ReorganisationKind.Merge when proposed.To.Length > 1 || !ends:
                errors.Add("to", "合并后为一个部门，且至少有一个部门并入其中");
                break;
            case ReorganisationKind.Split when proposed.From.Length > 1 || proposed.To.Length < 2:
                errors.Add("to", "分设是一个部门分为两个以上部门");
                break;
            case ReorganisationKind.Rename when proposed.From.Length > 1 || proposed.To.Length > 1 || ends:
                errors.Add("to", "更名只涉及一个部门，代码不变");
                break;
            case ReorganisationKind.Rename when proposed.From.Length == 1 && proposed.To.Length == 1 && proposed.From[0].Name == proposed.To[0].Name:
                errors.Add("to", "新名称与现名称相同");
                break;
        }
    }
}
