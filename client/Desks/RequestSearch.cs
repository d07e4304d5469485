using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>检索条件 as people give them: urgency is a colour here, and days only when the calendar is known.</summary>
internal sealed record RequestSearch
{
    public required RegisterQuery Query { get; init; }

    public Urgency? Urgency { get; init; }

    public SupervisionList? List { get; init; }

    public static RequestSearch Of(QueryValues query) => new()
    {
        Urgency = query.Word<Urgency>("urgency"),
        List = query.Word<SupervisionList>("list"),
        Query = new RegisterQuery
        {
            Department = query.Text("department"),
            HandlingDepartment = query.Text("handlingDepartment"),
            Officer = query.Text("officer"),
            Statuses = [.. query.Words<RequestStatus>("status").Select(WireNames.Of)],
            Channel = query.Word<Channel>("channel") is { } channel ? WireNames.Of(channel) : null,
            ApplicantKind = query.Word<ApplicantKind>("kind"),
            Disposition = query.Word<Disposition>("disposition"),
            ReceivedFrom = query.Date("receivedFrom"),
            ReceivedTo = query.Date("receivedTo"),
            DueBefore = query.Date("dueBefore"),
            ClosedFrom = query.Date("closedFrom"),
            ClosedTo = query.Date("closedTo"),
            WithoutNumber = query.Flag("withoutNumber"),
            Text = query.Text("q"),
            Sort = query.Word<SortWord>("sort") is { } sort ? (RegisterSort)(int)sort : RegisterSort.Number,
            Descending = query.Word<OrderWord>("order") == OrderWord.Desc,
            Page = query.Number("page", 1, 1, 1_000_000),
            PageSize = query.Number("pageSize", 50, 1, RegisterQuery.MaxPageSize),
        },
    };

    private enum SortWord
    {
        Number,
        ReceivedOn,
        DueOn,
        ClosedOn,
    }

    private enum OrderWord
    {
        Asc,
        Desc,
    }
}
