using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Desks;

/// <summary>一件申请 as a caller may see and handle it. A case of another department is not there, and nothing tells it from a number that was never given out.</summary>
/// <param name="grains">The cluster.</param>
internal sealed class CaseDesk(IGrainFactory grains)
{
    /// <summary>The case; null when there is none for the caller.</summary>
    public async Task<IRequestGrain?> Find(string number, Caller caller)
    {
        if (!RequestNumber.TryParse(number, out var parsed))
            return null;
        var grain = grains.GetGrain<IRequestGrain>(parsed.ToString());
        return caller.Department is null || await grain.View(null) is { } view && caller.Sees(view.Department, view.HandlingDepartment) ? grain : null;
    }

    /// <summary>The case as it stands today, or stood at the end of a day; null when there is none (then) for the caller.</summary>
    public async Task<RequestView?> View(string number, DateOnly? asOf, Caller caller) => await Find(number, caller) is { } grain ? await grain.View(asOf) : null;

    /// <summary>Sends a command for a caller, whose role must allow it.</summary>
    /// <returns>The answer; null when there is no such case for the caller.</returns>
    public async Task<RequestAnswer?> Execute(string number, RequestCommand command, Guid commandId, Caller caller)
    {
        if (!CommandRights.May(caller.Role, command))
            return RequestAnswer.Refused(Refusal.Of(RefusalCodes.Forbidden, "当前账户的角色不能进行此操作。"));
        return await Find(number, caller) is { } grain ? await grain.Execute(new ExecuteCommand { Command = command, CommandId = commandId, By = caller.Recorded }) : null;
    }

    /// <summary>Who else has the case open. The caller must see the case.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="visit">The caller's open page.</param>
    /// <param name="doing">What the caller is filling in; null when only looking.</param>
    /// <param name="caller">Who asks.</param>
    public Task<ImmutableArray<CaseVisitor>> Others(string number, Guid visit, string? doing, Caller caller) => grains.GetGrain<ICaseRoomGrain>(number).Here(visit, caller.Recorded, doing);

    /// <summary>Says that a page was closed.</summary>
    public Task Leave(string number, Guid visit) => grains.GetGrain<ICaseRoomGrain>(number).Leave(visit);
}
