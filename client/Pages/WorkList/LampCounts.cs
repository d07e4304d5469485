using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.WorkList;

/// <summary>How many open cases of a list have which lamp: one count each, however many cases there are.</summary>
/// <param name="All">Each lamp and its cases.</param>
/// <param name="Unconfirmed">Of them those whose receipt is not confirmed: they have no due day, so a list by due day ends with them.</param>
internal sealed record LampCounts(ImmutableArray<(Urgency Lamp, int Count)> All, int Unconfirmed)
{
    private static readonly Urgency[] Lamps = [Urgency.Overdue, Urgency.Red, Urgency.Yellow, Urgency.Green, Urgency.None];

    public static async Task<LampCounts> Of(RequestSearch search, SearchDesk desk, Caller caller)
    {
        var query = search.Query with { Page = 1, PageSize = 1, Closed = false };
        var unconfirmed = desk.Search(search with { Query = query with { Statuses = [WireNames.Of(RequestStatus.AwaitingConfirmation)] }, Urgency = null }, caller);
        var counts = await Task.WhenAll(Lamps.Select(async lamp => (lamp, (await desk.Search(search with { Query = query, Urgency = lamp }, caller)).Total)));
        return new LampCounts([.. counts], (await unconfirmed).Total);
    }
}
