using Jinping.Workflow.Client.Desks;

namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>What a case in the list is waited for, beside its reply. Words, not a component: fifty of them would be made anew with every list.</summary>
internal static class SupervisionTags
{
    /// <summary>The tags of a case, and which of them are bad news.</summary>
    /// <param name="item">The case.</param>
    /// <param name="departmentName">What a department is called.</param>
    public static IEnumerable<(string Text, bool IsBad)> Of(RequestItem item, Func<string, string> departmentName)
    {
        if (item.AcceptBy is not null)
            yield return ("未签收", item.Escalation is not null);
        if (item.UrgeAnswerBy is { } by)
            yield return ($"催办，{by:MM-dd}前回复", item.Escalation is not null);
        if (item.Escalation is { } level)
            yield return (level == "superior" ? "督办：已报上级" : "督办：部门负责人", true);
        if (item.ClosedLate)
            yield return (item.LateDepartment is { } code ? $"逾期办结：{departmentName(code)}" : "逾期办结，未载明责任单位", true);
    }
}
