using System.Collections.Immutable;
using System.Text.Json;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>A real published report, as kept in <c>Reports/*.json</c> under that collection's own names.</summary>
internal sealed class PublishedReport
{
    private static readonly string[] Rows =
    [
        "new_received", "carried_in", "granted", "partially_granted", "denied_state_secret", "denied_by_law", "denied_three_securities",
        "denied_third_party", "denied_internal_affairs", "denied_process_info", "denied_enforcement_file", "denied_admin_query",
        "unable_not_held", "unable_needs_creation", "unable_unclear", "refused_petition", "refused_repeat", "refused_publication",
        "refused_excessive", "refused_reissue", "other_no_correction", "other_unpaid_fee", "other_misc", "total", "carried_out", "other_merged",
    ];

    private static readonly string[] Columns = ["natural", "commercial", "research", "public_welfare", "legal_service", "other_org", "total"];
    private static readonly string[] Blocks = ["review", "litigation_direct", "litigation_after_review"];
    private static readonly string[] Results = ["maintained", "corrected", "other", "pending", "total"];

    private readonly JsonElement _json;

    private PublishedReport(string id) =>
        _json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "AnnualReport", "Reports", $"{id}.json"))).RootElement;

    public static PublishedReport Read(string id) => new(id);

    public static IEnumerable<string> Ids => Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "AnnualReport", "Reports"), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file)!).Where(id => id != "cross_year").Order();

    public ReportFigures Figures => new()
    {
        Form = AnnualReportForm.Form2021,
        Year = _json.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
        Publisher = _json.GetProperty("publisher").GetString(),
        Cells = TableTwo.Concat(TableThree).Concat(TableFour).Where(cell => cell.Value is not null)
            .ToImmutableDictionary(cell => cell.Cell, cell => PrintedCell.Number(cell.Value!.Value)),
        Claims = [.. _json.GetProperty("narrative_claims").EnumerateArray().Where(claim => claim.GetProperty("comparable").GetBoolean()).Select(Claim)],
    };

    /// <summary>The broken rules listed in the file, under our names.</summary>
    public IEnumerable<(string Rule, CellAddress Where, decimal Expected, decimal Found)> Violations =>
        _json.GetProperty("violations").EnumerateArray().Select(violation => (
            violation.GetProperty("rule").GetString() switch
            {
                "T3_COLUMN_BALANCE" => "column-balance",
                "T3_RESULT_SUM" => "subtotal",
                "T3_ROW_TOTAL" => "row-total",
                "T4_SUM" => "table4-total",
                "TEXT_VS_TABLE" => "narrative-mismatch",
                var rule => throw new InvalidDataException(rule),
            },
            Where(violation.GetProperty("where").GetString()!),
            violation.GetProperty("expected").GetDecimal(),
            violation.GetProperty("found").GetDecimal()));

    private IEnumerable<(CellAddress Cell, decimal? Value)> TableTwo =>
        CellAddress.Table2(AnnualReportForm.Form2021).Zip(_json.GetProperty("table2").EnumerateObject()
            .SelectMany(row => row.Value.EnumerateObject()).Select(cell => Number(cell.Value)));

    private IEnumerable<(CellAddress Cell, decimal? Value)> TableThree =>
        _json.GetProperty("table3").GetProperty("rows").EnumerateObject()
            .SelectMany(row => row.Value.EnumerateArray().Select((cell, index) => (CellAddress.Of(Row(row.Name), (ReportColumn)index), Number(cell))));

    private IEnumerable<(CellAddress Cell, decimal? Value)> TableFour =>
        CellAddress.Table4(AnnualReportForm.Form2021).Zip(_json.GetProperty("table4").EnumerateObject()
            .SelectMany(block => block.Value.EnumerateArray()).Select(Number));

    private static decimal? Number(JsonElement cell) => cell.ValueKind == JsonValueKind.Number ? cell.GetDecimal() : null;

    private static ReportRow Row(string name) => (ReportRow)Array.IndexOf(Rows, name);

    private static NarrativeClaim Claim(JsonElement claim) => new()
    {
        Text = claim.GetProperty("text").GetString()!,
        Meaning = claim.GetProperty("field").GetString()!,
        Value = claim.GetProperty("value").GetDecimal(),
        Readings = [[.. claim.GetProperty("field").GetString()!.Split('+').SelectMany(Cells)]],
    };

    private static IEnumerable<CellAddress> Cells(string path) => path.Split('.') switch
    {
        ["table3", var row, "legal_persons"] => Enumerable.Range(1, 5).SelectMany(column => Named(row).Select(name => CellAddress.Of(name, (ReportColumn)column))),
        ["table3", var row, var column] => Named(row).Select(name => CellAddress.Of(name, (ReportColumn)Array.IndexOf(Columns, column))),
        ["table4", "litigation", var result] => [Review(1, result), Review(2, result)],
        ["table4", var block, var result] => [Review(Array.IndexOf(Blocks, block), result)],
        _ => throw new InvalidDataException(path),
    };

    private static IEnumerable<ReportRow> Named(string row) =>
        row is "denied" or "unable" or "refused" or "other"
            ? Rows.Where(name => name.StartsWith(row + "_", StringComparison.Ordinal) && name != "other_merged").Select(Row)
            : [Row(row)];

    private static CellAddress Review(int block, string result) =>
        CellAddress.Of((ReviewKind)block, ReportNamesOfResults[Array.IndexOf(Results, result)]);

    private static readonly string[] ReportNamesOfResults = ["upheld", "corrected", "other", "pending", "total"];

    private static CellAddress Where(string where) => where.Split('.') switch
    {
        ["table3", "column", var column] => CellAddress.Of((ReportColumn)Array.IndexOf(Columns, column)),
        ["table4", var block] => Review(Array.IndexOf(Blocks, block), "total"),
        _ => throw new InvalidDataException(where),
    };
}
