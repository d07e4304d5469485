using System.Text.Json;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Writes a ledger as <c>{"year":2022,"rows":{"newlyReceived":[6,0,0,0,0,0],…}}</c>; rows of zeros are left out.</summary>
/// <remarks>An unknown member or row is refused, so that an older program cannot silently drop a newer count.</remarks>
public sealed class LedgerJsonConverter : JsonConverter<Ledger>
{
    private static readonly ApplicantKind[] Kinds = Enum.GetValues<ApplicantKind>();

    /// <inheritdoc/>
    public override Ledger Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || root.EnumerateObject().Any(member => member.Name is not ("year" or "rows")))
            throw new JsonException("A ledger has the members year and rows.");
        if (!root.TryGetProperty("year", out var year) || !year.TryGetInt32(out var value) || !root.TryGetProperty("rows", out var rows))
            throw new JsonException("A ledger has a year and rows.");
        return rows.EnumerateObject().Aggregate(Ledger.Empty(value), Read);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Ledger value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber("year"u8, value.Year);
        writer.WriteStartObject("rows"u8);
        foreach (var row in ReportRows.Counted)
            Write(writer, row, value.Row(row));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReportRow row, ReadOnlySpan<int> counts)
    {
        if (!counts.ContainsAnyExcept(0))
            return;
        writer.WriteStartArray(ReportNames.Of(row));
        foreach (var count in counts)
            writer.WriteNumberValue(count);
        writer.WriteEndArray();
    }

    private static Ledger Read(Ledger ledger, JsonProperty member)
    {
        if (ReportNames.Row(member.Name) is not { } row || row is ReportRow.ClosedTotal or ReportRow.OtherMerged)
            throw new JsonException($"A ledger has no row {member.Name}.");
        if (member.Value.ValueKind != JsonValueKind.Array || member.Value.GetArrayLength() != Kinds.Length)
            throw new JsonException($"Row {member.Name} has one count for each kind of applicant.");
        foreach (var kind in Kinds)
            ledger = ledger.WithCount(row, kind, CountOf(member, (int)kind));
        return ledger;
    }

    private static int CountOf(JsonProperty member, int index) =>
        member.Value[index] is { ValueKind: JsonValueKind.Number } cell && cell.TryGetInt32(out var count)
            ? count
            : throw new JsonException($"Row {member.Name} holds whole numbers.");
}
