using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Pages.Shared;

namespace Jinping.Workflow.Client.Pages.Calendar;

/// <summary>The cases a notice moves, as a workbook for their officers.</summary>
internal static class ImpactWorkbook
{
    public static Task<MemoryStream> Of(IEnumerable<DueMove> changes, Func<DueMove, string> department, Func<DueMove, string> officer) =>
        Workbook.Of([.. changes.Select(change => new Dictionary<string, object?>
        {
            ["登记编号"] = change.Number,
            ["承办部门"] = department(change),
            ["经办人"] = officer(change),
            ["原届满日"] = Workbook.Day(change.From),
            ["新届满日"] = Workbook.Day(change.To),
        })], "期限变动");
}
