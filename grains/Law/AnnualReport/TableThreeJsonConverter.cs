using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Writes table 三 as <c>{"columns":[…7 names],"rows":{"newlyReceived":[7 ints],…}}</c>; reads only a complete table.</summary>
public sealed class TableThreeJsonConverter : JsonConverter<TableThree>
{
    /// <inheritdoc/>
    public override TableThree Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("rows", out var rows))
            throw new JsonException("Table three has rows.");
        if (rows.EnumerateObject().FirstOrDefault(member => !IsRow(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw new JsonException($"Table three has no row {unknown.Name}.");
        return TableThree.Of((row, column) => Cell(rows, ReportNames.Of(row), (int)column));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TableThree value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("columns"u8);
        foreach (var column in ReportColumns.All)
            writer.WriteStringValue(ReportNames.Of(column));
        writer.WriteEndArray();
        writer.WriteStartObject("rows"u8);
        foreach (var row in ReportRows.All)
            Write(writer, row, value);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReportRow row, TableThree value)
    {
        writer.WriteStartArray(ReportNames.Of(row));
        foreach (var column in ReportColumns.All)
            writer.WriteNumberValue(value[row, column]);
        writer.WriteEndArray();
    }

    private static bool IsRow(string name) => ReportNames.Row(name) is { } row && row != ReportRow.OtherMerged;

    private static int Cell(JsonElement rows, string row, int column) =>
        rows.TryGetProperty(row, out var cells) && cells.ValueKind == JsonValueKind.Array && cells.GetArrayLength() == ReportColumns.All.Length
        && cells[column] is { ValueKind: JsonValueKind.Number } cell && cell.TryGetInt32(out var count)
            ? count
            : throw new JsonException($"Row {row} of table three has seven whole numbers.");
}
