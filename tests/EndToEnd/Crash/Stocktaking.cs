using System.Text.Json;
using System.Text.RegularExpressions;
using Jinping.Workflow.EndToEnd.Tests.Api;

namespace Jinping.Workflow.EndToEnd.Tests.Crash;

/// <summary>Everything the program knows, read through its own addresses.</summary>
internal sealed partial class Stocktaking
{
    private Stocktaking(IReadOnlyList<JsonElement> views) => Views = views;

    /// <summary>Every request in full.</summary>
    public IReadOnlyList<JsonElement> Views { get; }

    /// <summary>Reads every request which the register lists.</summary>
    public static async Task<Stocktaking> Of(HttpClient http)
    {
        var views = new List<JsonElement>();
        foreach (var row in await http.ReadAll("/requests"))
            views.Add(await http.ReadPatiently($"/requests/{row.GetProperty("number")}"));
        return new Stocktaking(views);
    }

    /// <summary>Where each mark stands: once for each entry that carries it.</summary>
    public ILookup<string, (string Number, int Entry)> Marks() => (
        from view in Views
        from entry in view.GetProperty("timeline").EnumerateArray()
        from mark in Mark().Matches(entry.GetProperty("data").GetRawText()).Select(m => m.Value).Distinct()
        select (mark, place: (view.GetProperty("number").GetString()!, entry.GetProperty("entry").GetInt32())))
        .ToLookup(found => found.mark, found => found.place);

    /// <summary>Table 三 of a year, counted by hand from the views: row and column to number, only where there is one.</summary>
    public Dictionary<(string Row, string Column), int> Count(int year)
    {
        var cells = new Dictionary<(string, string), int>();
        foreach (var view in Views)
        {
            var received = Year(view, "receivedOn");
            var closed = Year(view, "closedOn");
            if (received is null || received > year || closed < year)
                continue;
            var kind = view.GetProperty("applicant").GetProperty("kind").GetString()!;
            List<string> rows = [received == year ? "newlyReceived" : "carriedOver"];
            if (closed == year)
                rows.AddRange(["closedTotal", RowOf(view.GetProperty("disposition").GetString()!)]);
            else
                rows.Add("carriedForward");
            foreach (var cell in rows.SelectMany(row => new[] { (row, kind), (row, "total") }))
                cells[cell] = cells.GetValueOrDefault(cell) + 1;
        }
        return cells;
    }

    private static string RowOf(string disposition) => disposition switch
    {
        "provided" => "disclosed",
        "doesNotExist" => "notHeld",
        "withdrawn" => "otherHandling",
        _ => disposition,
    };

    private static int? Year(JsonElement view, string member) => view.GetProperty(member) is { ValueKind: JsonValueKind.String } text ? DateOnly.Parse(text.GetString()!).Year : null;

    [GeneratedRegex(@"mark-\d+-\d{5}\.")]
    private static partial Regex Mark();
}
