using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>人员与机构变动: goes on with what was broken off: cases of people who are out of use or work elsewhere, and reorganisations that have not moved everything yet.</summary>
public sealed class StaffingRound(IGrainFactory grains, IRegister register, LeaverDesk leavers, ReorganisationDesk reorganisations) : IJob
{
    /// <inheritdoc/>
    public string Name => JobNames.Staffing;

    /// <inheritdoc/>
    public string Title => "人员与机构变动：停用、调离人员的在办申请退回部门，撤并部门的在办申请转入承接部门";

    /// <inheritdoc/>
    public string? Cron => "8 * * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        // First, for whoever moves along with a department keeps what moves with it.
        var (unfinished, moved) = (0, 0);
        foreach (var change in (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Snapshot()).Reorganisations.Where(change => change.FinishedAt is null))
        {
            unfinished++;
            moved += (await reorganisations.Finish(change)).Cases;
        }
        var (left, released) = (0, 0);
        foreach (var officer in await register.OpenOfficers(cancellationToken))
        {
            if (!UserNames.IsOne(officer) || (await grains.GetGrain<IAccountGrain>(officer.ToUpperInvariant()).Find())?.State is not { } account)
                continue;
            var fell = account.Disabled ? await leavers.Release(officer, AccountDesk.System)
                : account.Department is { } department && unfinished == 0 ? await leavers.ReleaseElsewhere(officer, department, AccountDesk.System)
                : 0;
            left += account.Disabled || fell > 0 ? 1 : 0;
            released += fell;
        }
        return new JobOutcome($"名下有在办申请的停用、调离人员{left}人，未完成的机构调整{unfinished}项。", released + moved == 0 ? "无须处理。" : $"退回部门{released}件，转入承接部门{moved}件。");
    }
}
