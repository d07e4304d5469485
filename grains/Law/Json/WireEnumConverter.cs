using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Json;

/// <summary>Writes an enumeration as its wire string (camelCase); unknown strings and bare numbers are refused on reading.</summary>
public sealed class WireEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
