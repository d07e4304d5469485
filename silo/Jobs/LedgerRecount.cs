using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Departments;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>台账核对: every department counts its ledgers anew from the register and tells what differed.</summary>
public sealed class LedgerRecount(IGrainFactory grains, LawInForce law) : IJob
{
    /// <inheritdoc/>
    public string Name => JobNames.LedgerRecount;

    /// <inheritdoc/>
    public string Title => "台账核对：各部门台账与登记簿逐年核对";

    /// <inheritdoc/>
    public string Cron => "30 2 * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var differences = new List<string>();
        foreach (var department in law.Authority.Departments)
            differences.AddRange(await grains.GetGrain<IDepartmentGrain>(department.Code).Recount());
        return differences.Count == 0
            ? new JobOutcome($"{law.Authority.Departments.Length}个部门的台账与登记簿一致。", "")
            : new JobOutcome($"{differences.Count}处不一致。", string.Concat(differences));
    }
}
