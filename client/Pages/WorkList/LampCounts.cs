using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>How many open cases of a list have which lamp: one count each, however many cases there are.</summary>
internal sealed record LampCounts(ImmutableArray<(Urgency Lamp, int Count)> All)
{
    private static readonly Urgency[] Lamps = [Urgency.Overdue, Urgency.Red, Urgency.Yellow, Urgency.Green, Urgency.None];

    public static async Task<LampCounts> Of(RequestSearch search, SearchDesk desk, Caller caller)
    {
        var query = search.Query with { Page = 1, PageSize = 1, Closed = false };
        var counts = await Task.WhenAll(Lamps.Select(async lamp => (lamp, (await desk.Search(search with { Query = query, Urgency = lamp }, caller)).Total)));
        return new LampCounts([.. counts]);
    }
}
