using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;

namespace Jinping.Workflow.Law.Tests.Timelines;

/// <summary>One kept file: a timeline as a release wrote it, and what it folded to.</summary>
internal static class KeptTimeline
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IReadOnlyList<string> Names =>
        [.. Directory.GetFiles(Folder(), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    public static JsonObject Read(string name) => JsonNode.Parse(File.ReadAllText(PathOf(name)))!.AsObject();

    public static void Write(string name, JsonObject file) => File.WriteAllText(PathOf(name), file.ToJsonString(Readable) + "\n");

    /// <summary>The stored entries, read strictly.</summary>
    public static ImmutableList<TimelineEntry> Entries(JsonObject file) =>
        [.. file["timeline"]!.AsArray().Select(entry => entry.Deserialize(LawJson.Context.TimelineEntry)!)];

    /// <summary>The case as a file: what is stored and what it means.</summary>
    public static JsonObject Of(Case told) => new()
    {
        ["number"] = told.Request.Number.ToString(),
        ["today"] = told.Context.Today.ToString("o", System.Globalization.CultureInfo.InvariantCulture),
        ["timeline"] = new JsonArray([.. told.Request.Timeline.Select(entry => JsonSerializer.SerializeToNode(entry, LawJson.Context.TimelineEntry))]),
        ["headHash"] = TimelineHash.OfHead(told.Request.Timeline),
        ["expected"] = Expected(told.Request, told.Context),
    };

    /// <summary>State, clocks, breaches and report rows of a case.</summary>
    public static JsonObject Expected(Request request, LegalContext context) => new()
    {
        ["status"] = Node(request.Status),
        ["receivedOn"] = Node(request.ReceivedOn),
        ["closedOn"] = Node(request.Closing?.On),
        ["disposition"] = Node(request.Closing?.Disposition),
        ["clocks"] = Node(CaseClocks.Of(request, context)),
        ["breaches"] = Node(Breaches.Of(request, context)),
        ["rows"] = Rows(request),
    };

    private static JsonObject Rows(Request request)
    {
        var rows = new JsonObject();
        if (Case.FactsOf(request) is not { } facts)
            return rows;
        for (var year = facts.ReceivedOn.Year; year <= (facts.ClosedOn ?? facts.ReceivedOn).Year; year++)
            rows[$"{year}"] = Node(Tally.RowsOf(facts, year));
        return rows;
    }

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, LawJson.Options);

    private static string PathOf(string name) => Path.Combine(Folder(), name + ".json");

    // In the sources, where new ones are kept: a deterministic build does not tell the compiler's paths.
    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Jinping.Workflow.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.FullName, "tests", "Law", "Timelines");
    }
}
