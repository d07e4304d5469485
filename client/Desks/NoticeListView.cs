using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Client.Desks;

/// <summary>One page of notices.</summary>
/// <param name="Items">The notices of the page.</param>
/// <param name="Number">Page, from 1.</param>
/// <param name="PageSize">Notices in a page.</param>
/// <param name="Total">Notices in all pages.</param>
/// <param name="Unread">How many are not read, of whatever kind.</param>
public sealed record NoticeListView(ImmutableArray<NoticeView> Items, [property: JsonPropertyName("page")] int Number, int PageSize, int Total, int Unread);
