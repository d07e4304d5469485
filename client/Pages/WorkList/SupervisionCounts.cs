using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;

namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>督办清单, each with how many cases it holds of those the rest of the filters let through.</summary>
internal sealed record SupervisionCounts(ImmutableArray<(SupervisionList List, int Count)> All)
{
    public static async Task<SupervisionCounts> Of(RequestSearch search, SearchDesk desk, Caller caller)
    {
        var query = search.Query with { Page = 1, PageSize = 1, Closed = null };
        var counts = await Task.WhenAll(Enum.GetValues<SupervisionList>().Select(async list => (list, (await desk.Search(new RequestSearch { Query = query, List = list }, caller)).Total)));
        return new SupervisionCounts([.. counts]);
    }

    /// <summary>What a list is called.</summary>
    public static string Name(SupervisionList list) => list switch
    {
        SupervisionList.DueSoon => "即将逾期",
        SupervisionList.Overdue => "逾期未办",
        SupervisionList.ClosedLate => "逾期已办",
        SupervisionList.Unsigned => "未签收",
        SupervisionList.Urged => "催办中",
        SupervisionList.Unproved => "已发未证",
        _ => "会办",
    };
}
