using System.Globalization;
using MiniExcelLibs;

namespace Jinping.Workflow.Client.Pages.Shared;

/// <summary>表格 to be taken away: rows as a workbook (XLSX) of one sheet.</summary>
internal static class Workbook
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The workbook.</summary>
    /// <param name="rows">Each row, its cells by the headings of their columns.</param>
    /// <param name="sheet">Name of the sheet.</param>
    public static async Task<MemoryStream> Of(List<Dictionary<string, object?>> rows, string sheet)
    {
        var file = new MemoryStream();
        await file.SaveAsAsync(rows, sheetName: sheet);
        file.Position = 0;
        return file;
    }

    /// <summary>Rows, or one that says why there are none: a workbook with headings and nothing else still says what it is.</summary>
    public static List<Dictionary<string, object?>> OrOne(List<Dictionary<string, object?>> rows, string heading, string words) => rows is [] ? [new() { [heading] = words }] : rows;

    /// <summary>The workbook as an answer to download.</summary>
    public static async Task<IResult> Download(List<Dictionary<string, object?>> rows, string sheet, string fileName) => Results.File(await Of(rows, sheet), MediaType, fileName);

    /// <summary>A day as cells write it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
