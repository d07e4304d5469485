using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Client.Desks;

/// <summary>检索登记簿: turns colours into days, and rows into what a list shows.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">Today, calendar and settings.</param>
internal sealed class SearchDesk(IGrainFactory grains, LawDesk law)
{
    public async Task<Page<RequestItem>> Search(RequestSearch search, Caller caller)
    {
        var context = await law.Today();
        var query = search.List is { } list ? Listed(search.Query, list, caller, context) : search.Query;
        query = search.Urgency is { } urgency ? Bound(query, urgency, context) : query;
        query = caller.Within(query);
        var page = await grains.GetGrain<IRegisterGrain>(0).Search(query);
        // Asked for of the register, and looked at again: a silo of an older release does not know the scope.
        return new Page<RequestItem>([.. page.Items.Where(caller.Sees).Select(row => RequestItem.Of(row, context))], query.Page, query.PageSize, page.Total);
    }

    // A list beside another condition asks for both, as far as one search can say it.
    private static RegisterQuery Listed(RegisterQuery query, SupervisionList list, Caller caller, LegalContext context) => list switch
    {
        SupervisionList.DueSoon => query with
        {
            Closed = false,
            DueAfter = context.Today.AddDays(-1),
            DueBefore = Earlier(query.DueBefore, context.Calendar.AddWorkingDays(context.Today, context.Conventions.YellowFrom).Due.AddDays(1)),
            // All of them: each is yellow or red.
            OrUnconfirmedTo = query.DueBefore is null ? context.Today : null,
        },
        SupervisionList.Overdue => Bound(query, Urgency.Overdue, context) with { Closed = false },
        SupervisionList.ClosedLate => query with { ClosedLate = true, Closed = true },
        SupervisionList.Unsigned => query with { AwaitsAcceptance = true, Closed = false },
        SupervisionList.Unproved => query with { Unproved = true },
        SupervisionList.Urged => query with { Urged = true, Closed = false },
        _ => query with { CoHandler = caller.Department ?? "" },
    };

    private static RegisterQuery Bound(RegisterQuery query, Urgency urgency, LegalContext context)
    {
        var bound = Due(query, urgency, context);
        // Who asks for a due day asks for none that have no due day.
        return query.DueBefore is null ? OrUnconfirmed(bound, urgency, context) : bound;
    }

    private static RegisterQuery OrUnconfirmed(RegisterQuery query, Urgency urgency, LegalContext context)
    {
        var yellow = Lamp.FirstWithin(context.Conventions.ConfirmationPeriod, context);
        return urgency switch
        {
            Urgency.Red => query with { OrUnconfirmedTo = yellow.AddDays(-1) },
            Urgency.Yellow => query with { OrUnconfirmedFrom = yellow },
            _ => query with { Unconfirmed = false },
        };
    }

    private static RegisterQuery Due(RegisterQuery query, Urgency urgency, LegalContext context)
    {
        var red = context.Calendar.AddWorkingDays(context.Today, context.Conventions.RedFrom).Due;
        var yellow = context.Calendar.AddWorkingDays(context.Today, context.Conventions.YellowFrom).Due;
        return urgency switch
        {
            Urgency.Overdue => query with { DueBefore = Earlier(query.DueBefore, context.Today) },
            Urgency.Red => query with { DueAfter = context.Today.AddDays(-1), DueBefore = Earlier(query.DueBefore, red.AddDays(1)) },
            Urgency.Yellow => query with { DueAfter = red, DueBefore = Earlier(query.DueBefore, yellow.AddDays(1)) },
            Urgency.Green => query with { DueAfter = yellow },
            _ => query with { HasDueOn = false },
        };
    }

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one is { } day && day < other ? day : other;
}
