using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The items of the page.</param>
/// <param name="Number">Page, from 1.</param>
/// <param name="PageSize">Items in a page.</param>
/// <param name="Total">Items in all pages.</param>
internal sealed record Page<T>(
    ImmutableArray<T> Items,
    [property: System.Text.Json.Serialization.JsonPropertyName("page")] int Number,
    int PageSize,
    int Total);
