using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.MailRoom;
using Jinping.Workflow.Contracts.Requests;

namespace Jinping.Workflow.Client.MailRoom;

/// <summary>收发文登记 over the cases that a caller's department received or handles.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="deputies">Who does the work of whom.</param>
internal sealed class MailDesk(IGrainFactory grains, CaseDesk cases, DeputyDesk deputies)
{
    /// <summary>A page of the list.</summary>
    public async Task<Page<MailView>> Search(MailQuery query, Caller caller)
    {
        var found = await grains.GetGrain<IMailBookGrain>(0).Search(query with { Scopes = caller.Department is { } own ? [own, .. caller.Predecessors] : null });
        return new Page<MailView>([.. found.Items.Select(MailView.Of)], query.Page, query.PageSize, found.Total);
    }

    /// <summary>登记邮件号码.</summary>
    /// <returns>The answer; null when there is no such case for the caller.</returns>
    public async Task<RequestAnswer?> Number(string number, int entry, MailNumberForm form, Guid commandId, Caller caller)
    {
        var (grain, _, notOwn) = await cases.FindOwn(number, caller, "会办部门不能登记此申请的邮件号码。");
        return grain is not null
            ? await grain.NumberMail(new NumberMail { Entry = entry, TrackingNumber = form.TrackingNumber, CommandId = commandId, By = await deputies.Recorded(caller, grain) })
            : notOwn is null ? null : RequestAnswer.Refused(notOwn);
    }
}
