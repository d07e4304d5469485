using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Desks;

/// <summary>一件申请 as a caller may see and handle it. A case of another department is not there, and nothing tells it from a number that was never given out.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="protection">Knows the applicant again.</param>
/// <param name="views">What of the case is shown.</param>
/// <param name="deputies">Who does the work of whom.</param>
/// <param name="audit">Keeps who saw personal data in full.</param>
internal sealed class CaseDesk(IGrainFactory grains, ApplicantProtection protection, ApplicantViews views, DeputyDesk deputies, AuditDesk audit)
{
    /// <summary>The case; null when there is none for the caller.</summary>
    public async Task<IRequestGrain?> Find(string number, Caller caller)
    {
        if (GrainOf(number) is not { } grain)
            return null;
        return caller.Department is null || Seen(await grain.View(null), caller) is not null ? grain : null;
    }

    /// <summary>The case as it stands today, or stood at the end of a day, personal data masked where sign-in is required; null when there is none (then) for the caller.</summary>
    public async Task<RequestView?> View(string number, DateOnly? asOf, Caller caller) =>
        await Read(number, asOf, caller) is { } view ? views.Shown(view) : null;

    /// <summary>A view as a grain gave it, as it is shown unasked.</summary>
    public RequestView Shown(RequestView view) => views.Shown(view);

    /// <summary>The same with personal data in full, which is recorded before it is shown.</summary>
    /// <returns>The answer, a refusal for those who do not handle cases; null when there is no such case (then) for the caller.</returns>
    public async Task<RequestAnswer?> Reveal(string number, DateOnly? asOf, Caller caller)
    {
        if (!MayReveal(caller))
            return RequestAnswer.Refused(Refusal.Forbidden("当前账户的角色不能查看完整的个人信息。"));
        if (await Read(number, asOf, caller) is not { } view)
            return null;
        if (!MayReveal(caller, view))
            return RequestAnswer.Refused(Refusal.Forbidden("会办部门不能查看完整的个人信息。"));
        await audit.Record(caller, AuditKind.PersonalDataRevealed, view.Number);
        return RequestAnswer.Of(views.Full(view));
    }

    /// <summary>Whether a caller may have personal data shown in full, of cases he sees.</summary>
    public static bool MayReveal(Caller caller) => caller.Role is not AccountRole.Auditor;

    /// <summary>The same for one case that the caller sees: whoever only contributes a part needs no personal data.</summary>
    public static bool MayReveal(Caller caller, RequestView view) => MayReveal(caller) && caller.Sees(view.Department, view.HandlingDepartment);

    /// <summary>Sends a command for a caller, whose role must allow it.</summary>
    /// <returns>The answer; null when there is no such case for the caller.</returns>
    public async Task<RequestAnswer?> Execute(string number, RequestCommand command, Guid commandId, Caller caller)
    {
        if (!CommandRights.May(caller.Role, command))
            return RequestAnswer.Refused(Refusal.Forbidden("当前账户的角色不能进行此操作。"));
        if (GrainOf(number) is not { } grain)
            return null;
        if (caller.Department is not null)
        {
            if (Seen(await grain.View(null), caller) is not { } seen)
                return null;
            if (!CommandRights.May(caller, seen, command))
                return RequestAnswer.Refused(Refusal.Forbidden("当前账户所属的部门不能对此申请进行此操作。"));
        }
        var absent = await deputies.AbsentFor(caller);
        var view = !absent.IsEmpty || ApplicantKey.MattersTo(command) ? await grain.View(null) : null;
        var otherKey = ApplicantKey.MattersTo(command) && view is not null ? await protection.OtherKey(view.Applicant) : null;
        var by = await deputies.Recorded(caller, absent, view?.Officer);
        return views.Shown(await grain.Execute(new ExecuteCommand { Command = command, CommandId = commandId, By = by, OtherApplicantKey = otherKey }));
    }

    /// <summary>A case to work on: of the caller's department, or handled by it. Whoever was only asked to contribute may look and no more.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="forbidden">What is said to whoever may only look.</param>
    /// <returns>The case and its view, or why not; all null when there is no such case for the caller.</returns>
    public async Task<(IRequestGrain? Grain, RequestView? View, Refusal? Refusal)> FindOwn(string number, Caller caller, string forbidden)
    {
        if (await Find(number, caller) is not { } grain || await grain.View(null) is not { } view)
            return (null, null, null);
        return caller.Sees(view.Department, view.HandlingDepartment) ? (grain, view, null) : (null, null, Refusal.Forbidden(forbidden));
    }

    /// <summary>Who else has the case open. The caller must see the case.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="visit">The caller's open page.</param>
    /// <param name="doing">What the caller is filling in; null when only looking.</param>
    /// <param name="caller">Who asks.</param>
    public Task<ImmutableArray<CaseVisitor>> Others(string number, Guid visit, string? doing, Caller caller) => grains.GetGrain<ICaseRoomGrain>(number).Here(visit, caller.Recorded, doing);

    /// <summary>Says that a page was closed.</summary>
    public Task Leave(string number, Guid visit) => grains.GetGrain<ICaseRoomGrain>(number).Leave(visit);

    // Of today the view itself says whether the caller sees the case; of another day only that of today does.
    private async Task<RequestView?> Read(string number, DateOnly? asOf, Caller caller) => asOf is null
        ? GrainOf(number) is { } now ? Seen(await now.View(null), caller) : null
        : await Find(number, caller) is { } grain ? await grain.View(asOf) : null;

    private static RequestView? Seen(RequestView? view, Caller caller) => view is not null && caller.Sees(view) ? view : null;

    private IRequestGrain? GrainOf(string number) => RequestNumber.TryParse(number, out var parsed) ? grains.GetGrain<IRequestGrain>(parsed.ToString()) : null;
}
