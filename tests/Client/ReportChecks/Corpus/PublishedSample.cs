using System.Collections.Immutable;
using System.Text.Json;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Corpus;

/// <summary>A real published report: the file as found, and what a person read in it.</summary>
internal sealed class PublishedSample
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
    private static readonly string[] ResultNames = ["upheld", "corrected", "other", "pending", "total"];

    private readonly JsonElement _json;

    private PublishedSample(string id, string file)
    {
        (Id, File) = (id, file);
        var path = new[] { Path.Combine(AppContext.BaseDirectory, "Reports", $"{id}.json"), Fixture.Path($"{id}.json") }.First(System.IO.File.Exists);
        _json = JsonDocument.Parse(System.IO.File.ReadAllText(path)).RootElement;
    }

    /// <summary>All, each in every file there is of it.</summary>
    public static ImmutableArray<PublishedSample> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Reports"), "*.json").Concat(Directory.GetFiles(Fixture.Path(""), "*.json"))
            .Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(id => id != "cross_year" && !id.Contains("llm-parse", StringComparison.Ordinal)).Order()
            .SelectMany(id => FilesOf(id).Select(file => new PublishedSample(id, file))),
    ];

    public string Id { get; }

    public string File { get; }

    public int? Year => _json.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null;

    public int Edition => int.Parse(_json.GetProperty("format").GetString()!);

    /// <summary>The figures a person could read.</summary>
    public ImmutableDictionary<CellAddress, decimal> Cells
    {
        get
        {
            var form = AnnualReportForm.All.First(form => form.Edition == Edition);
            var two = CellAddress.Table2(form).Zip(_json.GetProperty("table2").EnumerateObject().SelectMany(row => row.Value.EnumerateObject()).Select(cell => Number(cell.Value)));
            var three = _json.GetProperty("table3").GetProperty("rows").EnumerateObject()
                .SelectMany(row => row.Value.EnumerateArray().Select((cell, column) => (CellAddress.Of(Row(row.Name), (ReportColumn)column), Number(cell))));
            var four = CellAddress.Table4(form).Zip(_json.GetProperty("table4").EnumerateObject().SelectMany(block => block.Value.EnumerateArray()).Select(Number));
            return two.Concat(three).Concat(four).Where(cell => cell.Item2 is not null).ToImmutableDictionary(cell => cell.Item1, cell => cell.Item2!.Value);
        }
    }

    /// <summary>The numbers the prose states: the cells they speak of, and whether they count the same as the table.</summary>
    public IEnumerable<(string Text, ImmutableHashSet<CellAddress> Cells, decimal Value, bool IsComparable)> Claims =>
        _json.GetProperty("narrative_claims").EnumerateArray().Select(claim => (
            claim.GetProperty("text").GetString()!,
            claim.GetProperty("field").GetString()!.Split('+').SelectMany(CellsOf).ToImmutableHashSet(),
            claim.GetProperty("value").GetDecimal(),
            claim.GetProperty("comparable").GetBoolean()));

    /// <summary>The broken rules, under our names.</summary>
    public IEnumerable<(string Rule, CellAddress Where, decimal? Expected, decimal? Found)> Violations =>
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
            (decimal?)violation.GetProperty("expected").GetDecimal(),
            (decimal?)violation.GetProperty("found").GetDecimal()));

    public override string ToString() => $"{Id} ({Path.GetExtension(File)})";

    private static IEnumerable<string> FilesOf(string id)
    {
        var stem = id.StartsWith("suqian-city-", StringComparison.Ordinal) ? "suqian-city-2023-2024" : id;
        return Directory.GetFiles(Fixture.Path(""), $"{stem}.*").Select(Path.GetFileName).OfType<string>().Where(file => file != $"{id}.json").Order();
    }

    private static decimal? Number(JsonElement cell) => cell.ValueKind == JsonValueKind.Number ? cell.GetDecimal() : null;

    private static ReportRow Row(string name) => (ReportRow)Array.IndexOf(Rows, name);

    private IEnumerable<CellAddress> CellsOf(string path) => path.Split('.') switch
    {
        ["table3", var row, "legal_persons"] => Enumerable.Range(1, 5).SelectMany(column => Named(row).Select(name => CellAddress.Of(name, (ReportColumn)column))),
        ["table3", var row, var column] => Named(row).Select(name => CellAddress.Of(name, (ReportColumn)Array.IndexOf(Columns, column))),
        ["table4", "litigation", var result] => [Review(1, result), Review(2, result)],
        ["table4", var block, var result] => [Review(Array.IndexOf(Blocks, block), result)],
        _ => throw new InvalidDataException(path),
    };

    private static IEnumerable<ReportRow> Named(string row) => row is "denied" or "unable" or "refused" or "other"
        ? Rows.Where(name => name.StartsWith(row + "_", StringComparison.Ordinal) && name != "other_merged").Select(Row)
        : [Row(row)];

    private static CellAddress Review(int block, string result) => CellAddress.Of((ReviewKind)block, ResultNames[Array.IndexOf(Results, result)]);

    private static CellAddress Where(string where) => where.Split('.') switch
    {
        ["table3", "column", var column] => CellAddress.Of((ReportColumn)Array.IndexOf(Columns, column)),
        ["table4", var block] => Review(Array.IndexOf(Blocks, block), "total"),
        _ => throw new InvalidDataException(where),
    };
}
