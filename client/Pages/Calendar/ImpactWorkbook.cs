using System.Globalization;
using Jinping.Workflow.Client.Desks;
using MiniExcelLibs;

namespace Jinping.Workflow.Client.Pages.Calendar;

/// <summary>The cases a notice moves, as a workbook for their officers.</summary>
internal static class ImpactWorkbook
{
    public static async Task<MemoryStream> Of(IEnumerable<DueMove> changes, Func<DueMove, string> department, Func<DueMove, string> officer)
    {
        var rows = changes.Select(change => new Dictionary<string, object?>
        {
            ["登记编号"] = change.Number,
            ["承办部门"] = department(change),
            ["经办人"] = officer(change),
            ["原届满日"] = Day(change.From),
            ["新届满日"] = Day(change.To),
        }).ToList();
        var file = new MemoryStream();
        await file.SaveAsAsync(rows, sheetName: "期限变动");
        file.Position = 0;
        return file;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
