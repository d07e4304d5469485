using System.Text.Json.Nodes;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>The tables that were read, in the shapes of the REST contract, with null for what is not known.</summary>
internal static class ReadTablesJson
{
    /// <summary>All three.</summary>
    public static JsonObject Of(ReportFigures report) => new()
    {
        ["table2"] = TableTwo(report),
        ["table3"] = TableThree(report),
        ["table4"] = TableFour(report),
    };

    private static JsonObject TableTwo(ReportFigures report)
    {
        var table = new JsonObject();
        foreach (var row in report.Form.TableTwo.Rows)
        {
            table[row.Row] = row.Columns is [{ Column: null } only]
                ? Value(report, CellAddress.Of(row, only))
                : Object(row.Columns.Select(column => (column.Column!, (JsonNode?)Value(report, CellAddress.Of(row, column)))));
        }

        return table;
    }

    private static JsonObject TableThree(ReportFigures report) => new()
    {
        ["columns"] = new JsonArray([.. ReportColumns.All.Select(column => (JsonNode)ReportNames.Of(column))]),
        ["rows"] = Object(report.ExpectedRows.Select(row => (ReportNames.Of(row),
            (JsonNode?)new JsonArray([.. ReportColumns.All.Select(column => (JsonNode?)Value(report, CellAddress.Of(row, column)))])))),
    };

    private static JsonObject TableFour(ReportFigures report) => Object(report.Form.TableFour.Blocks.Select(block => (ReportNames.Of(block.Kind),
        (JsonNode?)Object(report.Form.TableFour.Columns.Select(column => (column.Column, (JsonNode?)Value(report, CellAddress.Of(block.Kind, column.Column))))))));

    private static JsonObject Object(IEnumerable<(string Name, JsonNode? Value)> members) =>
        [.. members.Select(member => KeyValuePair.Create(member.Name, member.Value))];

    private static JsonValue? Value(ReportFigures report, CellAddress cell) => report[cell] is { } value ? JsonValue.Create(value) : null;
}
