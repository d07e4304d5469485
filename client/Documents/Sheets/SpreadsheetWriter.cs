using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>工作簿 as a file (XLSX): rows are written as they come, formulas with what they give.</summary>
public static class SpreadsheetWriter
{
    /// <summary>What an XLSX file calls itself.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int LongestName = 31;

    /// <summary>The file; of the same workbook always the same bytes.</summary>
    public static byte[] Write(Spreadsheet spreadsheet)
    {
        ArgumentNullException.ThrowIfNull(spreadsheet);
        using var package = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "workbook");   // It comes with one made by chance.
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Sheet();
            var names = Names(spreadsheet.Sheets);
            var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            var repeated = new DefinedNames();
            for (var index = 0; index < names.Length; index++)
            {
                var id = $"sheet{index + 1}";
                SheetWriter.Write(book.AddNewPart<WorksheetPart>(id), spreadsheet.Sheets[index]);
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = names[index], SheetId = (uint)(index + 1), Id = id });
                if (spreadsheet.Sheets[index].FrozenRows is > 0 and var rows)
                    repeated.Append(new DefinedName($"'{names[index].Replace("'", "''", StringComparison.Ordinal)}'!$1:${rows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }
            book.Workbook = new Workbook(listed);
            if (repeated.HasChildren)
                book.Workbook.Append(repeated);
            book.Workbook.Append(new CalculationProperties { FullCalculationOnLoad = true });
            PackageProperties.Write(file.AddNewPart<CoreFilePropertiesPart>("core"), spreadsheet.Title, spreadsheet.Properties);
            PackageProperties.Write(file.AddNewPart<ExtendedFilePropertiesPart>("app"), spreadsheet.Properties.Author);
        }
        return StablePackage.Of(package);
    }

    // No two sheets of one name, whatever was left out of it.
    private static string[] Names(IReadOnlyList<Sheet> sheets)
    {
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. sheets.Select((sheet, index) => Clean(sheet.Name) is { Length: > 0 } name && given.Add(name) ? name : $"工作表{index + 1}")];
    }

    private static string Clean(string name)
    {
        var clean = string.Concat(CleanText.Line(name).Where(letter => !"[]:*?/\\".Contains(letter, StringComparison.Ordinal))).Trim('\'', ' ');
        return clean.Length > LongestName ? clean[..LongestName] : clean;
    }
}
