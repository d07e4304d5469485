using System.Collections.Immutable;
using System.Text.Json;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>表三 as a real authority published it: 25 rows of 7 figures.</summary>
internal sealed class PublishedTable
{
    private readonly ImmutableDictionary<ReportRow, ImmutableArray<int>> _rows;

    private PublishedTable(int year, ImmutableDictionary<ReportRow, ImmutableArray<int>> rows)
    {
        Year = year;
        _rows = rows;
    }

    /// <summary>The reporting year.</summary>
    public int Year { get; }

    /// <summary>A cell; columns in the order of the form, the last is 总计.</summary>
    public int this[ReportRow row, ReportColumn column] => _rows[row][(int)column];

    /// <summary>Reads a fixture; its rows stand in the order of the form, under ids of its own.</summary>
    public static PublishedTable Read(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Replays", "Fixtures", $"{id}.json")));
        var root = document.RootElement;
        var rows = root.GetProperty("table3").GetProperty("rows").EnumerateObject()
            .Select(row => row.Value.EnumerateArray().Select(cell => cell.GetInt32()).ToImmutableArray());
        return new PublishedTable(root.GetProperty("year").GetInt32(), ReportRows.All.Zip(rows).ToImmutableDictionary(pair => pair.First, pair => pair.Second));
    }

    /// <summary>Every cell in which a report of the program differs; empty when the two are equal.</summary>
    /// <param name="report">The answer of <c>GET /years/{year}/report</c>.</param>
    public ImmutableArray<string> DifferencesFrom(JsonElement report)
    {
        var rows = report.GetProperty("table3").GetProperty("rows");
        return
        [
            .. from row in ReportRows.All
               from column in ReportColumns.All
               let computed = rows.GetProperty(ReportNames.Of(row))[(int)column].GetInt32()
               where computed != this[row, column]
               select $"{Year} {row}/{column}: published {this[row, column]}, computed {computed}",
        ];
    }
}
