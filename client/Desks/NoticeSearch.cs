using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Client.Desks;

/// <summary>Which notices, as a query asks for them.</summary>
internal sealed record NoticeSearch
{
    /// <summary>Only what is not read.</summary>
    public bool Unread { get; init; }

    /// <summary>种类; null for all.</summary>
    public NoticeKind? Kind { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Notices in a page.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>What a query asks for.</summary>
    public static NoticeSearch Of(QueryValues values) => new()
    {
        Unread = values.Flag("unread"),
        Kind = values.Word<NoticeKind>("kind"),
        Page = values.Number("page", 1, 1, 1_000_000),
        PageSize = values.Number("pageSize", 50, 1, NoticeQuery.MaxPageSize),
    };
}
