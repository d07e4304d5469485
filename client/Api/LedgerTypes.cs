using System.Collections.Immutable;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Api;

/// <summary>The content types under which a ledger of one JSON object per line is sent. They name the same thing; UTF-8 in every case.</summary>
internal static class LedgerTypes
{
    /// <summary>All of them, the usual one first.</summary>
    public static ImmutableArray<string> All { get; } =
        ["application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines", "application/json-lines", "application/json", "text/plain"];

    /// <summary>The content type of a workbook.</summary>
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Whether a body is a workbook.</summary>
    public static bool IsWorkbook(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(Workbook, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a body of that type is taken; one that says nothing is.</summary>
    public static bool Takes(string? contentType) => string.IsNullOrEmpty(contentType)
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && All.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase)
            && type.Charset.Value?.Trim('"').ToLowerInvariant() is null or "" or "utf-8" or "utf8" or "us-ascii");
}
