using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>其他程序读取的结果: tables that another program read from a report, written as JSON — also where its Chinese was saved in the wrong encoding.</summary>
/// <remarks>Such a file need not be sound JSON: a letter lost may be a quotation mark. The tables are found by their names and hold plain numbers.</remarks>
internal static partial class JsonSource
{
    private static readonly string[] Rows =
    [
        "newReceived", "carriedOver", "results.granted", "results.partialGrant", "results.denied.stateSecret", "results.denied.lawForbidden",
        "results.denied.safetyStability", "results.denied.thirdPartyRights", "results.denied.internalAffairs", "results.denied.processInfo",
        "results.denied.enforcementCase", "results.denied.adminQuery", "results.unableToProvide.noInfo", "results.unableToProvide.needCreation",
        "results.unableToProvide.unclear", "results.notProcessed.complaint", "results.notProcessed.repeat", "results.notProcessed.publication",
        "results.notProcessed.massiveRequests", "results.notProcessed.confirmInfo", "results.other.overdueCorrection", "results.other.overdueFee",
        "results.other.otherReasons", "results.totalProcessed", "results.carriedForward",
    ];

    private static readonly string[] Columns =
        ["naturalPerson", "legalPerson.commercial", "legalPerson.research", "legalPerson.social", "legalPerson.legal", "legalPerson.other", "total"];

    private static readonly string[] Figures =
    [
        "regulations.made", "regulations.repealed", "regulations.valid", "normativeDocuments.made", "normativeDocuments.repealed", "normativeDocuments.valid",
        "licensing.processed", "punishment.processed", "coercion.processed", "fees.amount",
    ];

    public static bool IsJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..] && text.Contains("\"sections\"", StringComparison.Ordinal);

    public static SourceDocument Read(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<SourceBlock>();
        foreach (var line in Prose(text))
            blocks.Add(new SourceParagraph(line));
        if (Fragment(text, "activeDisclosureData") is { } two)
            blocks.Add(Table(TableTwo(two)));
        if (Fragment(text, "tableData") is { } three)
            blocks.Add(Table(TableThree(three)));
        if (Fragment(text, "reviewLitigationData") is { } four)
            blocks.Add(Table(TableFour(four)));
        return new() { Kind = SourceKind.Json, Blocks = blocks.ToImmutable(), Certainty = ReadingCertainty.Doubtful };
    }

    private static IEnumerable<string[]> TableTwo(JsonElement json)
    {
        var figures = Figures.Select(path => Number(json, path)).ToArray();
        var form = AnnualReportForm.Form2021.TableTwo;
        yield return [TableTwoLayout.FirstHeader, .. form.Blocks[0].Header.Skip(1).Select(cell => cell.Text)];
        var next = 0;
        foreach (var row in form.Rows)
        {
            yield return [row.Label, .. figures[next..(next + row.Columns.Length)]];
            next += row.Columns.Length;
        }
    }

    private static IEnumerable<string[]> TableThree(JsonElement json) => AnnualReportForm.Form2021.TableThree.Rows.Zip(Rows)
        .Select(row => (string[])[row.First.Label, .. Columns.Select(column => Number(json, $"{column}.{row.Second}", $"{column}.{row.Second.Replace("results.", "", StringComparison.Ordinal)}"))]);

    private static IEnumerable<string[]> TableFour(JsonElement json)
    {
        string[] blocks = ["review", "litigationDirect", "litigationPostReview"];
        string[] results = ["maintain", "correct", "other", "unfinished", "total"];
        yield return [.. AnnualReportForm.Form2021.TableFour.Columns.Select(column => column.Label)];
        yield return [.. blocks.SelectMany(block => results.Select(result => Number(json, $"{block}.{result}")))];
    }

    private static SourceTable Table(IEnumerable<string[]> rows) =>
        new([.. rows.SelectMany((row, index) => row.Select((text, column) => new SourceCell(text, index, column)))]);

    private static string Number(JsonElement json, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
        {
            var at = json;
            if (path.Split('.').All(name => at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out at)))
                return at.ValueKind is JsonValueKind.Number ? at.GetRawText() : at.ValueKind is JsonValueKind.String ? at.GetString()! : "";
        }

        return "";
    }

    /// <summary>The object that is the value of a member, wherever it stands.</summary>
    private static JsonElement? Fragment(string text, string member)
    {
        var start = text.IndexOf($"\"{member}\"", StringComparison.Ordinal);
        if (start < 0 || text.IndexOf('{', start) is not (>= 0 and var open))
            return null;
        var depth = 0;
        for (var index = open; index < text.Length; index++)
        {
            depth += text[index] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return Parse(text.AsMemory(open, index + 1 - open));
            if (depth > SourceLimits.Depth)
                throw new UnreadableSourceException("too-deep", "文件嵌套过深，不是年度报告");
        }

        return null;
    }

    private static JsonElement? Parse(ReadOnlyMemory<char> text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Prose(string text)
    {
        var repaired = Repaired(text);
        return Text().Matches(repaired).SelectMany(match => match.Groups["text"].Value.Replace("\\n", "\n", StringComparison.Ordinal).Split('\n')).Where(line => line.Length > 0);
    }

    /// <summary>UTF-8 that was read as GBK, put back; a text that is not so damaged stays as it is.</summary>
    private static string Repaired(string text)
    {
        if (!text.Contains('鍏') || !text.Contains('銆'))
            return text;
        // The one byte 0x80 was shown as a euro sign; all others have their two-byte letter.
        using var bytes = new MemoryStream(text.Length * 2);
        foreach (var piece in text.Split('€'))
        {
            if (bytes.Length > 0)
                bytes.WriteByte(0x80);
            bytes.Write(ReportText.Gb18030Lenient.GetBytes(piece));
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    [GeneratedRegex("\"(title|content)\"\\s*:\\s*\"(?<text>[^\"]{0,50000})")]
    private static partial Regex Text();
}
