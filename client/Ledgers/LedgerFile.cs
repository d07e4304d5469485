using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Jinping.Workflow.Law.Refusals;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>台账文件: a workbook (XLSX) as rows of texts. Merged cells have their text in each of their places; what a date is, is read later.</summary>
internal sealed record LedgerFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestFile = 20 * 1024 * 1024;

    /// <summary>Most rows that are read.</summary>
    public const int MostRows = 50_000;

    private const long LargestContent = 400L * 1024 * 1024;
    private const int MostColumns = 80;
    private const int LongestCell = 60_000;

    private static readonly OpenXmlConfiguration Reading = new() { FillMergedCells = true };

    /// <summary>Names of the sheets, in their order.</summary>
    public required ImmutableArray<string> Sheets { get; init; }

    /// <summary>The sheet that was read.</summary>
    public required string Sheet { get; init; }

    /// <summary>Its rows; each keeps its number in the sheet.</summary>
    public required ImmutableArray<LedgerRow> Rows { get; init; }

    /// <summary>Reads a workbook.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="sheet">Which sheet; null takes the first with a row.</param>
    /// <returns>The rows, or why it cannot be read.</returns>
    public static (LedgerFile? File, Refusal? Refusal) Read(byte[] file, string? sheet = null)
    {
        if (Refuse(file) is { } refusal)
            return (null, refusal);
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            ImmutableArray<string> names = [.. stream.GetSheetNames()];
            foreach (var name in sheet is null ? names : names.Where(name => name == sheet))
            {
                stream.Position = 0;
                var rows = RowsOf(stream, name);
                if (rows.Length > MostRows)
                    return (null, Bad($"工作表“{name}”超过{MostRows}行，请分成几个文件导入。"));
                if (!rows.IsEmpty || sheet is not null)
                    return (new LedgerFile { Sheets = names, Sheet = name, Rows = rows }, null);
            }
            return (null, Bad(sheet is null ? "工作簿中没有内容。" : $"没有名为“{sheet}”的工作表。"));
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException or System.Xml.XmlException or FormatException or KeyNotFoundException or NullReferenceException or ArgumentException or IOException or OverflowException or IndexOutOfRangeException)
        {
            // Whatever the library meets in a file that is broken within: the file is at fault.
            return (null, Bad("文件已损坏，不能作为 Excel 工作簿（.xlsx）打开。请在 Excel 中打开、另存后重试。"));
        }
    }

    private static ImmutableArray<LedgerRow> RowsOf(MemoryStream stream, string sheet)
    {
        var rows = ImmutableArray.CreateBuilder<LedgerRow>();
        var number = 0;
        foreach (IDictionary<string, object?> read in stream.Query(useHeaderRow: false, sheetName: sheet, configuration: Reading))
        {
            number++;
            var cells = read.Take(MostColumns).Select(cell => (Column: cell.Key, Text: TextOf(cell.Value))).Where(cell => cell.Text.Length > 0).ToImmutableDictionary(cell => cell.Column, cell => cell.Text);
            if (!cells.IsEmpty)
                rows.Add(new LedgerRow(number, cells));
            if (rows.Count > MostRows)
                break;
        }
        return rows.ToImmutable();
    }

    private static string TextOf(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            // What Excel keeps as a number is a number of up to 15 digits; a longer one has lost its end already.
            double number => number.ToString("0.##########", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        text = text.Trim().Trim('\u3000', '\u00A0');
        return text.Length > LongestCell ? text[..LongestCell] : text;
    }

    private static Refusal? Refuse(byte[] file)
    {
        if (file.Length == 0)
            return Bad("文件是空的。");
        if (file.Length > LargestFile)
            return Bad($"文件超过{LargestFile / 1024 / 1024}MB，请分成几个文件导入。");
        if (file is [0xD0, 0xCF, 0x11, 0xE0, ..])
            return Bad("这是旧版（.xls）或者加密的工作簿。请在 Excel 中去除密码、另存为“Excel 工作簿（.xlsx）”后重试。");
        if (file is not [(byte)'P', (byte)'K', ..])
            return Bad("这不是 Excel 工作簿（.xlsx）。");
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false));
            if (archive.GetEntry("xl/workbook.xml") is null)
                return Bad("这不是 Excel 工作簿（.xlsx）。");
            if (archive.Entries.Any(entry => entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Bad("工作簿含有宏，不予读取。请另存为不含宏的“Excel 工作簿（.xlsx）”后重试。");
            return Unpacks(archive) ? null : Bad("工作簿解压后过大，不予读取。");
        }
        catch (InvalidDataException)
        {
            return Bad("文件已损坏或者不完整，不能打开。请重新保存、上传。");
        }
    }

    // What an archive says of its sizes may be a lie: it is unpacked once into nothing, up to the limit.
    private static bool Unpacks(ZipArchive archive)
    {
        var (total, piece) = (0L, new byte[81_920]);
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            while (content.Read(piece) is > 0 and var read)
            {
                total += read;
                if (total > LargestContent)
                    return false;
            }
        }
        return true;
    }

    private static Refusal Bad(string message) => Refusal.Malformed("file", message);
}

/// <summary>One row.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Texts by column letter, without blank ones.</param>
internal sealed record LedgerRow(int Number, ImmutableDictionary<string, string> Cells);
